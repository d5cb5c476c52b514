/** Time spans as systemd and Prometheus write them: `365day`, `1year`, `15d`, `1w 2d`, seconds without a unit. */

const DAY = 86_400
const SECONDS: Readonly<Record<string, number>> = {
  ...{ '': 1, s: 1, sec: 1, second: 1, seconds: 1, m: 60, min: 60, minute: 60, minutes: 60 },
  ...{ h: 3600, hr: 3600, hour: 3600, hours: 3600, d: DAY, day: DAY, days: DAY },
  ...{ w: 7 * DAY, week: 7 * DAY, weeks: 7 * DAY, M: 30.44 * DAY, month: 30.44 * DAY, months: 30.44 * DAY },
  ...{ y: 365.25 * DAY, year: 365.25 * DAY, years: 365.25 * DAY },
}

/** The span in days; null when it cannot be read; 0 in systemd means without end, given here as infinite. */
export function daysOf(span: string): number | null {
  const parts = [...span.trim().matchAll(/(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*/g)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== span.trim()) return null
  const seconds = parts.map(([, number, unit = '']) => Number(number) * (SECONDS[unit] ?? Number.NaN))
  const total = seconds.reduce((sum, one) => sum + one, 0)
  if (Number.isNaN(total)) return null
  return total === 0 ? Number.POSITIVE_INFINITY : total / DAY
}
