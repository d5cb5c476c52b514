/** The monthly statement of one service: the figures, the credit, and what every other reading would have given. */
import type { Contract, Service } from '../contract/model.ts'
import type { AnyPromise, Text } from '../contract/promise.ts'
import type { Reading } from '../contract/reading.ts'
import { type Answer, answer, type Question } from './availability.ts'
import { clockShift, daySpan, type Minute, monthSpan, type Span } from './calendar/clock.ts'
import { addMonths, type Day, monthDays, parseDay } from './calendar/days.ts'
import { type Billing, type Credit, creditOf, nextInvoiceAfter, type PastCredit } from './credit.ts'
import type { Figure, Observations } from './model.ts'
import { readingsOf } from './readings.ts'
import { type Scheme, schemeOf } from './schemes.ts'
import type { Spans } from './spans.ts'

export const STATEMENT_SCHEMA = 'paraphe.sla/1'

/** What one other reading of one article would have given. */
export interface Alternative {
  readonly reading: Reading
  readonly value: string
  readonly effect: Text
  readonly figure: Figure
  readonly credit: Credit
}

export interface Statement {
  readonly month: string
  readonly client: { readonly code: string; readonly name: string }
  readonly catalogue: Contract['catalogue']
  readonly service: string
  readonly offer: Service['offer']
  readonly scheme: Scheme
  readonly answer: Answer
  readonly credit: Credit
  readonly feeCents: number | null
  readonly readings: readonly Reading[]
  readonly alternatives: readonly Alternative[]
  /** Minutes that the month has more or less than its days × 1 440, for the change of the clocks. */
  readonly clockShift: number
  /** True while the month is not over at the time of computing. */
  readonly provisional: boolean
  readonly asOf: Minute
  /** What the sources vouch for, and their names. */
  readonly measured: Spans
  readonly sources: readonly string[]
}

export interface Asked {
  readonly contract: Pick<Contract, 'client' | 'catalogue' | 'term' | 'readings'> &
    Partial<Pick<Contract, 'services'>>
  readonly service: Service
  /** The contract's promises; the catalogue's figures apply where there are none. */
  readonly promises?: readonly AnyPromise[]
  /** `YYYY-MM`. */
  readonly month: string
  readonly observed: Observations
  /** Names of the sources, printed on the statement. */
  readonly sources?: readonly string[]
  readonly asOf: Minute
  /** The day the client asked for the credit. */
  readonly requestedOn: Day | null
  readonly past: readonly PastCredit[]
  /** Credits of the contract's other services, for a cap on all that was paid for the month. @default none */
  readonly elsewhere?: readonly PastCredit[]
}

/** The statement of a month; null when the service's catalogue promises no availability. */
export function statementOf(asked: Asked): Statement | null {
  const base = schemeOf(asked.service.offer)
  if (base === null) return null
  const scheme = signedScheme(base, asked.promises ?? [], asked.service.id)
  const question = questionOf(asked, scheme)
  const billing = billingOf(asked)
  const readings = readingsOf(scheme)
  const { answer: answered, credit } = judge(question, billing)
  const alternatives = readings.flatMap((reading) => {
    const others = [reading.default, ...reading.alternatives.map((other) => other.value)]
    return others
      .filter((value) => value !== answered.choices[reading.id])
      .map((value) => alternativeOf(question, billing, reading, value))
  })
  const { contract, service, month, asOf } = asked
  return {
    month,
    client: contract.client,
    catalogue: contract.catalogue,
    service: service.id,
    offer: service.offer,
    scheme,
    answer: answered,
    credit,
    feeCents: billing.feeCents,
    readings,
    alternatives,
    clockShift: clockShift(question.period),
    provisional: asOf < question.period.to,
    asOf,
    measured: asked.observed.measured,
    sources: asked.sources ?? [],
  }
}

