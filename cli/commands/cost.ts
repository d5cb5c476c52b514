/** `paraphe cost`: what a client's hosting costs by the month, and what a plan would change. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { both } from '../../contract/promise.ts'
import type { Price } from '../../hosts/prices.ts'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument } from '../../inventory/read.ts'
import { partsOf } from '../../ledger/attribution.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { difference, estimate } from '../cost/estimate.ts'
import { readPrices } from '../cost/prices-file.ts'
import { type ClientCost, pretty } from '../cost/print.ts'
import { inventoriesInProject, sortTargets, stages } from '../documents.ts'
import { formatOption } from '../options.ts'
import { projectRoot } from '../project.ts'

export const command: Command = {
  name: 'cost',
  summary: both(
    'le coût mensuel d’un client, et ce qu’un plan y change',
    'a client’s monthly cost, and what a plan changes in it',
  ),
  arguments: '[targets...]',
  options: [
    {
      flags: '--prices <file>',
      summary: both(
        'prix du projet, en YAML, prioritaires sur ceux de l’outil',
        'the project’s own prices, in YAML, which override the built-in ones',
      ),
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe cost',
      shows: both(
        'chaque client du projet, service par service',
        'every client of the project, service by service',
      ),
    },
    {
      command: 'paraphe cost avance-ovh plan.json --prices prices.yaml',
      shows: both('ce que le plan ajoute et retire', 'what the plan adds and removes'),
    },
  ],
  async run(ctx, args, { prices: file, format }) {
    const { documents, contracts } = sortTargets(ctx.cwd, args)
    const prices = typeof file === 'string' ? readPrices(textOf(ctx, file), file) : []
    const loaded = findContracts(ctx.cwd, contracts).map((path) => loadContract(path, { cwd: ctx.cwd }))
    const [document] = documents
    const costs =
      document === undefined
        ? await ofProject(ctx, loaded, prices)
        : [ofDocument(ctx, loaded, document, prices)]
    ctx.out(
      format === 'json'
        ? `${JSON.stringify({ schema: 'paraphe.cost/1', clients: costs }, null, 2)}\n`
        : pretty(costs, ctx.lang),
    )
    return EXIT.kept
  },
}

/** The strongest that the project holds of each client: its state, else its synthesized stack. */
async function ofProject(
  ctx: Context,
  loaded: readonly LoadedContract[],
  prices: readonly Price[],
): Promise<ClientCost[]> {
  const costs: ClientCost[] = []
  for (const one of loaded) {
    const found = await inventoriesInProject(projectRoot(one.path), one.contract.client.code, {
      ...{ cwd: ctx.cwd, env: ctx.env },
      refresh: false,
    })
    const inventory = found.at(-1)
    if (inventory !== undefined) costs.push(costOf(one, inventory, prices))
  }
  if (costs.length > 0) return costs
  throw refuse(
    both('rien à estimer', 'nothing to estimate'),
    both('ni pile synthétisée, ni état', 'no synthesized stack, no state'),
    both('`cdktf synth` d’abord, ou nommez un plan', 'run `cdktf synth` first, or name a plan'),
  )
}

function ofDocument(
  ctx: Context,
  loaded: readonly LoadedContract[],
  file: string,
  prices: readonly Price[],
): ClientCost {
  const [one] = loaded
  if (one === undefined || loaded.length > 1) {
    throw refuse(
      both(`${file}\u00a0: pour quel client\u00a0?`, `${file}: for which client?`),
      both(`${loaded.length} contrats sont là`, `${loaded.length} contracts are here`),
      both('nommez-en un devant le plan', 'name one before the plan'),
    )
  }
  const text = textOf(ctx, file)
  const [inventory] = stages({ [readDocument(file, text).kind]: readDocument(file, text) })
  if (inventory === undefined)
    throw refuse(both(`${file}\u00a0: rien à estimer`, `${file}: nothing to estimate`), null)
  const cost = costOf(one, inventory, prices)
  return inventory.stage === 'plan'
    ? { ...cost, delta: difference(before(one, file, text, prices), cost.lines) }
    : cost
}

/** What stands before the plan, as the plan itself tells. */
function before(one: LoadedContract, file: string, text: string, prices: readonly Price[]) {
  const plan = JSON.parse(text) as {
    format_version: string
    terraform_version?: string
    prior_state?: object
  }
  if (plan.prior_state === undefined) return []
  const [inventory] = stages({ state: readDocument(file, plan.prior_state as Record<string, unknown>) })
  return inventory === undefined ? [] : costOf(one, inventory, prices).lines
}

function costOf({ contract }: LoadedContract, whole: Inventory, prices: readonly Price[]): ClientCost {
  const [inventory = whole] = partsOf(contract, [whole])
  const { client, services } = contract
  const fees = services.flatMap(({ id, monthlyFeeCents }) =>
    monthlyFeeCents === undefined ? [] : [[id, monthlyFeeCents] as const],
  )
  return {
    client: client.code,
    stage: inventory.stage,
    lines: estimate(inventory, { client: client.code, services: services.map(({ id }) => id), prices }),
    delta: null,
    fees: Object.fromEntries(fees),
  }
}

function textOf(ctx: Context, file: string): string {
  try {
    return readFileSync(resolve(ctx.cwd, file), 'utf8')
  } catch (error) {
    throw refuse(both(`${file}\u00a0: illisible`, `${file}: cannot be read`), (error as Error).message)
  }
}
