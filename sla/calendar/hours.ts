/** Covered hours: which minutes of a period a promise speaks of, and how long a business hour takes. */
import { dayAt, type Minute, minuteAt, PARIS, type Span } from './clock.ts'
import { type Day, weekdayOf } from './days.ts'
import { holidayOn, type Territory } from './holidays.ts'

export interface Hours {
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[]
  /** `HH:MM`; `to` may be `24:00`. */
  readonly from: string
  readonly to: string
  /** The holidays that are taken out; null when holidays are days like others. */
  readonly holidays: Territory | null
  readonly zone?: string
}

/** Monday to Friday 8–18, holidays out: Axantis art. 6, and what "heures ouvrées" means there. */
export const AXANTIS_HOURS: Hours = {
  days: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '18:00',
  holidays: 'metropole',
}
/** Monday to Friday 9–18: Progerance art. 4.3, the only business hours that its text spells out. */
export const PROGERANCE_HOURS: Hours = {
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: 'metropole',
}
export const ALWAYS: Hours = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: null }

export function isCoveredDay(day: Day, hours: Hours): boolean {
  if (!hours.days.includes(weekdayOf(day))) return false
  return hours.holidays === null || holidayOn(day, hours.holidays) === undefined
}

/** The covered spans inside `period`, in order, disjoint. */
export function coveredSpans(hours: Hours, period: Span): readonly Span[] {
  const zone = hours.zone ?? PARIS
  const spans: Span[] = []
  for (let day = dayAt(period.from, zone); minuteAt(day, '00:00', zone) < period.to; day += 1) {
    if (!isCoveredDay(day, hours)) continue
    const from = Math.max(minuteAt(day, hours.from, zone), period.from)
    const to = Math.min(minuteAt(day, hours.to, zone), period.to)
    const last = spans.at(-1)
    if (to <= from) continue
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to }
    else spans.push({ from, to })
  }
  return spans
}

/** Covered minutes in `[from, to)`. */
export function coveredMinutes(hours: Hours, from: Minute, to: Minute): number {
  if (to <= from) return 0
  return coveredSpans(hours, { from, to }).reduce((sum, span) => sum + span.to - span.from, 0)
}

/**
 * The minute at which `minutes` of covered time have run since `from`. Four business hours from Friday 16:00
 * end on Monday 11:00 with hours 9–18. Fractions of a minute are kept.
 */
export function addCoveredMinutes(hours: Hours, from: Minute, minutes: number): Minute {
  const zone = hours.zone ?? PARIS
  let left = minutes
  let end = from
  for (let day = dayAt(from, zone), tries = 0; tries < 3660; day += 1, tries += 1) {
    if (!isCoveredDay(day, hours)) continue
    const start = Math.max(minuteAt(day, hours.from, zone), from)
    const stop = minuteAt(day, hours.to, zone)
    if (stop <= start) continue
    end = start + left
    if (end <= stop) return end
    left -= stop - start
  }
  return end
}
