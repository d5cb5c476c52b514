import type { PromiseParams } from '../../contract/kinds.ts'
import type { BackupJob } from '../../inventory/model.ts'
import { calendarsOf, eachProducer, HORIZON_DAYS, holes, jobsByScope, keepsRhythm } from '../lib/backups.ts'
import { type Calendar, runsFrom } from '../lib/calendar.ts'
import { inHours } from '../lib/hours.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Words } from '../model.ts'

/** A run every day, whatever the clock does, and every start outside business hours, random delay included. */
export default definePolicy({
  id: 'backup.schedule',
  kind: 'backup.schedule',
  severity: 'high',
  reads: ['guest.backups[].timer'],
  title: text('chaque jour, hors heures ouvrées', 'daily, outside business hours'),
  why: text(
    'une sauvegarde en pleine journée ralentit le service\u00a0; un jour sans sauvegarde est un jour perdu',
    'a backup during business hours slows the service; a day without one is a day lost',
  ),
  remedy: text(
    'planifier la nuit, avec un fuseau explicite, hors de 02:00–03:00 (sauté au passage à l’heure d’été)',
    'schedule at night with an explicit time zone, outside 02:00–03:00 (skipped when daylight saving starts)',
  ),
  check({ promise, now, ...subject }) {
    const { businessHours, timeZone } = promise.params
    const outside = `${businessHours.from}–${businessHours.to} ${timeZone}`
    return eachProducer(subject, ({ backups }, server, level) => {
      const jobs = backups.map((job) => judged(job, promise.params, now))
      const at = (job: BackupJob) => ({ origin: server.origin, path: `guest.backups ${job.unit}`, level })
      const flaws = jobs.flatMap(({ job, inside, unread }) => [
        ...(inside === null
          ? []
          : [
              broken({
                ...at(job),
                expected: text(`hors de ${outside}`, `outside ${outside}`),
                found: inside,
              }),
            ]),
        ...(unread === null ? [] : [unproven(unread, at(job))]),
      ])
      const regular = jobs.find(({ hole }) => hole === null)
      // Each thing that was asked for is copied every day, and not only one of them.
      for (const { wanted, jobs: own } of jobsByScope(backups, subject.service?.backup?.scope)) {
        const about = jobs.filter(({ job }) => own.includes(job))
        if (about.some(({ hole, unread }) => hole === null || unread !== null)) continue
        const what = jobs.length > 1 && wanted !== null ? ` (${wanted})` : ''
        const expected = text(`une sauvegarde par jour${what}`, `a daily backup${what}`)
        const found = about[0]?.hole ?? text('aucune sauvegarde', 'no backup')
        flaws.push(broken({ origin: server.origin, path: 'guest.backups', level, expected, found }))
      }
      return flaws.length > 0 ? flaws : kept(timerText(regular?.job), level, server)
    })
  },
})

interface Judged {
  readonly job: BackupJob
  /** Why it is not daily; null when it is. */
  readonly hole: Words | null
  /** A start that falls, or may fall, in business hours. */
  readonly inside: string | null
  readonly unread: Words | null
}

function judged(job: BackupJob, params: PromiseParams['backup.schedule'], now: string): Judged {
  const calendars = calendarsOf(job)
  const said = job.timer?.enabled ? job.timer.onCalendar.join('; ') : ''
  if (calendars === null) {
    const unread =
      said === '' ? null : text(`planification non reconnue\u00a0: ${said}`, `unrecognized schedule: ${said}`)
    return { job, hole: text('aucun timer actif', 'no active timer'), inside: null, unread }
  }
  const late = holes(calendars, 'daily', now, params.timeZone)
  const [first] = late
  const hole = first
    ? text(
        `aucune entre ${clock(first[0])} et ${clock(first[1])} (${late.length} fois par an)`,
        `none between ${clock(first[0])} and ${clock(first[1])} (${late.length === 1 ? 'once' : `${late.length} times`} a year)`,
      )
    : keepsRhythm(calendars, 'daily', now, params.timeZone)
      ? null
      : text('aucun timer quotidien', 'no daily timer')
  return { job, hole, inside: startInside(job, calendars, params, now), unread: null }
}

/** Where the timer names no zone, the machine's decides: UTC and the promised zone must then both do. */
function startInside(
  job: BackupJob,
  calendars: readonly Calendar[],
  { businessHours, timeZone }: PromiseParams['backup.schedule'],
  now: string,
): string | null {
  const delay = job.timer?.randomizedDelaySec ?? 0
  const zones = calendars.some(({ zone }) => zone === null) ? ['UTC', timeZone] : [timeZone]
  const starts = zones.flatMap((zone) => runsFrom(calendars, now, HORIZON_DAYS, zone))
  const bad = starts.find((run) => inHours(run, delay, businessHours, timeZone))
  return bad ? `${clock(bad.withTimeZone(timeZone))} + ${Math.round(delay / 60)} min` : null
}

const clock = (run: ReturnType<typeof runsFrom>[number]): string =>
  run.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

function timerText(job: BackupJob | undefined): string {
  const minutes = Math.round((job?.timer?.randomizedDelaySec ?? 0) / 60)
  return `${job?.timer?.onCalendar.join(', ')} + ${minutes} min`
}
