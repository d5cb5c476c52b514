/** One plan, several clients: who claims what of it, and what is refused because two do. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { InputError, type Problem, refuse } from '../contract/errors.ts'
import { contractsBelow } from '../contract/find.ts'
import type { LoadedContract } from '../contract/load.ts'
import { lockPathOf, readLock } from '../contract/lock-file.ts'
import { type Contract, contractSchema } from '../contract/model.ts'
import { both, type Position } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import { type Claim, claimantsIn, type Dispute, disputes, disputesWithin } from '../ledger/attribution.ts'
import { thingsOf } from '../ledger/scope.ts'
import { NOBODY } from './nobody.ts'
import { projectRoot } from './project.ts'

/** A claim, and where it stands. */
export interface Claimant extends Claim {
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

/** The folder of the project that a contract is of, wherever the command runs. */
export function projectAround({ path }: LoadedContract): string {
  const holder = dirname(dirname(path))
  return basename(holder) === 'clients' ? dirname(holder) : projectRoot(path)
}

function claimOf({ contract: { client, resources }, path, position }: LoadedContract): Claimant[] {
  return resources ? [{ code: client.code, ...resources, path, at: position(['resources', 'own']) }] : []
}

function signedClaim(path: string): Claimant[] {
  const file = lockPathOf(path)
  // Most contracts share nothing, and need not be read to tell.
  if (!existsSync(file) || !readFileSync(file, 'utf8').includes('"resources"')) return []
  const signed = signedPartOf(path)
  return signed?.resources ? [{ code: signed.client.code, ...signed.resources, path, at: null }] : []
}

/** Who signed, and for what part, by the lock beside the contract; null when nothing was signed. */
export function signedPartOf(path: string): Pick<Contract, 'client' | 'resources'> | null {
  return signedPart.safeParse(readLock(path)?.contract).data ?? null
}

/** What is read of another client's lock. */
const signedPart = contractSchema.pick({ client: true, resources: true }).loose()

/** A contract that is judged and another that both call a resource theirs: it is not judged. Throws InputError. */
export function refuseDisputes(loaded: readonly LoadedContract[], claimants: readonly Claimant[]): void {
  const judged = new Set(loaded.map(({ path }) => path))
  const problems = disputes(claimants)
    .filter(({ between }) => between.some(({ path }) => judged.has(path)))
    .map(problemOf)
  if (problems.length > 0) throw new InputError(problems)
  if (claimants.some(({ code }) => code === NOBODY)) throw reserved()
}

/** What is said of a dispute. */
export function problemOf({ address, between }: Dispute<Claimant>): Problem {
  const [mine, theirs] = between
  return {
    what: both(
      `${address}\u00a0: revendiqué par ${mine.code} et par ${theirs.code}`,
      `${address}: claimed by both ${mine.code} and ${theirs.code}`,
    ),
    why: both(
      'ce qu’un contrat revendique en propre n’est dans aucun autre',
      'what one contract claims as its own is in no other',
    ),
    remedy: both(
      'gardez-le dans un seul contrat, ou dans resources.shared de chacun',
      'keep it in one contract, or in resources.shared of each',
    ),
    position: mine.at ?? theirs.at,
  }
}

export const reserved = (): InputError =>
  refuse(
    both(`${NOBODY}\u00a0: code réservé`, `${NOBODY}: reserved code`),
    both(
      'il désigne ce qui n’appartient à aucun client d’un plan partagé',
      'it stands for what belongs to no client of a shared plan',
    ),
  )

/** The contract that is to be judged, and its place. */
export type Asking = Pick<Claimant, 'code' | 'path' | 'at'>

/** A contract is not judged on documents that show it to claim what another calls its own. Throws InputError. */
export function refuseIn(
  asking: Asking,
  inventories: readonly Inventory[],
  claimants: readonly Claimant[],
): void {
  if (!claimants.some(({ path }) => path === asking.path)) refuseWhole(asking, inventories, claimants)
  const problems = inventories
    .flatMap((inventory) => disputesWithin(inventory, claimants))
    .filter(({ between }) => between.some(({ path }) => path === asking.path))
    .map(problemOf)
  if (problems.length > 0) throw new InputError(problems)
}

/** A contract that names no part claims all of its document: refused where that holds what another calls its own. */
function refuseWhole(
  { code, path, at }: Asking,
  inventories: readonly Inventory[],
  claimants: readonly Claimant[],
): void {
  const claims = claimants.filter((one) => one.path !== path)
  for (const inventory of claims.length === 0 ? [] : inventories) {
    const ownersOf = claimantsIn(claims, inventory.within, 'own')
    for (const { origin } of thingsOf(inventory)) {
      const [owner] = ownersOf(origin.address)
      if (owner === undefined) continue
      throw refuse(
        both(
          `${origin.address}\u00a0: revendiqué par ${code} et par ${owner.code}`,
          `${origin.address}: claimed by both ${code} and ${owner.code}`,
        ),
        both(
          `sans \`resources\`, le contrat de ${code} revendique tout ${origin.file}`,
          `without \`resources\`, the contract of ${code} claims all of ${origin.file}`,
        ),
        both(
          `précisez dans ce contrat la part de ${code}`,
          `state in that contract which part belongs to ${code}`,
        ),
        at,
      )
    }
  }
}
