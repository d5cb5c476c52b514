/** Backup jobs as policies look at them: where a copy lies, and when its timer fires. */
import { Temporal } from 'temporal-polyfill'
import type { Site } from '../../hosts/model.ts'
import type { BackupJob, Inventory, Server } from '../../inventory/model.ts'
import { type Calendar, calendarOf, runsFrom } from './calendar.ts'
import { type Placed, placeOf } from './place.ts'

/** The thing that a job's copies lie on, or null when this document does not hold it. */
export function targetOf(job: BackupJob, server: Server, whole: Inventory): Placed | null {
  const { target } = job
  if (target === null) return null
  if (target.kind === 'local-disk') return server
  const things: readonly Placed[] = [...whole.vaults, ...whole.servers, ...whole.volumes]
  return things.find(({ origin }) => origin.address === target.address) ?? null
}

/** The site of a job's copies; null when it cannot be told. Throws UnknownRead where the site is not known yet. */
export function siteOfJob(job: BackupJob, server: Server, whole: Inventory): Site | null {
  const target = targetOf(job, server, whole)
  return target === null ? null : placeOf(target)
}

/** The calendars of a job's timer; null when it has no enabled timer, or an expression cannot be read. */
export function calendarsOf(job: BackupJob): readonly Calendar[] | null {
  if (job.timer === null || !job.timer.enabled || job.timer.onCalendar.length === 0) return null
  const calendars = job.timer.onCalendar.map(calendarOf)
  return calendars.every((one) => one !== null) ? calendars : null
}

/** A year and a day, so that both clock changes are seen. */
export const HORIZON_DAYS = 366

/** Days of the horizon without a run in `zone`; the first and the last day are not counted, they may be cut. */
export function daysWithout(
  calendars: readonly Calendar[],
  now: string,
  zone: string,
): readonly Temporal.PlainDate[] {
  const first = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const runs = runsFrom(calendars, now, HORIZON_DAYS + 1, zone)
  const days = new Set(runs.map((run) => run.withTimeZone(zone).toPlainDate().toString()))
  return Array.from({ length: HORIZON_DAYS - 1 }, (_, index) => first.add({ days: index + 1 })).filter(
    (day) => !days.has(day.toString()),
  )
}

/** The longest time between two runs, in days; null when there are fewer than two. */
export function longestGapDays(calendars: readonly Calendar[], now: string, zone: string): number | null {
  const runs = runsFrom(calendars, now, 60, zone)
  const gaps = runs
    .slice(1)
    .map((run, index) => (runs[index] as Temporal.ZonedDateTime).until(run).total('hours'))
  return gaps.length === 0 ? null : Math.max(...gaps) / 24
}

export type Rhythm = 'daily' | 'weekly'

/** Whether the timer fires at least that often, clock changes included. */
export function keepsRhythm(
  calendars: readonly Calendar[],
  rhythm: Rhythm,
  now: string,
  zone: string,
): boolean {
  if (rhythm === 'daily') return daysWithout(calendars, now, zone).length === 0
  const gap = longestGapDays(calendars, now, zone)
  return gap !== null && gap <= 7.5
}

/** Whether copying `paths` copies `wanted` too. */
export function pathCovered(paths: readonly string[], wanted: string): boolean {
  const clean = (path: string): string => (path === '/' ? '/' : path.replace(/\/+$/, ''))
  return paths
    .map(clean)
    .some((path) => path === '/' || wanted === path || clean(wanted).startsWith(`${path}/`))
}
