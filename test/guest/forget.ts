/** restic's rule for what goes, as a model; test/system/retention.test.ts holds it against restic itself. */
import type { Temporal } from 'temporal-polyfill'

export type Moment = Temporal.ZonedDateTime

/** `forget --keep-within <n>d` of restic 0.14: calendar days back from the newest copy, that instant itself excluded. */
export function forget(copies: readonly Moment[], days: number): Moment[] {
  const newest = copies.reduce((a, b) => (a.epochMilliseconds > b.epochMilliseconds ? a : b))
  const limit = newest.subtract({ days }).epochMilliseconds
  return copies.filter((copy) => copy.epochMilliseconds > limit)
}
