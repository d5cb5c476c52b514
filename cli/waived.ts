/** Whose waivers they are: a client's, beside the contract; or nobody's, of what is in no contract. */
import { dirname } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { findContracts } from '../contract/find.ts'
import { loadContract } from '../contract/load.ts'
import { both } from '../contract/promise.ts'
import type { Ledger } from '../ledger/model.ts'
import { PACKS, POLICIES } from '../policies/index.ts'
import type { Policy } from '../policies/model.ts'
import { claimantsAround } from './attribution.ts'
import { judgeClients, policiesBeside } from './clients.ts'
import type { Context } from './command.ts'
import { inventoriesIn, readNamed } from './documents.ts'
import { nobodysFolder } from './nobody.ts'
import { judgeRest } from './rest.ts'
import { judgeWithoutContract } from './without-contract.ts'

/** What a baseline is taken of. */
export interface Looked {
  readonly documents: readonly string[]
  /** Of the packs that were asked for. */
  readonly checks: readonly Policy[]
}

export interface Subject {
  /** Where `waivers.yaml` and `baseline.yaml` are. */
  readonly folder: string
  /** Policies that may be waived here. */
  ids(): Promise<readonly string[]>
  /** As `check` judges it. Throws InputError where there is nothing to judge. */
  ledgers(looked: Looked): Promise<readonly Ledger[]>
}

const OF_PACKS = PACKS.flatMap(({ policies }) => policies).map(({ id }) => id)

export function client(ctx: Context, target: string): Subject {
  const [path = ''] = findContracts(ctx.cwd, target === '' ? [] : [target])
  return {
    folder: dirname(path),
    async ids() {
      const own = [...POLICIES, ...(await policiesBeside(loadContract(path, { cwd: ctx.cwd })))]
      return [...own.map(({ id }) => id), ...OF_PACKS]
    },
    async ledgers({ documents, checks }) {
      const judged = await judge(ctx, [path], documents, checks)
      return judged.map(({ ledger }) => ledger)
    },
  }
}

/** The rest of documents that clients share; where no contract names a part, the whole of them. */
export function nobody(ctx: Context): Subject {
  return {
    folder: nobodysFolder(ctx.cwd),
    ids: async () => OF_PACKS,
    async ledgers({ documents, checks }) {
      if (documents.length === 0)
        throw refuse(
          both('de quel plan\u00a0?', 'of which plan?'),
          null,
          'paraphe waive hors-contrat plan.json --baseline',
        )
      const now = ctx.now().toISOString()
      if (claimantsAround(ctx.cwd, []).length === 0) {
        if (checks.length === 0)
          throw refuse(
            both('par quelles règles\u00a0?', 'with which policies?'),
            both(
              'aucun contrat signé ne nomme une part d’un plan',
              'no signed contract names a part of a plan',
            ),
            '--pack hygiene',
          )
        return documents.map((file) => judgeWithoutContract(file, inventoriesIn(ctx, file), { now, checks }))
      }
      const clients = await judge(ctx, [], documents, checks)
      const rest = await judgeRest(ctx, clients, { cwd: ctx.cwd, now, checks, alone: false })
      return rest.map(({ ledger }) => ledger)
    },
  }
}

const judge = (
  ctx: Context,
  targets: readonly string[],
  documents: readonly string[],
  checks: readonly Policy[],
) =>
  judgeClients(ctx, targets, {
    named: readNamed(ctx.cwd, documents),
    refresh: false,
    judging: { cwd: ctx.cwd, now: ctx.now().toISOString(), policies: POLICIES, checks, draft: true },
  })
