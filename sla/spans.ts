/** Sets of minutes as sorted, disjoint, half-open spans. Every operation is one merge over both lists. */
import type { Minute, Span } from './calendar/clock.ts'

export type Spans = readonly Span[]

/** Sorts, drops the empty ones and joins those that touch or overlap. */
export function union(...lists: readonly Spans[]): Spans {
  const sorted = lists
    .flat()
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from)
  const joined: { from: Minute; to: Minute }[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ from: span.from, to: span.to })
  }
  return joined
}

/** The minutes in both; both sorted and disjoint. */
export function intersect(a: Spans, b: Spans): Spans {
  const out: Span[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as Span, b[j] as Span]
    const from = Math.max(left.from, right.from)
    const to = Math.min(left.to, right.to)
    if (from < to) out.push({ from, to })
    if (left.to < right.to) i += 1
    else j += 1
  }
  return out
}

/** The minutes of `a` that are not in `b`; both sorted and disjoint. */
export function subtract(a: Spans, b: Spans): Spans {
  const out: Span[] = []
  let first = 0
  for (const span of a) {
    while (first < b.length && (b[first] as Span).to <= span.from) first += 1
    let from = span.from
    for (let j = first; j < b.length && (b[j] as Span).from < span.to; j += 1) {
      const hole = b[j] as Span
      if (hole.from > from) out.push({ from, to: hole.from })
      from = Math.max(from, hole.to)
    }
    if (from < span.to) out.push({ from, to: span.to })
  }
  return out
}

/** How many minutes. */
export function measure(spans: Spans): number {
  let sum = 0
  for (const span of spans) sum += span.to - span.from
  return sum
}
