/** The tickets of a month against the delays of their service's offer. */
import type { LoadedContract } from '../../contract/load.ts'
import { monthSpan } from '../../sla/calendar/clock.ts'
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

/** The tickets opened in the month, against the delays of their service's offer. */
export function delaysOf(ctx: Context, month: string, { loaded, services, journals }: Gathered): Delays {
  const period = monthSpan(month)
  const tickets = services.flatMap((service) =>
    journals
      .flatMap((journal) => journal.tickets)
      .filter((one) => one.service === null || one.service === service.id)
      .filter(({ ticket }) => ticket.opened >= period.from && ticket.opened < period.to)
      .map(({ ticket }) => ({ service, ticket })),
  )
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
