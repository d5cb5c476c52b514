/** A statement as a piece of evidence: what a policy may read of a month, with the day it stops being news. */
import type { Statement as Evidence } from '../inventory/evidence.ts'
import type { DataOf } from '../inventory/evidence-shapes.ts'
import { type Minute, monthSpan, type Span } from './calendar/clock.ts'
import { addMonths, monthDays } from './calendar/days.ts'
import { percent3 } from './format.ts'
import type { Judged } from './response.ts'
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
    ...validity(statement.month, statement.asOf),
    collector: 'paraphe sla',
    data,
  }
}

/** From now to the end of the month after `month`; a day at least. */
function validity(month: string, asOf: Minute): Pick<Evidence<'tickets'>, 'observedAt' | 'expiresAt'> {
  const usual = addMonths(monthDays(month).first, 2) * 86_400_000
  return {
    observedAt: new Date(asOf * 60_000).toISOString(),
    expiresAt: new Date(Math.max(usual, (asOf + 1440) * 60_000)).toISOString(),
  }
}

/** The tickets of a month, with the delays each was under. It holds as long as the statement of the month does. */
export function ticketEvidenceOf(given: {
  readonly client: string
  readonly service: string
  readonly month: string
  readonly asOf: Minute
  /** Periods that the journals vouch for: a month that none covers whole may have had tickets nobody wrote down. */
  readonly covers: readonly Span[]
  readonly judged: readonly Judged[]
}): Evidence<'tickets', DataOf<'tickets'>> {
  const { client, service, month, asOf, covers, judged } = given
  const period = monthSpan(month)
  const whole = covers.some(({ from, to }) => from <= period.from && to >= period.to)
  return {
    ...{ kind: 'tickets', client, subject: service, ...validity(month, asOf), collector: 'paraphe sla' },
    data: {
      ...{ month, provisional: asOf < period.to || !whole },
      tickets: judged.map(({ ticket, delays }) => ({
        id: ticket.id,
        delays: delays.map(({ what, minutes, state }) => ({ what, minutes, state })),
      })),
    },
  }
}
