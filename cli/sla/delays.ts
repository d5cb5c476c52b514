/** The tickets of a month against the delays of their service's offer. */
import type { LoadedContract } from '../../contract/load.ts'
import type { Statement as Evidence } from '../../inventory/evidence.ts'
import { monthSpan } from '../../sla/calendar/clock.ts'
import { ticketEvidenceOf } from '../../sla/evidence.ts'
import type { Sources } from '../../sla/observe.ts'
import { averageUpdateHours, type Judged, judgeTicket } from '../../sla/response.ts'
import type { Journal } from '../../sla/sources/journal.ts'
import type { Context } from '../command.ts'

/** What a run has read. */
export interface Gathered {
  readonly loaded: LoadedContract
  readonly services: LoadedContract['contract']['services']
  readonly journals: readonly Journal[]
  readonly probes: Sources['probes']
}

export const minuteOf = (ctx: Context): number => Math.floor(ctx.now().getTime() / 60_000)

export interface Delays {
  readonly judged: readonly Judged[]
  readonly averageUpdateHours: number | null
}

/** The tickets of `service` that were opened in the month. */
function ticketsOf(service: Gathered['services'][number], month: string, { journals }: Gathered) {
  const period = monthSpan(month)
  return journals
    .flatMap((journal) => journal.tickets)
    .filter((one) => one.service === null || one.service === service.id)
    .filter(({ ticket }) => ticket.opened >= period.from && ticket.opened < period.to)
    .map(({ ticket }) => ({ service, ticket }))
}

/**
 * The tickets of the month as evidence, a statement for each service whose contract promises delays. Without a journal
 * nobody wrote tickets down, which is not the same as none.
 */
export function ticketEvidence(
  ctx: Context,
  month: string,
  gathered: Gathered,
): readonly Evidence<'tickets'>[] {
  const { loaded, services, journals } = gathered
  const { contract, promises } = loaded
  if (journals.length === 0) return []
  return services
    .filter(({ id }) => promises.some(({ kind, service }) => kind === 'response.times' && service === id))
    .map((service) =>
      ticketEvidenceOf({
        ...{ client: contract.client.code, service: service.id, month, asOf: minuteOf(ctx) },
        covers: journals.map(({ covers }) => covers),
        judged: ticketsOf(service, month, gathered).flatMap(
          ({ ticket }) => judgeTicket(contract, service.offer, ticket, minuteOf(ctx)) ?? [],
        ),
      }),
    )
}

/** The tickets opened in the month, against the delays of their service's offer. */
export function delaysOf(ctx: Context, month: string, gathered: Gathered): Delays {
  const { loaded, services } = gathered
  const tickets = services.flatMap((service) => ticketsOf(service, month, gathered))
  const axantis = tickets.filter(
    ({ service }) => loaded.contract.catalogue === 'axantis-2025.03' && service.managed,
  )
  return {
    judged: tickets.flatMap(
      ({ service, ticket }) => judgeTicket(loaded.contract, service.offer, ticket, minuteOf(ctx)) ?? [],
    ),
    averageUpdateHours: averageUpdateHours(axantis.map(({ ticket }) => ticket)),
  }
}
