/** One plan, several clients: who claims what of it, and what is said of what nobody claims. */
import { InputError, type Problem, refuse } from '../contract/errors.ts'
import { findContracts } from '../contract/find.ts'
import { type LoadedContract, loadContract } from '../contract/load.ts'
import { both } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import { type Claim, disputes, nobodys } from '../ledger/attribution.ts'
import { thingsOf } from '../ledger/scope.ts'
import { counted } from '../policies/lib/say.ts'
import { SHARED } from '../policies/packs.ts'
import type { Context } from './command.ts'
import { type JudgeOptions, lockOf } from './judging.ts'
import type { Judged } from './printing.ts'
import { judgeWithoutContract } from './without-contract.ts'

/** Whose the rest is said to be: no client may have this code in a shared plan. */
const NOBODY = 'hors-contrat'

/**
 * The contracts that claim a part of a plan: those of `loaded`, and the others of the project, so that naming one client
 * makes nothing of another's look like nobody's. Each as signed. None where no contract of `loaded` shares a plan.
 */
export function claimantsAround(
  cwd: string,
  loaded: readonly LoadedContract[],
  judging: Pick<JudgeOptions, 'draft'>,
): readonly LoadedContract[] {
  if (!loaded.some(({ contract }) => contract.resources)) return []
  const known = new Set(loaded.map(({ path }) => path))
  const others = contractsOf(cwd)
    .filter((path) => !known.has(path))
    .map((path) => loadContract(path, { cwd }))
    .filter(({ contract }) => contract.resources)
  for (const one of others) lockOf(one, judging)
  return [...loaded.filter(({ contract }) => contract.resources), ...others]
}

function contractsOf(cwd: string): readonly string[] {
  try {
    return findContracts(cwd)
  } catch (error) {
    // The contracts that were named lie elsewhere, and there is no project around.
    if (error instanceof InputError) return []
    throw error
  }
}

const claimOf = ({ contract: { client, resources } }: LoadedContract): Claim => ({
  code: client.code,
  own: resources?.own ?? [],
  shared: resources?.shared ?? [],
})

/** Two contracts that both call a resource theirs: neither is judged. Throws InputError. */
export function refuseDisputes(claimants: readonly LoadedContract[]): void {
  const problems = disputes(claimants.map(claimOf)).map(({ address, codes: [mine, theirs] }): Problem => {
    const one = claimants.find(({ contract }) => contract.client.code === mine)
    return {
      what: both(`${address}\u00a0: à ${mine} et à ${theirs}`, `${address}: both ${mine}’s and ${theirs}’s`),
      why: both(
        'ce qu’un contrat dit sien n’est dans aucun autre',
        'what a contract calls its own is in no other',
      ),
      remedy: both(
        'gardez-le dans un seul, ou dans resources.shared de chacun',
        'keep it in one of them, or in resources.shared of each',
      ),
      position: one?.position(['resources', 'own']) ?? null,
    }
  })
  if (problems.length > 0) throw new InputError(problems)
  if (claimants.some(({ contract }) => contract.client.code === NOBODY))
    throw refuse(
      both(`${NOBODY}\u00a0: code réservé`, `${NOBODY}: a reserved code`),
      both(
        'il nomme ce qui n’est à aucun client d’un plan partagé',
        'it names what is no client’s in a shared plan',
      ),
    )
}

/**
 * The rest of each plan that `judged` clients share, as a ledger of its own: it is the operator's, and a finding. A run
 * for one client alone is told of it on the error output, and its report stays one document.
 */
export function judgeRest(
  ctx: Context,
  judged: readonly Judged[],
  { alone, ...judging }: JudgeOptions & { readonly alone: boolean },
): readonly Judged[] {
  const bases = judged.flatMap(({ basis }) => basis ?? [])
  const claims = claimantsAround(
    ctx.cwd,
    bases.map(({ loaded }) => loaded),
    judging,
  ).map(claimOf)
  const shared = new Map(
    bases
      .filter(({ loaded }) => loaded.contract.resources)
      .map(({ inventories }) => [inventories.map(({ file }) => file).join(' '), inventories]),
  )
  return [...shared].flatMap(([files, inventories]): Judged[] => {
    const rest = inventories.map((inventory) => nobodys(inventory, claims))
    if (alone) {
      notice(ctx, files, rest.at(-1))
      return []
    }
    const checks = [...SHARED.policies, ...(judging.checks ?? [])]
    return [{ ledger: judgeWithoutContract(files, rest, { now: judging.now, checks, code: NOBODY }) }]
  })
}

function notice(ctx: Context, files: string, rest: Inventory | undefined): void {
  const count = rest ? thingsOf(rest).length : 0
  if (count === 0) return
  const told = counted(count, ['ressource', 'ressources'], ['resource', 'resources'])
  const words = both(
    `${files}\u00a0: ${told.fr} hors de tout contrat\u00a0; \`paraphe check ${files}\` le détaille`,
    `${files}: ${told.en} in no contract; \`paraphe check ${files}\` tells which`,
  )
  ctx.err(`${words[ctx.lang]}\n`)
}
