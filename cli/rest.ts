/** What is nobody's in a plan that several clients share: the operator's, a ledger of its own. */
import { both } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import { nobodys } from '../ledger/attribution.ts'
import type { Ledger } from '../ledger/model.ts'
import { thingsOf } from '../ledger/scope.ts'
import { counted } from '../policies/lib/say.ts'
import type { Policy } from '../policies/model.ts'
import { SHARED } from '../policies/packs.ts'
import { claimantsAround } from './attribution.ts'
import type { Context } from './command.ts'
import { NOBODY, nobodysWaivers } from './nobody.ts'
import type { Judged } from './printing.ts'
import { judgeWithoutContract } from './without-contract.ts'

interface RestOptions {
  readonly cwd: string
  readonly now: string
  /** Of the packs that were asked for. */
  readonly checks?: readonly Policy[]
}

/** The ledger of a rest: whatever is there is over-delivered, and judged by the trade's rules when they are asked for. */
export async function ledgerOfRest(
  files: string,
  rest: readonly Inventory[],
  { cwd, now, checks: more = [] }: RestOptions,
): Promise<Ledger> {
  const checks = [...new Set([...SHARED.policies, ...more])]
  const waivers = await nobodysWaivers(cwd, checks, now)
  return judgeWithoutContract(files, rest, { now, checks, code: NOBODY, waivers })
}

/** The name of a set of documents. */
export const filesOf = (inventories: readonly Inventory[]): string =>
  inventories.map(({ file }) => file).join(' ')

/**
 * The rest of each plan that `judged` clients share. A run for one client alone is told of it on the error output, and
 * its report stays one document.
 */
export async function judgeRest(
  ctx: Context,
  judged: readonly Judged[],
  { alone, ...options }: RestOptions & { readonly alone: boolean },
): Promise<readonly Judged[]> {
  const bases = judged.flatMap(({ basis }) => basis ?? [])
  const shared = new Map(
    bases
      .filter(({ loaded }) => loaded.contract.resources)
      .map(({ inventories }) => [filesOf(inventories), inventories]),
  )
  // Most projects share nothing, and their contracts need not be looked for again.
  if (shared.size === 0) return []
  const claims = claimantsAround(
    ctx.cwd,
    bases.map(({ loaded }) => loaded),
  )
  const told: Judged[] = []
  for (const [files, inventories] of shared) {
    const rest = inventories.map((inventory) => nobodys(inventory, claims))
    if (alone) notice(ctx, files, rest.at(-1))
    else told.push({ ledger: await ledgerOfRest(files, rest, options) })
  }
  return told
}

function notice(ctx: Context, files: string, rest: Inventory | undefined): void {
  const count = rest ? thingsOf(rest).length : 0
  if (count === 0) return
  const told = counted(count, ['ressource', 'ressources'], ['resource', 'resources'])
  const words = both(
    `${files}\u00a0: ${told.fr} hors de tout contrat\u00a0; \`paraphe check ${files}\` le détaille`,
    `${files}: ${told.en} in no contract; \`paraphe check ${files}\` lists them`,
  )
  ctx.err(`${words[ctx.lang]}\n`)
}