/** The catalogue's scheme with the objective and the bands of this contract's own promises, where they differ. */
export function signedScheme(scheme: Scheme, promises: readonly AnyPromise[], service: string): Scheme {
  const mine = promises.filter((promise) => promise.service === service)
  const availability = mine.findLast((promise) => promise.kind === 'availability')
  const credit = mine.findLast((promise) => promise.kind === 'credit')
  const bands = credit?.params.bands.map((band) => ({
    ...band,
    sharedEdge: scheme.bands.some((known) => known.below === band.below && known.sharedEdge === true),
  }))
  return {
    ...scheme,
    objective: availability?.params.percent ?? scheme.objective,
    bands: bands && bands.length > 0 ? bands.toSorted((a, b) => b.below - a.below) : scheme.bands,
  }
}

export function questionOf(asked: Asked, scheme: Scheme): Question {
  const { contract, service } = asked
  const start = parseDay(contract.term.start)
  const assessed = scheme.id === 'axantis' ? service.managed?.assessedOn : undefined
  return {
    scheme,
    period: monthSpan(asked.month),
    term: daySpan(start, addMonths(start, contract.term.months)),
    probation: assessed ? probationFrom(parseDay(assessed)) : null,
    readings: contract.readings,
    observed: asked.observed,
    asOf: asked.asOf,
  }
}

/** Three calendar months from the end of the initial assessment (Axantis art. 4.2). */
export const probationFrom = (assessed: Day): Span => daySpan(assessed, addMonths(assessed, 3))

function billingOf({ contract, service, month, requestedOn, past, elsewhere = [] }: Asked): Billing {
  const nextInvoice = nextInvoiceAfter(monthDays(month).first)
  const fees = (contract.services ?? [service]).map((one) => one.monthlyFeeCents)
  const paidCents = fees.reduce<number | null>(
    (sum, fee) => (sum === null || fee === undefined ? null : sum + fee),
    0,
  )
  return { feeCents: service.monthlyFeeCents ?? null, nextInvoice, requestedOn, past, paidCents, elsewhere }
}

/**
 * The answer and its credit. Under `thirty-days` a credit needs thirty consecutive days below the objective: every run
 * that ends in the month is judged, so each is judged once. What no source vouches for leaves a run open.
 */
export function judge(
  question: Question,
  billing: Billing,
): { readonly answer: Answer; readonly credit: Credit } {
  const answered = answer(question)
  const { scheme } = question
  const credit = creditOf(scheme, answered.choices, answered.figure, billing)
  if (answered.choices['sla.period'] !== 'thirty-days' || credit.state === 'none')
    return { answer: answered, credit }
  const outcomes = runsEndingIn(billing.nextInvoice).map(
    (period) => answer({ ...question, period }).figure.outcome,
  )
  if (outcomes.includes('missed')) return { answer: answered, credit }
  const possible = outcomes.includes('undetermined') ? credit.possible : nothing(credit)
  const state = possible.percent === 0 ? 'none' : credit.state
  return { answer: answered, credit: { ...credit, certain: nothing(credit), possible, state } }
}

const nothing = (credit: Credit) => ({
  band: null,
  percent: 0,
  beforeCapCents: credit.certain.cents === null ? null : 0,
  cents: credit.certain.cents === null ? null : 0,
})

/** Every thirty consecutive days whose last one lies in the month before `next`. */
function runsEndingIn(next: Day): readonly Span[] {
  const first = addMonths(next, -1)
  return Array.from({ length: next - first }, (_, index) => {
    const end = first + index + 1
    return daySpan(end - 30, end)
  })
}

function alternativeOf(question: Question, billing: Billing, reading: Reading, value: string): Alternative {
  const readings = { ...question.readings, [reading.id]: value }
  const judged = judge({ ...question, readings }, billing)
  const other = reading.alternatives.find((alternative) => alternative.value === value)
  return {
    reading,
    value,
    effect: other?.effect ?? reading.effect,
    figure: judged.answer.figure,
    credit: judged.credit,
  }
}
