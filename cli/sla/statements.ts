/** The statements of a month: what was measured is gathered, then counted service by service. */
import { refuse } from '../../contract/errors.ts'
import { monthSpan } from '../../sla/calendar/clock.ts'
import { type Day, parseDay } from '../../sla/calendar/days.ts'
import { observe } from '../../sla/observe.ts'
import type { Journal } from '../../sla/sources/journal.ts'
import { type Statement, statementOf } from '../../sla/statement.ts'
import type { Context } from '../command.ts'
import { type Gathered, minuteOf } from './delays.ts'
import { contractFor, journalsFor, probesFor, type SlaOptions } from './gather.ts'

export interface StatementOptions extends SlaOptions {
  /** The day the client asked for the credit. @default the journal's */
  readonly requested?: string
}

/** Contract, services and what was measured of them in `month`; refuses when nothing was. */
export async function gather(
  ctx: Context,
  month: string,
  wanted: string | undefined,
  options: StatementOptions,
): Promise<Gathered> {
  const loaded = contractFor(ctx, options.contract, wanted)
  const services = loaded.contract.services.filter(({ id }) => wanted === undefined || id === wanted)
  const journals = journalsFor(ctx, loaded, options.journal, monthSpan(month))
  const probes = await probesFor(ctx, options, month)
  if (probes.length > 0 && services.length > 1) {
    throw refuse(
      { fr: 'quel service ce moniteur observe-t-il\u00a0?', en: 'which service does this monitor watch?' },
      null,
      services.map(({ id }) => id).join(' | '),
    )
  }
  if (journals.length > 0 || probes.length > 0) return { loaded, services, journals, probes }
  throw refuse(
    { fr: 'aucune mesure', en: 'nothing was measured' },
    {
      fr: 'ni journal.yaml à côté du contrat, ni source nommée',
      en: 'neither journal.yaml next to the contract nor a named source',
    },
    '--journal | --prometheus | --uptime-kuma | --uptimerobot',
  )
}

/** The statement of each service that was promised an availability; refuses when none was. */
export function compute(
  ctx: Context,
  month: string,
  gathered: Gathered,
  options: StatementOptions,
): readonly Statement[] {
  const { loaded, services, journals, probes } = gathered
  const { contract, promises } = loaded
  const sources = [...journals.map(({ file }) => file), ...probes.map(({ name }) => name)]
  const credits = journals.flatMap((journal) => journal.credits)
  const computed: Statement[] = []
  for (const service of services) {
    const mine = <T extends { readonly service: string }>(all: readonly T[]) =>
      all.filter((one) => one.service === service.id)
    const requestedOn =
      options.requested === undefined ? requestIn(journals, service.id, month) : parseDay(options.requested)
    const statement = statementOf({
      contract,
      service,
      promises,
      month,
      observed: observe(service.id, { journals, probes }),
      sources,
      asOf: minuteOf(ctx),
      requestedOn,
      past: mine(credits).map(({ credit }) => credit),
      // One cap may hold for all that was paid in the month: what the services before this one take of it.
      elsewhere: [
        ...credits.filter((one) => one.service !== service.id).map(({ credit }) => credit),
        ...computed.map(({ credit }) => ({ on: credit.on, cents: credit.certain.cents ?? 0 })),
      ],
    })
    if (statement !== null) computed.push(statement)
  }
  if (computed.length > 0) return computed
  throw refuse({
    fr: `le catalogue ${contract.catalogue} ne promet aucune disponibilité`,
    en: `catalogue ${contract.catalogue} promises no availability`,
  })
}

function requestIn(journals: readonly Journal[], service: string, month: string): Day | null {
  const found = journals
    .flatMap(({ requests }) => requests)
    .find((one) => one.service === service && one.month === month)
  return found?.received ?? null
}
