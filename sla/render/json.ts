/** The statement as data: instants in ISO 8601 UTC, minutes and cents as integers, ratios as fractions. */
import { isoOf } from '../calendar/days.ts'
import type { Judged } from '../response.ts'
import type { Alternative, Statement } from '../statement.ts'
import { STATEMENT_SCHEMA } from '../statement.ts'

export function renderJson(statements: readonly Statement[], delays: readonly Judged[] = []): string {
  return `${JSON.stringify({ schema: STATEMENT_SCHEMA, statements: statements.map(dataOf), delays: delays.map(delayData) }, null, 2)}\n`
}

const instant = (minute: number): string => new Date(minute * 60_000).toISOString()

const maybe = (minute: number | null): string | null => (minute === null ? null : instant(minute))

const delayData = ({ ticket, article, delays }: Judged) => ({
  ticket: ticket.id,
  article,
  level: ticket.level,
  opened: instant(ticket.opened),
  delays: delays.map((one) => ({ ...one, deadline: maybe(one.deadline), done: maybe(one.done) })),
})

export function dataOf(statement: Statement) {
  const { answer, credit, scheme } = statement
  return {
    month: statement.month,
    client: statement.client,
    catalogue: statement.catalogue,
    service: statement.service,
    offer: statement.offer,
    article: scheme.article,
    objectivePercent: scheme.objective,
    asOf: instant(statement.asOf),
    provisional: statement.provisional,
    period: { from: instant(answer.frame.period.from), to: instant(answer.frame.period.to) },
    coveredMinutes: answer.coveredMinutes,
    plannedMinutes: answer.plannedMinutes,
    readings: answer.choices,
    figure: answer.figure,
    credit: creditData(credit),
    feeCents: statement.feeCents,
    currency: 'EUR',
    incidents: answer.traced.map(({ incident, pieces, counted }) => ({
      id: incident.id,
      source: incident.source,
      seenBy: incident.seenBy,
      cause: incident.cause,
      proof: incident.proof,
      note: incident.note,
      unfinished: incident.to === null,
      countedMinutes: counted,
      pieces: pieces.map((piece) => ({
        from: instant(piece.from),
        to: instant(piece.to),
        minutes: piece.to - piece.from,
        fate: piece.fate,
        why: piece.why,
        ref: piece.ref,
      })),
    })),
    otherReadings: statement.alternatives.map((other: Alternative) => ({
      reading: other.reading.id,
      value: other.value,
      effect: other.effect,
      figure: other.figure,
      credit: creditData(other.credit),
    })),
  }
}

const creditData = (credit: Statement['credit']) => ({ ...credit, on: isoOf(credit.on) })
