/** Values that change in time: one dated list each, never a figure in the middle of a function. */

export interface DatedValue<T> {
  /** First day on which the value holds, `YYYY-MM-DD`. */
  readonly from: string
  /** First day on which it holds no more; open when absent, and closed by the next entry's `from`. */
  readonly until?: string
  readonly value: T
  readonly source: { readonly title: string; readonly article?: string; readonly href?: string }
}

/** In order of `from`, without gap or overlap. */
export type Dated<T> = readonly [DatedValue<T>, ...DatedValue<T>[]]

/** The value on `day`; before the first entry, the first one (a contract may start before its conditions were dated). */
export function valueOn<T>(list: Dated<T>, day: string): T {
  return list.reduce((current, entry) => (entry.from <= day ? entry : current), list[0]).value
}

/** What is wrong with a list: entries out of order, gaps, overlaps. Empty when nothing is. */
export function calendarFaults(list: Dated<unknown>): string[] {
  return list.flatMap((entry, index) => {
    const next = list[index + 1]
    const faults: string[] = []
    if (entry.until !== undefined && entry.until <= entry.from)
      faults.push(`${entry.from}: ends before it begins`)
    if (next && next.from <= entry.from) faults.push(`${next.from}: not after ${entry.from}`)
    if (next && entry.until !== undefined && entry.until < next.from)
      faults.push(`gap ${entry.until} to ${next.from}`)
    if (next && entry.until !== undefined && entry.until > next.from)
      faults.push(`overlap ${next.from} to ${entry.until}`)
    return faults
  })
}
