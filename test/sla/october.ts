/** October 2026 of a service, judged and billed. */
import type { Question } from '../../sla/availability.ts'
import { addMonths, parseDay } from '../../sla/calendar/days.ts'
import type { Billing } from '../../sla/credit.ts'
import { percent3 } from '../../sla/format.ts'
import { judge } from '../../sla/statement.ts'

export const bill = (feeCents: number | null, month: string, more: Partial<Billing> = {}): Billing => ({
  feeCents,
  nextInvoice: addMonths(parseDay(`${month}-01`), 1),
  requestedOn: null,
  past: [],
  ...more,
})

export function result(asked: Question, feeCents = 42_000) {
  const { answer: got, credit } = judge(asked, bill(feeCents, '2026-10'))
  const { figure } = got
  return {
    of: figure.denominator,
    down: figure.down,
    percent: percent3(figure.high),
    outcome: figure.outcome,
    credit: credit.certain.percent,
    cents: credit.certain.cents,
  }
}

export const COVERED = { 'sla.denominator': 'covered-minutes' }
