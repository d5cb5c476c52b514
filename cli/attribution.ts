/** One plan, several clients: who claims what of it, and what is said of what nobody claims. */
import { existsSync, readFileSync } from 'node:fs'
import { InputError, type Problem, refuse } from '../contract/errors.ts'
import { contractsBelow } from '../contract/find.ts'
import type { LoadedContract } from '../contract/load.ts'
import { lockPathOf, readLock } from '../contract/lock-file.ts'
import { contractSchema } from '../contract/model.ts'
import { both, type Position } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import { type Claim, covers, disputes, nobodys } from '../ledger/attribution.ts'
import { thingsOf } from '../ledger/scope.ts'
import { counted } from '../policies/lib/say.ts'
import { SHARED } from '../policies/packs.ts'
import type { Context } from './command.ts'
import type { JudgeOptions } from './judging.ts'
import type { Judged } from './printing.ts'
import { judgeWithoutContract } from './without-contract.ts'

/** Whose the rest is said to be: no client may have this code in a shared plan. */
const NOBODY = 'hors-contrat'

/** A claim, and where it stands. */
interface Claimant extends Claim {
  readonly path: string
  /** In the contract that is judged; null for that of another client, of which only the lock was read. */
  readonly at: Position | null
}

/**
 * Who claims a part of a plan: the contracts of `loaded`, and the others of the project, so that naming one client makes
 * nothing of another's look like nobody's. Of the others the signed words count: a draft, or an edit since, claims nothing.
 */
export function claimantsAround(cwd: string, loaded: readonly LoadedContract[]): readonly Claimant[] {
  const known = new Set(loaded.map(({ path }) => path))
  const others = contractsBelow(cwd).filter((path) => !known.has(path))
  return [...loaded.flatMap(claimOf), ...others.flatMap(signedClaim)]
}

function claimOf({ contract: { client, resources }, path, position }: LoadedContract): Claimant[] {
  return resources ? [{ code: client.code, ...resources, path, at: position(['resources', 'own']) }] : []
}

function signedClaim(path: string): Claimant[] {
  const file = lockPathOf(path)
  // Most contracts share nothing, and need not be read to tell.
  if (!existsSync(file) || !readFileSync(file, 'utf8').includes('"resources"')) return []
  const signed = signedPart.safeParse(readLock(path)?.contract)
  if (!signed.success) return []
  const { client, resources } = signed.data
  return [{ code: client.code, ...resources, path, at: null }]
}

/** What is read of another client's lock. */
const signedPart = contractSchema
  .pick({ client: true, resources: true })
  .loose()
  .required({ resources: true })

/** A contract that is judged and another that both call a resource theirs: it is not judged. Throws InputError. */
export function refuseDisputes(loaded: readonly LoadedContract[], claimants: readonly Claimant[]): void {
  const judged = new Set(loaded.map(({ contract }) => contract.client.code))
  const problems = disputes(claimants)
    .filter(({ codes }) => codes.some((code) => judged.has(code)))
    .map(({ address, codes }): Problem => {
      const [mine, theirs] = codes
      return {
        what: both(
          `${address}\u00a0: à ${mine} et à ${theirs}`,
          `${address}: both ${mine}’s and ${theirs}’s`,
        ),
        why: both(
          'ce qu’un contrat dit sien n’est dans aucun autre',
          'what a contract calls its own is in no other',
        ),
        remedy: both(
          'gardez-le dans un seul, ou dans resources.shared de chacun',
          'keep it in one of them, or in resources.shared of each',
        ),
        position: claimants.find(({ code, at }) => at !== null && codes.includes(code))?.at ?? null,
      }
    })
  if (problems.length > 0) throw new InputError(problems)
  if (claimants.some(({ code }) => code === NOBODY))
    throw refuse(
      both(`${NOBODY}\u00a0: code réservé`, `${NOBODY}: a reserved code`),
      both(
        'il nomme ce qui n’est à aucun client d’un plan partagé',
        'it names what is no client’s in a shared plan',
      ),
    )
}

/** A contract that names no part claims all of its document: refused where that holds what another calls its own. */
export function refuseWhole(
  { contract, path, position }: LoadedContract,
  inventories: readonly Inventory[],
  claimants: readonly Claimant[],
): void {
  if (contract.resources) return
  const claims = claimants.filter((one) => one.path !== path)
  for (const { origin } of claims.length === 0 ? [] : inventories.flatMap(thingsOf)) {
    const owner = claims.find(({ own }) => own.some((part) => covers(part, origin.address)))
    if (owner === undefined) continue
    const { code } = contract.client
    throw refuse(
      both(
        `${origin.address}\u00a0: à ${code} et à ${owner.code}`,
        `${origin.address}: both ${code}’s and ${owner.code}’s`,
      ),
      both(
        `sans \`resources\`, le contrat de ${code} revendique tout ${origin.file}`,
        `without \`resources\`, the contract of ${code} claims all of ${origin.file}`,
      ),
      both(`dites dans ce contrat la part de ${code}`, `say in that contract which part is ${code}’s`),
      position(['client', 'code']),
    )
  }
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
  const shared = new Map(
    bases
      .filter(({ loaded }) => loaded.contract.resources)
      .map(({ inventories }) => [inventories.map(({ file }) => file).join(' '), inventories]),
  )
  // Most projects share nothing, and their contracts need not be looked for again.
  if (shared.size === 0) return []
  const claims = claimantsAround(
    ctx.cwd,
    bases.map(({ loaded }) => loaded),
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
