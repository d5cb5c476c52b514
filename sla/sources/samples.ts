/**
 * From samples of a monitor to what they show: downtime, and the minutes they vouch for. A sample vouches for the
 * time up to the next one, and never longer than the monitor's own rhythm allows: a silence is unmeasured.
 */
import type { Minute } from '../calendar/clock.ts'
import type { Incident } from '../model.ts'
import type { Spans } from '../spans.ts'

export interface Sample {
  /** Epoch minutes, fractions allowed. */
  readonly at: Minute
  /** Null: the monitor ran but could not tell (paused, pending, in maintenance). */
  readonly up: boolean | null
}

export interface Seen {
  readonly down: Spans
  readonly measured: Spans
}

/** A sample may be this much later than the rhythm before the time between counts as a gap. */
const TOLERANCE = 1.5

/**
 * @param samples in order of time
 * @param every the monitor's rhythm in minutes
 */
export function fromSamples(samples: readonly Sample[], every: number): Seen {
  const down: { from: Minute; to: Minute }[] = []
  const measured: { from: Minute; to: Minute }[] = []
  for (let index = 0; index < samples.length; index += 1) {
    const { at, up } = samples[index] as Sample
    if (up === null) continue
    const next = samples[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const to = next - at <= every * TOLERANCE ? next : at + every
    extend(measured, at, to)
    if (!up) extend(down, at, to)
  }
  return { down, measured }
}

function extend(spans: { from: Minute; to: Minute }[], from: Minute, to: Minute): void {
  const last = spans.at(-1)
  if (last && from <= last.to) last.to = Math.max(last.to, to)
  else spans.push({ from, to })
}

/** One state a minute, for long series: a byte a minute, as few allocations as there are outages. */
export const STATE = { unmeasured: 0, up: 1, down: 2 } as const

export function fromMinutes(start: Minute, states: Uint8Array): Seen {
  const down: { from: Minute; to: Minute }[] = []
  const measured: { from: Minute; to: Minute }[] = []
  for (let since = 0; since < states.length; ) {
    const state = states[since] as number
    let end = since + 1
    while (end < states.length && states[end] === state) end += 1
    if (state !== STATE.unmeasured) extend(measured, start + since, start + end)
    if (state === STATE.down) down.push({ from: start + since, to: start + end })
    since = end
  }
  return { down, measured }
}

/** The downtime a monitor saw, as incidents that nobody has attributed yet. */
export function probeIncidents(down: Spans, source: string): readonly Incident[] {
  return down.map((span, index) => ({
    id: `${source}#${index + 1}`,
    from: span.from,
    to: span.to,
    cause: null,
    proof: null,
    notifiedAt: null,
    note: null,
    seenBy: 'probe',
    source,
  }))
}
