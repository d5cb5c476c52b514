/** Every client that was asked for: its contract as signed, what is known of its hosting, the verdicts. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from '../contract/errors.ts'
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

export interface ClientsOptions {
  /** Documents that the user named; without any, those of the project. */
  readonly named: readonly Document[]
  /** What was read already, for the one client that is judged: nothing else is looked for. */
  readonly read?: readonly Inventory[]
  readonly refresh: boolean
  readonly judging: JudgeOptions
  readonly evidence?: EvidenceOptions
}

/** Judges the clients that `targets` name, all of the project's without any. Throws InputError. */
export async function judgeClients(
  ctx: Context,
  targets: readonly string[],
  { named, read: held, refresh, judging, evidence: given }: ClientsOptions,
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
  for (const one of loaded) {
    const inventories = await inventoriesOf(one)
    refuseNothing(one, inventories)
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
  return judged
}

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

function refuseNothing(loaded: LoadedContract, inventories: readonly Inventory[]): void {
  const provisions = loaded.contract.services.some(({ host }) => host !== undefined)
  if (inventories.length > 0 || !provisions) return
  const { code } = loaded.contract.client
  throw refuse(
    both(`${code}\u00a0: rien à juger`, `${code}: nothing to judge`),
    both('ni pile synthétisée, ni plan, ni état', 'no synthesized stack, no plan, no state'),
    both(
      '`cdktf synth` d’abord, ou nommez un plan ou un état\u00a0; d’un plan à plusieurs clients, `resources` du contrat dit la part de chacun',
      'run `cdktf synth` first, or name a plan or a state; in a plan of several clients, `resources` of the contract says whose is what',
    ),
  )
}
