import type { PromiseParams } from '../../contract/kinds.ts'
import type { BackupJob } from '../../inventory/model.ts'
import { calendarsOf, daysWithout } from '../lib/backups.ts'
import { type Calendar, runsFrom } from '../lib/calendar.ts'
import { eachGuest } from '../lib/each.ts'
import { inHours } from '../lib/hours.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

type Params = PromiseParams['backup.schedule']

/** A run every day, whatever the clock does, and every start outside business hours, random delay included. */
export default definePolicy({
  id: 'backup.schedule',
  kind: 'backup.schedule',
  severity: 'high',
  reads: ['guest.backups[].timer'],
  title: text('chaque jour, hors heures ouvrées', 'daily, outside business hours'),
  why: text(
    'une copie en pleine journée ralentit le service ; un jour sans copie est un jour perdu',
    'a copy at work time slows the service; a day without one is a day lost',
  ),
  remedy: text(
    'planifier de nuit, fuseau écrit, hors de 02:00–03:00 que l’heure d’été saute',
    'schedule at night, zone written, not within 02:00–03:00 that summer time skips',
  ),
  check(subject) {
    const { promise, now } = subject
    return eachGuest(subject, ({ backups }, server, level) => {
      const where = { origin: server.origin, path: 'guest.backups', level }
      const daily = text('une sauvegarde par jour', 'a backup every day')
      if (backups.length === 0)
        return broken({ ...where, expected: daily, found: text('aucune sauvegarde', 'no backup') })
      const judged = backups.map((job) => judgeJob(job, promise.params, now))
      const starts = judged.flatMap(({ late, job }) =>
        late === null
          ? []
          : [
              broken({
                ...where,
                path: `guest.backups ${job.unit}`,
                expected: hoursText(promise.params),
                found: late,
              }),
            ],
      )
      const unread = judged.flatMap(({ unread: why }) => (why === null ? [] : [unproven(why, where)]))
      const holes = judged.map(({ missed }) => missed)
      const regular = judged.find(({ missed }) => missed?.length === 0)
      const missed = holes.find((days) => days !== null && days.length < 300)
      const gaps: Observation[] =
        regular || unread.length > 0
          ? []
          : [
              broken({
                ...where,
                expected: daily,
                found: missed?.length
                  ? text(
                      `aucune le ${missed[0]} (${missed.length} jour(s) par an)`,
                      `none on ${missed[0]} (${missed.length} day(s) a year)`,
                    )
                  : text('aucun minuteur quotidien', 'no daily timer'),
              }),
            ]
      const flaws = [...starts, ...gaps, ...unread]
      return flaws.length > 0 ? flaws : kept(timerText(regular?.job), level, server)
    })
  },
})

interface Judged {
  readonly job: BackupJob
  readonly missed: readonly { toString(): string }[] | null
  readonly late: string | null
  readonly unread: ReturnType<typeof text> | null
}

/** Where the timer names no zone, the machine's decides: both UTC and the promised zone must then do. */
function judgeJob(job: BackupJob, params: Params, now: string): Judged {
  const calendars = calendarsOf(job)
  if (calendars === null) {
    const odd = job.timer?.enabled && job.timer.onCalendar.length > 0
    const why = odd
      ? text(
          `calendrier non compris : ${job.timer?.onCalendar.join(' ; ')}`,
          `calendar not understood: ${job.timer?.onCalendar.join('; ')}`,
        )
      : null
    return { job, missed: null, late: null, unread: why }
  }
  const zones = calendars.some(({ zone }) => zone === null) ? ['UTC', params.timeZone] : [params.timeZone]
  const missed = daysWithout(calendars, now, params.timeZone)
  return {
    job,
    missed,
    late:
      zones.map((zone) => startInHours(job, calendars, params, now, zone)).find((one) => one !== null) ??
      null,
    unread: null,
  }
}

function startInHours(
  job: BackupJob,
  calendars: readonly Calendar[],
  params: Params,
  now: string,
  zone: string,
): string | null {
  const delay = job.timer?.randomizedDelaySec ?? 0
  const bad = runsFrom(calendars, now, 366, zone).find((run) =>
    inHours(run, delay, params.businessHours, params.timeZone),
  )
  return bad === undefined
    ? null
    : `${bad.withTimeZone(params.timeZone).toPlainDateTime()} + ${Math.round(delay / 60)} min`
}

const hoursText = ({ businessHours: { from, to }, timeZone }: Params) =>
  text(`hors de ${from}–${to} ${timeZone}`, `outside ${from}–${to} ${timeZone}`)

const timerText = (job: BackupJob | undefined) =>
  `${job?.timer?.onCalendar.join(', ')} ± ${Math.round((job?.timer?.randomizedDelaySec ?? 0) / 60)} min`
