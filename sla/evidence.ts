/** A statement as a piece of evidence: what a policy may read of a month, with the day it stops being news. */
import type { Statement as Evidence } from '../inventory/evidence.ts'
import type { DataOf } from '../inventory/evidence-shapes.ts'
import { addMonths, monthDays } from './calendar/days.ts'
import { percent3 } from './format.ts'
import type { Statement } from './statement.ts'

/** What stands under `data` of an `availability` evidence. Percentages are truncated to three decimals. */
export interface AvailabilityData extends DataOf<'availability'> {
  readonly outcome: Statement['answer']['figure']['outcome']
  readonly downMinutes: number
  readonly unmeasuredMinutes: number
  readonly denominatorMinutes: number
  readonly readings: Readonly<Record<string, string>>
  readonly provisional: boolean
  readonly sources: readonly string[]
}

/**
 * It holds until the end of the month after the one it judges: by then the next statement is due. One that is made
 * later than that holds for a day.
 */
export function evidenceOf(statement: Statement): Evidence<'availability', AvailabilityData> {
  const { figure, choices } = statement.answer
  const usual = addMonths(monthDays(statement.month).first, 2) * 86_400_000
  const data: AvailabilityData = {
    month: statement.month,
    objectivePercent: statement.scheme.objective,
    lowPercent: Number(percent3(figure.low)) || 0,
    highPercent: Number(percent3(figure.high)) || 0,
    outcome: figure.outcome,
    downMinutes: figure.down,
    unmeasuredMinutes: figure.unmeasured,
    denominatorMinutes: figure.denominator,
    readings: choices,
    provisional: statement.provisional,
    sources: statement.sources,
  }
  return {
    kind: 'availability',
    client: statement.client.code,
    subject: statement.service,
    observedAt: new Date(statement.asOf * 60_000).toISOString(),
    expiresAt: new Date(Math.max(usual, (statement.asOf + 1440) * 60_000)).toISOString(),
    collector: 'paraphe sla',
    data,
  }
}
