/** systemd calendar expressions (systemd.time(7)): on which days and at which instants a timer fires. */
import { Temporal } from 'temporal-polyfill'

export interface Calendar {
  /** ISO weekdays, Monday 1 to Sunday 7. */
  readonly weekdays: ReadonlySet<number>
  readonly years: ReadonlySet<number> | null
  readonly months: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  /** Times of the day, ascending. */
  readonly times: readonly { readonly hour: number; readonly minute: number; readonly second: number }[]
  /** IANA zone, or null: then the zone of the machine decides. */
  readonly zone: string | null
}

const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ['minutely', '*-*-* *:*:00'],
  ['hourly', '*-*-* *:00:00'],
  ['daily', '*-*-* 00:00:00'],
  ['weekly', 'Mon *-*-* 00:00:00'],
  ['monthly', '*-*-01 00:00:00'],
  ['quarterly', '*-01,04,07,10-01 00:00:00'],
  ['semiannually', '*-01,07-01 00:00:00'],
  ['yearly', '*-01-01 00:00:00'],
  ['annually', '*-01-01 00:00:00'],
])
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const FULL_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ZONE = /^(?:UTC|[A-Z][A-Za-z_+-]*\/[A-Za-z0-9_+/-]+)$/

type Field = ReadonlySet<number> | null

/** `*`, `3`, `1..5`, `0/15`, `1..9/2` and lists of them, within `[min, max]`; null when unreadable. */
function fieldOf(text: string, min: number, max: number): Field {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^(?:(\*)|(\d{1,4})(?:\.\.(\d{1,4}))?)(?:\/(\d{1,4}))?$/.exec(part)
    if (match === null) return null
    const step = match[4] === undefined ? null : Number(match[4])
    const from = match[1] === '*' ? min : Number(match[2])
    const single = match[1] !== '*' && match[3] === undefined && step === null
    const to = single ? from : match[3] === undefined ? max : Number(match[3])
    if (from < min || to > max || from > to || step === 0) return null
    for (let value = from; value <= to; value += step ?? 1) values.add(value)
  }
  return values
}

function weekdaysOf(text: string): Field {
  const values = new Set<number>()
  const numberOf = (name: string): number =>
    Math.max(DAYS.indexOf(name.toLowerCase()), FULL_DAYS.indexOf(name.toLowerCase())) + 1
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [first = '', last = first, extra] = part.split('..')
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === 0 || to < from || extra !== undefined) return null
    for (let day = from; day <= to; day += 1) values.add(day)
  }
  return values.size === 0 ? null : values
}

const EVERY_DAY: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7])

interface Parts {
  readonly weekdays: string | null
  readonly date: string
  readonly time: string
  readonly zone: string | null
}

function partsOf(expression: string): Parts | null {
  const words = expression.trim().split(/\s+/)
  const zone = ZONE.test(words.at(-1) ?? '') ? (words.pop() as string) : null
  const shorthand = words.length === 1 ? SHORTHANDS.get((words[0] as string).toLowerCase()) : undefined
  const rest = shorthand?.split(' ') ?? words
  const take = (is: (word: string) => boolean): string | null =>
    rest[0] !== undefined && is(rest[0]) ? (rest.shift() as string) : null
  const weekdays = take((word) => /^[A-Za-z]/.test(word))
  const date = take((word) => !word.includes(':'))
  const time = take(() => true)
  const empty = weekdays === null && date === null && time === null
  if (rest.length > 0 || empty || (zone !== null && !isZone(zone))) return null
  return { weekdays, date: date ?? '*-*-*', time: time ?? '00:00:00', zone }
}

/** The expression as sets; null when it is not one, or uses `~`, an epoch or fractions of a second. */
export function calendarOf(expression: string): Calendar | null {
  const parts = partsOf(expression)
  if (parts === null) return null
  const dates = parts.date.split('-')
  const [year = '', month = '', day = '', extra] = dates.length === 2 ? ['*', ...dates] : dates
  const weekdays = parts.weekdays === null ? EVERY_DAY : weekdaysOf(parts.weekdays)
  const years = year === '*' ? null : fieldOf(year, 1970, 2199)
  const [months, days] = [fieldOf(month, 1, 12), fieldOf(day, 1, 31)]
  const times = timesOf(parts.time)
  if (extra !== undefined || (year !== '*' && years === null)) return null
  if (weekdays === null || months === null || days === null || times === null) return null
  return { weekdays, years, months, days, times, zone: parts.zone }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function timesOf(text: string): Calendar['times'] | null {
  const [hour = '', minute = '', second = '0', extra] = text.split(':')
  const fields = [fieldOf(hour, 0, 23), fieldOf(minute, 0, 59), fieldOf(second, 0, 59)]
  if (extra !== undefined) return null
  const [hours, minutes, seconds] = fields.map((field) => field && [...field].sort((a, b) => a - b))
  if (!hours || !minutes || !seconds) return null
  return hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => ({ hour: h, minute: m, second: s }))))
}

/** Whether the timer fires on `day` at all (before any clock change is considered). */
export function firesOn(calendar: Calendar, day: Temporal.PlainDate): boolean {
  return (
    calendar.weekdays.has(day.dayOfWeek) &&
    (calendar.years === null || calendar.years.has(day.year)) &&
    calendar.months.has(day.month) &&
    calendar.days.has(day.day)
  )
}

/**
 * The instants of `day` in `zone`. As systemd does: an hour that the clock jumps over has no run (a persistent timer
 * does not catch it up), and an hour that comes twice has one, the first.
 */
export function runsOn(
  calendar: Calendar,
  day: Temporal.PlainDate,
  zone: string,
): readonly Temporal.ZonedDateTime[] {
  if (!firesOn(calendar, day)) return []
  return calendar.times
    .map((time) => ({
      time,
      at: day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }),
    }))
    .filter(({ time, at }) => at.hour === time.hour && at.minute === time.minute)
    .map(({ at }) => at)
}

/** More instants than this tell nothing new; a timer of every second is looked at for fewer days. */
const MOST_RUNS = 20_000

/** The runs of `days` days from the day of `now` on, of all `calendars`, in order; `fallback` where no zone is said. */
export function runsFrom(
  calendars: readonly Calendar[],
  now: string,
  days: number,
  fallback: string,
): readonly Temporal.ZonedDateTime[] {
  const runs = calendars.flatMap((calendar) => {
    const zone = calendar.zone ?? fallback
    const length = Math.max(1, Math.min(days, Math.floor(MOST_RUNS / calendar.times.length)))
    const first = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
    return Array.from({ length }, (_, index) => first.add({ days: index })).flatMap((day) =>
      runsOn(calendar, day, zone),
    )
  })
  return runs.sort((a, b) => Temporal.ZonedDateTime.compare(a, b))
}
