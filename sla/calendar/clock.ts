/**
 * Between the clock on the wall in Paris and minutes since 1970-01-01T00:00Z. Everything else computes on those
 * minutes, so the hour that is lived twice in October counts twice and the one skipped in March does not exist.
 */
import { Temporal } from 'temporal-polyfill'
import { refuse } from '../../contract/errors.ts'
import { type Day, isoOf, monthDays } from './days.ts'

/** Minutes since 1970-01-01T00:00Z. */
export type Minute = number

export const PARIS = 'Europe/Paris'

/** Half-open: `from` is in, `to` is out. */
export interface Span {
  readonly from: Minute
  readonly to: Minute
}

const known = new Map<string, Minute>()

/** The minute of `HH:MM` (24:00 is midnight of the next day) on a day in `zone`; a skipped hour moves forward. */
export function minuteAt(day: Day, time: string, zone: string = PARIS): Minute {
  const key = `${day} ${time} ${zone}`
  const found = known.get(key)
  if (found !== undefined) return found
  const [date, clock] = time === '24:00' ? [day + 1, '00:00'] : [day, time]
  const at = Temporal.PlainDateTime.from(`${isoOf(date)}T${clock}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  })
  const minute = at.epochMilliseconds / 60_000
  known.set(key, minute)
  return minute
}

/** The whole days `[from, to)` as one span. */
export function daySpan(from: Day, to: Day, zone: string = PARIS): Span {
  return { from: minuteAt(from, '00:00', zone), to: minuteAt(to, '00:00', zone) }
}

/** The minutes that really elapse in a calendar month: 43 200 in June, 44 700 in an October of summer time's end. */
export function monthSpan(month: string, zone: string = PARIS): Span {
  const { first, next } = monthDays(month)
  return daySpan(first, next, zone)
}

/** The civil day that a minute falls on. */
export function dayAt(minute: Minute, zone: string = PARIS): Day {
  const date = zoned(minute, zone).toPlainDate()
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
}

function zoned(minute: Minute, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone)
}

/** `HH:MM` on the wall. */
export function timeAt(minute: Minute, zone: string = PARIS): string {
  return zoned(minute, zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `YYYY-MM-DD HH:MM`, with the offset only where the same clock time is lived twice. */
export function stamp(minute: Minute, zone: string = PARIS): string {
  const at = zoned(minute, zone)
  const local = at.toPlainDateTime()
  const text = `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
  const again = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return again.epochMilliseconds === later.epochMilliseconds ? text : `${text}${at.offset}`
}

/** How many minutes the month has more (October: +60) or less (March: −60) than its days × 1 440. */
export function clockShift(span: Span, zone: string = PARIS): number {
  return span.to - span.from - (dayAt(span.to, zone) - dayAt(span.from, zone)) * 1440
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads `2026-10-06 09:12`, with seconds, an offset or a `Z` if need be, and gives epoch minutes with a fraction.
 * Without an offset the time is local to `zone`; a local time that was lived twice, or never, is refused,
 * because nobody but the writer can say which one was meant.
 */
export function parseInstant(text: string, zone: string = PARIS): number {
  const match = INSTANT.exec(text.trim())
  if (!match) {
    throw refuse({ fr: `${text} n’est pas une date et heure`, en: `${text} is not a date and time` }, null, {
      fr: 'écrivez 2026-10-06 09:12 ou 2026-10-06T09:12+02:00',
      en: 'write 2026-10-06 09:12 or 2026-10-06T09:12+02:00',
    })
  }
  const [, date, clock = '00:00', seconds = '00', offset] = match
  const at = `${date}T${clock}:${seconds}`
  try {
    if (offset) return Temporal.Instant.from(`${at}${offset}`).epochMilliseconds / 60_000
    const local = Temporal.PlainDateTime.from(at, { overflow: 'reject' })
    return local.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds / 60_000
  } catch {
    throw refuse(
      {
        fr: `${text} n’est pas arrivé exactement une fois (${zone})`,
        en: `${text} did not occur exactly once in ${zone}`,
      },
      {
        fr: 'cette heure n’existe pas, ou les horloges ont reculé et elle s’est produite deux fois',
        en: 'this time does not exist, or the clocks went back and it occurred twice',
      },
      {
        fr: `écrivez le décalage\u00a0: ${date}T${clock}+02:00 (heure d’été) ou +01:00`,
        en: `write the offset, e.g. ${date}T${clock}+02:00 (summer time) or +01:00`,
      },
    )
  }
}
