/** Durations as Go writes them. */
import type { Value } from '../cty/value.ts'

const UNIT: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }

/** Milliseconds of `1h30m`, `0.5s`, `500ms`; null when it is no duration. */
export function durationOf(text: Value): number | null {
  if (typeof text !== 'string' || !/^(\d+(\.\d+)?(ms|h|m|s))+$/.test(text)) return text === '0' ? 0 : null
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)].reduce(
    (sum, [, amount = '0', unit = 's']) => sum + Number(amount) * (UNIT[unit] ?? 0),
    0,
  )
}
