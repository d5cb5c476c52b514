/** Arithmetic on jours ouvrés (Monday to Friday, holidays out) and jours ouvrables (Monday to Saturday, holidays out). */
import { type Day, weekdayOf } from './days.ts'
import { holidayOn, type Territory } from './holidays.ts'

export type DayKind = 'ouvres' | 'ouvrables'

export interface DayRule {
  readonly kind: DayKind
  readonly territory: Territory
}

export const JOURS_OUVRES: DayRule = { kind: 'ouvres', territory: 'metropole' }

export function isBusinessDay(day: Day, rule: DayRule = JOURS_OUVRES): boolean {
  const last = rule.kind === 'ouvres' ? 5 : 6
  return weekdayOf(day) <= last && holidayOn(day, rule.territory) === undefined
}

/**
 * The `count`-th business day after `day`. The day that starts the period does not count
 * (code de procédure civile, art. 641): the letter received on Monday makes Tuesday day one.
 * `count` 0 gives `day` itself; a negative count goes back.
 */
export function addBusinessDays(day: Day, count: number, rule: DayRule = JOURS_OUVRES): Day {
  const step = count < 0 ? -1 : 1
  let current = day
  for (let left = Math.abs(count); left > 0; ) {
    current += step
    if (isBusinessDay(current, rule)) left -= 1
  }
  return current
}

/** Business days in `[from, to)`. */
export function businessDaysBetween(from: Day, to: Day, rule: DayRule = JOURS_OUVRES): number {
  let count = 0
  for (let day = from; day < to; day += 1) if (isBusinessDay(day, rule)) count += 1
  return count
}

/** `day` itself, or the next business day after it. */
export function onOrAfter(day: Day, rule: DayRule = JOURS_OUVRES): Day {
  return isBusinessDay(day, rule) ? day : addBusinessDays(day, 1, rule)
}
