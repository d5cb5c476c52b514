/** What the contract makes of a class: which service, what it costs, who approves, when, and what the client is told. */
import { refuse } from '../../contract/errors.ts'
import type { LoadedContract } from '../../contract/load.ts'
import { serviceOfName } from '../../contract/naming.ts'
import { approverOf, NOTICE, priceOf, proposeWindow, quotaOf } from '../../lifecycle/change/agreement.ts'
import type { Classified } from '../../lifecycle/change/classify.ts'
import { clientMessage } from '../../lifecycle/change/message.ts'
import type { ResourceChange } from '../../lifecycle/change/plan.ts'
import { dayAt } from '../../sla/calendar/clock.ts'
import type { Context } from '../command.ts'
import { journalsFor } from '../sla/gather.ts'
import type { Facts } from './print.ts'

interface Given {
  /** The service, when the names of the resources do not tell. */
  readonly service?: string | undefined
  readonly journal?: readonly string[] | undefined
  /** Data volumes that the plan leaves in place. */
  readonly kept?: readonly string[] | undefined
}

/** Throws InputError for a service that the contract does not have. */
export function agree(
  ctx: Context,
  loaded: LoadedContract,
  classified: Classified,
  changes: readonly ResourceChange[],
  given: Given = {},
): Facts {
  const { contract } = loaded
  const ids = contract.services.map(({ id }) => id)
  const told =
    given.service ??
    changes.map(({ name }) => serviceOfName(contract.client.code, ids, name)).find((one) => one !== null) ??
    ids[0]
  const service = contract.services.find(({ id }) => id === told)
  if (!service)
    throw refuse(
      { fr: `aucun service «\u00a0${told}\u00a0»`, en: `no service "${told}"` },
      null,
      ids.join(' | '),
    )
  const today = dayAt(Math.floor(ctx.now().getTime() / 60_000))
  const journals = journalsFor(ctx, loaded, given.journal, null)
  const made = journals.flatMap((journal) => journal.changes)
  const window = proposeWindow(classified, today)
  const kind = classified.class
  if (kind === null)
    return { service: service.id, quota: '–', approver: '–', notice: 0, window: null, message: '' }
  const price = priceOf(kind, quotaOf(service, made, today))
  return {
    service: service.id,
    quota: price[ctx.lang],
    approver: approverOf(kind, contract)[ctx.lang],
    notice: NOTICE[kind],
    window,
    message: clientMessage({
      ...{ contract, service: service.id, window, price: price.fr },
      classified: { ...classified, class: kind },
      kept: given.kept ?? [],
    }),
  }
}
