/**
 * Civil days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar. Plain arithmetic,
 * because schedules over decades are computed day by day; clock times and zones are in `clock.ts`.
 */
import { refuse } from '../../contract/errors.ts'

/** Days since 1970-01-01. */
export type Day = number

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The day number of a civil date; `month` 1–12. Days past the month's end roll over. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Reads `YYYY-MM-DD`; refuses dates that do not exist (2026-02-30). */
export function parseDay(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN
  if (Number.isNaN(day) || isoOf(day) !== text.trim()) {
    throw refuse(
      { fr: `${text} n’est pas une date`, en: `${text} is not a date` },
      { fr: 'une date s’écrit AAAA-MM-JJ', en: 'dates are written YYYY-MM-DD' },
      '2026-11-02',
    )
  }
  return day
}

/**
 * The same day of the month `months` later; the last day of that month when it has no such day
 * (31 January + 1 month = 28 or 29 February), as periods in months are counted in French law
 * (code de procédure civile, art. 641).
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const first = dayOf(year, month + months, 1)
  const length = dayOf(year, month + months + 1, 1) - first
  return first + Math.min(dayOfMonth, length) - 1
}

/** A calendar month, `YYYY-MM`, as its first day and the first day of the next. */
export function monthDays(month: string): { readonly first: Day; readonly next: Day } {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (!match) {
    throw refuse(
      { fr: `${month} n’est pas un mois`, en: `${month} is not a month` },
      { fr: 'un mois s’écrit AAAA-MM', en: 'months are written YYYY-MM' },
      '2026-10',
    )
  }
  const year = Number(match[1])
  const number = Number(match[2])
  return { first: dayOf(year, number, 1), next: dayOf(year, number + 1, 1) }
}
