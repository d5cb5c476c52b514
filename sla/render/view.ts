/** The statement in words, once for every format: each figure with the working that leads to it. */
import { OFFER_TITLES } from '../../contract/offers.ts'
import type { Lang } from '../../contract/promise.ts'
import { stamp } from '../calendar/clock.ts'
import { isoOf, monthDays } from '../calendar/days.ts'
import { holidayOn } from '../calendar/holidays.ts'
import { isCoveredDay } from '../calendar/hours.ts'
import type { Credit } from '../credit.ts'
import { euros, grouped, percent3, percentText } from '../format.ts'
import type { Fate, Figure } from '../model.ts'
import type { Statement } from '../statement.ts'
import { creditLine, notesOf } from './notes.ts'
import { monthName, pick } from './words.ts'

export interface Row {
  readonly when: string
  readonly minutes: number
  readonly counted: boolean
  readonly fate: Fate
  readonly why: string
  readonly incident: string
}

export interface Result {
  readonly reading: string
  readonly availability: string
  readonly of: string
  readonly verdict: string
  readonly applied: boolean
}

export interface View {
  readonly title: string
  readonly month: string
  readonly covered: string
  readonly coveredWhy: string
  readonly down: string
  readonly observedMinutes: number
  readonly rows: readonly Row[]
  readonly applied: Result
  readonly others: readonly Result[]
  readonly credit: string
  readonly notes: readonly string[]
}

export function viewOf(statement: Statement, lang: Lang): View {
  const rows = rowsOf(statement, lang)
  const observed = statement.answer.traced.reduce((sum, one) => sum + inMonth(statement, one.span), 0)
  const { figure } = statement.answer
  return {
    title: `${statement.client.name} · ${statement.service} · ${OFFER_TITLES[statement.offer][lang]}`,
    month: monthName(statement.month, lang),
    covered: coveredLine(statement, lang),
    coveredWhy: coveredWhy(statement, lang),
    down: `${grouped(figure.down)} min ${pick(lang, 'comptées sur', 'counted of')} ${grouped(observed)} ${pick(lang, 'observées', 'observed')}`,
    observedMinutes: observed,
    rows,
    applied: resultOf(statement, figure, statement.credit, appliedName(statement, lang), true, lang),
    others: statement.alternatives
      .filter((other) => changes(statement, other.figure, other.credit))
      .map((other) => {
        const name = `${pick(lang, 'lecture', 'reading')} ${other.reading.id}: ${other.value}`
        return resultOf(statement, other.figure, other.credit, name, false, lang)
      }),
    credit: creditLine(statement, lang),
    notes: notesOf(statement, lang),
  }
}

function inMonth({ answer }: Statement, span: { from: number; to: number }): number {
  return Math.max(
    0,
    Math.min(span.to, answer.frame.period.to) - Math.max(span.from, answer.frame.period.from),
  )
}

function rowsOf(statement: Statement, lang: Lang): readonly Row[] {
  return statement.answer.traced
    .flatMap(({ incident, pieces }) =>
      pieces
        .filter((piece) => piece.fate !== 'outside-period')
        .map((piece) => ({
          from: piece.from,
          when: between(piece.from, piece.to),
          minutes: piece.to - piece.from,
          counted: piece.fate === 'counted',
          fate: piece.fate,
          why: piece.why[lang],
          incident: incident.note ? `${incident.id} · ${incident.note}` : incident.id,
        })),
    )
    .sort((a, b) => a.from - b.from)
}

/** `2026-10-06 09:12–10:14`; both dates when the day changes. */
export function between(from: number, to: number): string {
  const [start, end] = [stamp(from), stamp(to)]
  return start.slice(0, 10) === end.slice(0, 10) ? `${start}–${end.slice(11)}` : `${start} – ${end}`
}

function coveredLine(statement: Statement, lang: Lang): string {
  const { scheme, answer } = statement
  const minutes = `${grouped(answer.coveredMinutes)} min`
  const days = coveredDays(statement)
  const even = days > 0 && answer.coveredMinutes === days * hoursADay(statement) * 60
  if (scheme.id !== 'axantis' || !even) return minutes
  return `${days} ${pick(lang, 'jours ouvrés', 'business days')} × ${hoursADay(statement)} h = ${minutes}`
}

