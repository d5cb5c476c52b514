/** When something that happens by the clock happened: schedules in five fields, gone through from the last one back. */

export interface Schedule {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  /** Empty: every day of the month. */
  readonly days: readonly number[]
  readonly months: readonly number[]
  /** 0 is Sunday; empty: every day of the week. */
  readonly weekdays: readonly number[]
  /** IANA name. */
  readonly timezone: string
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const EVERY_MONTH = range(1, 12)

/** One field: `*`, `5`, `1-5`, `0,30`, each with `/step`. Null when it is none. */
function field(text: string, low: number, high: number): number[] | null {
  const parts = text.split(',').map((part): number[] | null => {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (!match) return null
    const [, from, to, step = '1'] = match
    const first = from === undefined ? low : Number(from)
    const last = to === undefined ? (from === undefined || match[3] ? high : first) : Number(to)
    if (first < low || last > high || first > last || Number(step) < 1) return null
    return range(first, last).filter((n) => (n - first) % Number(step) === 0)
  })
  return parts.includes(null) ? null : [...new Set(parts.flatMap((part) => part ?? []))].sort((a, b) => a - b)
}

/** A cron expression of five fields, in UTC. Null when it is none. */
export function parseCron(text: string): Schedule | null {
  const [minute = '', hour = '', day = '', month = '', weekday = '', more] = text.trim().split(/\s+/)
  const minutes = field(minute, 0, 59)
  const hours = field(hour, 0, 23)
  const days = field(day, 1, 31)
  const months = field(month, 1, 12)
  const weekdays = field(weekday, 0, 7)
  if (more !== undefined || !minutes || !hours || !days || !months || !weekdays) return null
  return {
    minutes,
    hours,
    days: day === '*' ? [] : days,
    months,
    weekdays: weekday === '*' ? [] : [...new Set(weekdays.map((n) => n % 7))],
    timezone: 'UTC',
  }
}

/** Minutes by which the local clock is ahead of UTC at an instant. */
function offsetMinutes(at: Date, timezone: string): number {
  if (timezone === 'UTC') return 0
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((local - at.getTime()) / 60_000)
}

const DAY_MS = 86_400_000
/** Further back nobody looks: a yearly schedule is found, one that never happens ends. */
const HORIZON_DAYS = 400

/** Whether the schedule knows the day. As in cron, a day of the month and one of the week are one or the other. */
function onDay({ days, months, weekdays }: Schedule, day: Date): boolean {
  if (!months.includes(day.getUTCMonth() + 1)) return false
  const ofMonth = days.includes(day.getUTCDate())
  const ofWeek = weekdays.includes(day.getUTCDay())
  if (days.length > 0 && weekdays.length > 0) return ofMonth || ofWeek
  return (days.length === 0 || ofMonth) && (weekdays.length === 0 || ofWeek)
}

/** The last `count` times after `from` and until `until`, oldest first. */
export function lastTimes(schedule: Schedule, from: Date, until: Date, count: number): Date[] {
  const found: Date[] = []
  const { hours, minutes, timezone } = schedule
  const lastDay = Math.floor(until.getTime() / DAY_MS) + 1
  const firstDay = Math.max(Math.floor(from.getTime() / DAY_MS) - 1, lastDay - HORIZON_DAYS)
  for (let day = lastDay; day >= firstDay && found.length < count; day--) {
    if (!onDay(schedule, new Date(day * DAY_MS))) continue
    for (const hour of [...hours].reverse()) {
      for (const minute of [...minutes].reverse()) {
        const local = day * DAY_MS + (hour * 60 + minute) * 60_000
        const at = new Date(local - offsetMinutes(new Date(local), timezone) * 60_000)
        if (at > from && at <= until && found.length < count) found.push(at)
      }
    }
  }
  return found.reverse()
}
