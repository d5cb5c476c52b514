/** restic's rule for what goes, as a model; test/system/retention.test.ts holds it against restic itself. */
import { Temporal } from 'temporal-polyfill'

export type Moment = Temporal.ZonedDateTime

/** `forget --keep-within <n>d` of restic 0.14 to 0.18: calendar days back from the newest copy, that instant itself excluded. */
export function forget(copies: readonly Moment[], days: number): Moment[] {
  const newest = copies.reduce((a, b) => (Temporal.ZonedDateTime.compare(a, b) > 0 ? a : b))
  const limit = newest.subtract({ days })
  return copies.filter((copy) => Temporal.ZonedDateTime.compare(copy, limit) > 0)
}