const hoursADay = ({ scheme }: Statement): number =>
  Number(scheme.hours.to.slice(0, 2)) - Number(scheme.hours.from.slice(0, 2))

function daysOfMonth(statement: Statement): readonly number[] {
  const { first, next } = monthDays(statement.month)
  return Array.from({ length: next - first }, (_, index) => first + index)
}

function coveredDays(statement: Statement): number {
  return daysOfMonth(statement).filter((day) => isCoveredDay(day, statement.scheme.hours)).length
}

function coveredWhy(statement: Statement, lang: Lang): string {
  const { scheme } = statement
  if (scheme.hours.holidays === null) return scheme.hoursText[lang]
  const off = daysOfMonth(statement)
    .filter((day) => isCoveredDay(day, { ...scheme.hours, holidays: null }))
    .map((day) => holidayOn(day))
    .filter((holiday) => holiday !== undefined)
    .map((holiday) => `${holiday.name[lang]} ${isoOf(holiday.day)}`)
  const none = pick(
    lang,
    `aucun en ${monthName(statement.month, lang)}`,
    `none in ${monthName(statement.month, lang)}`,
  )
  return `${scheme.hoursText[lang]}${pick(lang, ' : ', ': ')}${off.length > 0 ? off.join(', ') : none}`
}

function appliedName(statement: Statement, lang: Lang): string {
  const denominator = statement.answer.choices['sla.denominator']
  const reading = denominator === undefined ? '' : `${pick(lang, 'lecture', 'reading')} ${denominator}, `
  return `${reading}art. ${statement.scheme.article}`
}

/** A reading that changes no figure and no amount is left out. */
function changes(statement: Statement, figure: Figure, credit: Credit): boolean {
  const ours = statement.answer.figure
  const same =
    figure.denominator === ours.denominator &&
    figure.down === ours.down &&
    credit.certain.cents === statement.credit.certain.cents &&
    credit.certain.percent === statement.credit.certain.percent &&
    credit.state === statement.credit.state
  return !same
}

function resultOf(
  statement: Statement,
  figure: Figure,
  credit: Credit,
  reading: string,
  applied: boolean,
  lang: Lang,
): Result {
  return {
    reading,
    availability: availabilityText(figure, lang),
    of: `${grouped(figure.denominator)} min`,
    verdict: verdictOf(statement, figure, credit, lang),
    applied,
  }
}

/** One figure, or a bracket when something was not measured. */
export function availabilityText(figure: Figure, lang: Lang): string {
  if (figure.denominator === 0) return '–'
  const high = `${percent3(figure.high, lang)} %`
  if (figure.unmeasured === 0) return high
  return pick(
    lang,
    `entre ${percent3(figure.low, lang)} et ${high}`,
    `between ${percent3(figure.low, lang)} and ${high}`,
  )
}

function verdictOf({ scheme, feeCents }: Statement, figure: Figure, credit: Credit, lang: Lang): string {
  const objective = `${percentText(scheme.objective, lang)} %`
  const zero = euros(feeCents === null ? null : 0, lang)
  const amount = credit.certain
  switch (figure.outcome) {
    case 'not-applicable':
      return pick(lang, 'engagement non applicable ce mois-ci', 'the commitment does not apply this month')
    case 'met':
      return pick(
        lang,
        `objectif ${objective} tenu, avoir ${zero}`,
        `objective ${objective} met, credit ${zero}`,
      )
    case 'undetermined':
      return pick(
        lang,
        `objectif ${objective} ni tenu ni manqué : ${grouped(figure.unmeasured)} min non mesurées`,
        `objective ${objective} neither met nor missed: ${grouped(figure.unmeasured)} min unmeasured`,
      )
    case 'missed':
      if (credit.state === 'none')
        return pick(
          lang,
          `objectif ${objective} manqué, aucun avoir`,
          `objective ${objective} missed, no credit`,
        )
      return pick(
        lang,
        `tranche ${percentText(amount.percent, lang)} %, ${euros(amount.cents, lang)} sur ${euros(feeCents, lang)}`,
        `${amount.percent} % band, ${euros(amount.cents, lang)} of ${euros(feeCents, lang)}`,
      )
  }
}
