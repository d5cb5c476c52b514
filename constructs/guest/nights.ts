/** When backups may start: at night, several times until one run is complete, never in business hours. */
import type { GuestBackup } from './spec.ts'

const DEFAULT_FIRST = '23:20'
/** Odd hours only: 02:00–03:00 does not exist on the night daylight saving begins. */
const ATTEMPT_HOURS = ['23', '01', '03', '05']

/**
 * systemd calendar expressions of a job's attempts, each with its time zone. A weekly job has Saturday's and Sunday's nights.
 */
export function attempts(job: Pick<GuestBackup, 'every' | 'firstAttempt'>, zone: string): string[] {
  const [first = '', minute] = (job.firstAttempt ?? DEFAULT_FIRST).split(':')
  const hours = ATTEMPT_HOURS.slice(ATTEMPT_HOURS.indexOf(first))
  const at = (hour: string) => `*-*-* ${hour}:${minute}:00 ${zone}`
  if (job.every === 'day') return hours.map(at)
  const night = (evening: string, morning: string) =>
    hours.map((hour) => `${hour === '23' ? evening : morning} ${at(hour)}`)
  return [...night('Sat', 'Sun'), ...night('Sun', 'Mon')]
}

/** Spread of the starts, in seconds: the same delay every night for one server, another for the next. */
export const SPREAD_SECONDS = 1200

/** When a new night (or week) begins: what was done in the last one no longer counts. */
export function opening(every: GuestBackup['every'], zone: string): string {
  return `${every === 'day' ? '' : 'Sat '}*-*-* 21:50:00 ${zone}`
}

/** When whatever still copies is stopped, so that nothing runs into business hours; restic takes up there at the next attempt. */
export function closing(zone: string): string {
  return `*-*-* 07:30:00 ${zone}`
}
