/** The availability of one service over one period, as a bracket: what is surely down, and what nobody measured. */
import type { Minute, Span } from './calendar/clock.ts'
import { type Frame, frameOf, isExcused, spanOf, trace } from './classify.ts'
import type { Figure, Observations, Outcome, Ratio, Traced } from './model.ts'
import { type Choices, choose } from './readings.ts'
import type { Band, Scheme } from './schemes.ts'
import { intersect, measure, subtract, union } from './spans.ts'

export interface Question {
  readonly scheme: Scheme
  readonly period: Span
  /** The contract's term; null for no bounds. */
  readonly term: Span | null
  /** The probation during which no SLA holds (Axantis art. 4.2); null when there is none. */
  readonly probation: Span | null
  /** The contract's `readings`. */
  readonly readings: Choices
  readonly observed: Observations
  /** When the computation is made: an unfinished incident lasts until then, later minutes are unmeasured. */
  readonly asOf: Minute
}

export interface Answer {
  readonly frame: Frame
  readonly choices: Choices
  readonly traced: readonly Traced[]
  readonly figure: Figure
  /** Covered minutes, before and without planned windows. */
  readonly coveredMinutes: number
  readonly plannedMinutes: number
}

/** Millionths of a percent: enough for any objective a contract can write, and exact in a double. */
const SCALE = 1_000_000

/** The sign of `ratio − percent`, without rounding. */
export function compare(ratio: Ratio, percent: number): number {
  return Math.sign(ratio.up * 100 * SCALE - Math.round(percent * SCALE) * ratio.of)
}

/** The band a ratio falls into; null when the objective is met. */
export function bandOf(ratio: Ratio, bands: readonly Band[], edges: string | undefined): Band | null {
  const inside = (band: Band) => {
    const sign = compare(ratio, band.below)
    return sign < 0 || (sign === 0 && edges === 'higher-credit' && band.sharedEdge === true)
  }
  return bands.findLast(inside) ?? null
}

export function answer(question: Question): Answer {
  const { scheme, period, observed, asOf } = question
  const choices = choose(scheme, question.readings)
  const frame = frameOf(scheme, period, question.term, question.probation, observed)
  const traced = trace(scheme, frame, choices, observed, asOf)
  const planned = intersect(union(frame.windows), frame.covered)
  const down = traced.reduce((sum, one) => sum + one.counted, 0)
  const unmeasured = measure(unmeasuredOf(question, frame))
  const denominator = denominatorOf(scheme, choices, frame, measure(planned))
  return {
    frame,
    choices,
    traced,
    coveredMinutes: measure(frame.covered),
    plannedMinutes: measure(planned),
    figure: figureOf(scheme, denominator, down, unmeasured),
  }
}

/**
 * Covered minutes that could change the result and that no source vouches for. Seconds are rounded against
 * the reader: a minute measured in part is unmeasured.
 */
function unmeasuredOf({ scheme, observed, asOf }: Question, frame: Frame) {
  const known = observed.measured.map(({ from, to }) => ({
    from: Math.ceil(from),
    to: Math.min(Math.floor(to), Math.floor(asOf)),
  }))
  const seen = observed.incidents.map((incident) => spanOf(incident, asOf))
  const excused = observed.incidents
    .filter((incident) => isExcused(scheme, incident))
    .map((one) => spanOf(one, asOf))
  return subtract(frame.covered, union(known, seen, excused, frame.windows))
}

function denominatorOf(scheme: Scheme, choices: Choices, frame: Frame, planned: number): number {
  const byLetter = choices['sla.denominator'] === 'all-minutes'
  const whole = byLetter ? measure(frame.force) : measure(frame.covered)
  const less = choices['sla.maintenance'] === 'downtime-and-coverage' && !byLetter ? planned : 0
  return scheme.planned.length > 0 ? whole - less : whole
}

export function figureOf(scheme: Scheme, denominator: number, down: number, unmeasured: number): Figure {
  const low = { up: Math.max(0, denominator - down - unmeasured), of: denominator }
  const high = { up: Math.max(0, denominator - down), of: denominator }
  return { denominator, down, unmeasured, low, high, outcome: outcomeOf(scheme, low, high) }
}

function outcomeOf(scheme: Scheme, low: Ratio, high: Ratio): Outcome {
  if (high.of === 0) return 'not-applicable'
  if (compare(low, scheme.objective) >= 0) return 'met'
  return compare(high, scheme.objective) < 0 ? 'missed' : 'undetermined'
}
