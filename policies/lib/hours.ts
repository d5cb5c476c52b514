/** Whether something that starts between two instants touches business hours. */
import { Temporal } from 'temporal-polyfill'

export interface Hours {
  /** ISO weekdays, Monday 1. */
  readonly days: readonly number[]
  /** `HH:MM`, the end not included. */
  readonly from: string
  readonly to: string
}

/** True when [start, start + delay] meets `hours` on the clock of `zone`. */
export function inHours(
  start: Temporal.ZonedDateTime,
  delaySec: number,
  hours: Hours,
  zone: string,
): boolean {
  const from = start.withTimeZone(zone)
  const until = from.add({ seconds: delaySec })
  for (
    let day = from.toPlainDate();
    Temporal.PlainDate.compare(day, until.toPlainDate()) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!hours.days.includes(day.dayOfWeek)) continue
    const opens = day.toZonedDateTime({ timeZone: zone, plainTime: hours.from })
    const closes = day.toZonedDateTime({ timeZone: zone, plainTime: hours.to })
    if (Temporal.ZonedDateTime.compare(until, opens) >= 0 && Temporal.ZonedDateTime.compare(from, closes) < 0)
      return true
  }
  return false
}
