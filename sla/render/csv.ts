/** One line a service, for accounting: amounts in integer cents, taxes excluded; numbers with a dot. */
import { isoOf } from '../calendar/days.ts'
import { percent3 } from '../format.ts'
import { csvCell } from '../sources/csv.ts'
import type { Statement } from '../statement.ts'

const COLUMNS = [
  'client',
  'service',
  'month',
  'article',
  'objective_percent',
  'availability_low_percent',
  'availability_high_percent',
  'outcome',
  'down_minutes',
  'unmeasured_minutes',
  'denominator_minutes',
  'fee_cents',
  'credit_percent',
  'credit_cents',
  'credit_possible_cents',
  'currency',
  'credit_state',
  'booked_on',
] as const

export function renderCsv(statements: readonly Statement[]): string {
  const lines = statements.map((statement) => {
    const { figure } = statement.answer
    const { credit } = statement
    const cells: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
      client: statement.client.code,
      service: statement.service,
      month: statement.month,
      article: statement.scheme.article,
      objective_percent: statement.scheme.objective,
      availability_low_percent: percent3(figure.low),
      availability_high_percent: percent3(figure.high),
      outcome: figure.outcome,
      down_minutes: figure.down,
      unmeasured_minutes: figure.unmeasured,
      denominator_minutes: figure.denominator,
      fee_cents: statement.feeCents,
      credit_percent: credit.certain.percent,
      credit_cents: credit.certain.cents,
      credit_possible_cents: credit.possible.cents,
      currency: 'EUR',
      credit_state: credit.state,
      booked_on: credit.state === 'none' || credit.state === 'on-request' ? '' : isoOf(credit.on),
    }
    return COLUMNS.map((name) => csvCell(cells[name])).join(',')
  })
  return [COLUMNS.join(','), ...lines, ''].join('\r\n')
}
