/** Every client that was asked for: its contract as signed, what is known of its hosting, the verdicts. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError, type Problem, refuse } from '../contract/errors.ts'
import { findContracts } from '../contract/find.ts'
import { type LoadedContract, loadContract } from '../contract/load.ts'
import { both } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import type { Document } from '../inventory/read.ts'
import { partsAmong } from '../ledger/attribution.ts'
import type { Policy } from '../policies/model.ts'
import { claimantsAround, refuseDisputes, refuseIn } from './attribution.ts'
import type { Context } from './command.ts'
import { documentsFor, type Holder, inventoriesInProject, readOnce } from './documents.ts'
import { type EvidenceOptions, evidenceNotice, evidenceOf } from './evidence.ts'
import { type JudgeOptions, judgeLoaded, lockOf } from './judging.ts'
import type { Judged } from './printing.ts'
import { projectRoot } from './project.ts'
import { surroundingsOf } from './surroundings.ts'
import { nothingOf, unreadOf } from './unjudged.ts'

export interface ClientsOptions {
  /** Documents that the user named; without any, those of the project. */
  readonly named: readonly Document[]
  /** What was read already, for the one client that is judged: nothing else is looked for. */
  readonly read?: readonly Inventory[]
  readonly refresh: boolean
  readonly judging: JudgeOptions
  readonly evidence?: EvidenceOptions
  /**
   * Is told of each client of several that there is nothing of to judge, or whose own documents cannot be read: the
   * others are judged. Without it, or where no other is left, the run is refused.
   */
  readonly unjudged?: (problem: Problem) => void
}

/** Judges the clients that `targets` name, all of the project's without any. Throws InputError. */
export async function judgeClients(
  ctx: Context,
  targets: readonly string[],
  { named, read: held, refresh, judging, evidence: given, unjudged }: ClientsOptions,
): Promise<Judged[]> {
  const loaded = findContracts(ctx.cwd, targets).map((path) => loadContract(path, { cwd: ctx.cwd }))
  refuseTwins(loaded)
  for (const one of loaded) lockOf(one, judging)
  const claimants = claimantsAround(ctx.cwd, loaded)
  refuseDisputes(loaded, claimants)
  const judged: Judged[] = []
  const read = readOnce(ctx.cwd)
  const holders = loaded.map(holderOf)
  const partsOf = partsAmong(loaded.map(({ contract }) => contract))
  const inventoriesOf = async (one: LoadedContract): Promise<readonly Inventory[]> => {
    if (held) return held
    if (named.length > 0) return read(documentsFor(holderOf(one), named, holders))
    const { code } = one.contract.client
    return inventoriesInProject(projectRoot(one.path), code, { cwd: ctx.cwd, refresh, env: ctx.env })
  }
  const foundOf = async (one: LoadedContract): Promise<Found> => {
    try {
      const inventories = await inventoriesOf(one)
      const problem = nothingOf(one, inventories, named.length > 0)
      return problem === null ? { inventories } : { problems: [problem] }
    } catch (error) {
      // What was named is everybody's; what lies in a project is one client's.
      const own = unjudged !== undefined && loaded.length > 1 && named.length === 0
      if (!own || !(error instanceof InputError)) throw error
      return { problems: unreadOf(one.contract.client.code, error, ctx) }
    }
  }
  const left: Problem[] = []
  for (const one of loaded) {
    const found = await foundOf(one)
    if ('problems' in found) {
      left.push(...found.problems)
      continue
    }
    const { inventories } = found
    refuseIn(askingOf(one), inventories, claimants)
    const parts = partsOf(one.contract, inventories)
    const evidence = await evidenceOf(one, ctx, given)
    const notice = evidenceNotice(evidence, ctx)
    if (notice) ctx.err(`${one.contract.client.code}: ${notice}\n`)
    judged.push({
      ledger: judgeLoaded(one, parts, {
        ...judging,
        evidence,
        policies: [...judging.policies, ...(await policiesBeside(one))],
      }),
      surroundings: surroundingsOf(one, parts, ctx, given?.signers),
      basis: { loaded: one, inventories, evidence },
    })
  }
  if (left.length > 0 && (judged.length === 0 || !unjudged)) throw new InputError(left)
  for (const problem of left) unjudged?.(problem)
  return judged
}

/** What there is of a client to judge, or why it is not judged. */
type Found = { readonly inventories: readonly Inventory[] } | { readonly problems: readonly Problem[] }

/** Policies that the client brings along, in `policies/` beside the contract. Most bring none. */
export async function policiesBeside({ path }: LoadedContract): Promise<readonly Policy[]> {
  const folder = join(dirname(path), 'policies')
  if (!existsSync(folder)) return []
  const { loadPolicies } = await import('../policies/custom.ts')
  return loadPolicies(folder)
}

const holderOf = ({ contract: { client, resources } }: LoadedContract): Holder => ({
  code: client.code,
  shares: resources !== undefined,
})

export const askingOf = ({ contract, path, position }: LoadedContract) => ({
  ...{ code: contract.client.code, path, at: position(['client', 'code']) },
})

function refuseTwins(loaded: readonly LoadedContract[]): void {
  const byCode = new Map<string, LoadedContract>()
  for (const one of loaded) {
    const { code } = one.contract.client
    const first = byCode.get(code)
    if (first) {
      throw refuse(
        both(`${code}\u00a0: deux contrats pour un même client`, `${code}: two contracts for one client`),
        both(`l’autre est ${first.file}`, `the other is ${first.file}`),
        both('gardez-en un, ou donnez un autre code au second', 'keep one, or give the second another code'),
        one.position(['client', 'code']),
      )
    }
    byCode.set(code, one)
  }
}
