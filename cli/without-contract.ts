/** A plan judged by a pack alone, before any contract: loads neither the contract's schema nor its catalogues. */
import { basename } from 'node:path'
import type { Contract } from '../contract/model.ts'
import type { Inventory } from '../inventory/model.ts'
import { judge } from '../ledger/judge.ts'
import { type Ledger, NO_CONTRACT, type Waiver } from '../ledger/model.ts'
import type { Policy } from '../policies/model.ts'

/** Judges documents by the checks alone: no contract, so no promise but the rules of the trade. */
export function judgeWithoutContract(
  file: string,
  inventories: readonly Inventory[],
  options: {
    readonly now: string
    readonly checks: readonly Policy[]
    /** Whose it is said to be. @default the stack's, or the name of the file */
    readonly code?: string
    readonly waivers?: readonly Waiver[]
  },
): Ledger {
  const code = options.code ?? inventories.at(-1)?.stack ?? basename(file)
  return judge({
    contract: nobodysContract(code),
    contractFile: file,
    promises: [],
    catalogue: {
      id: NO_CONTRACT,
      title: { fr: 'Sans contrat\u00a0: règles de l’art', en: 'No contract: good practice' },
    },
    services: [],
    readings: [],
    lock: { state: 'none' },
    inventories,
    evidence: [],
    waivers: options.waivers ?? [],
    policies: [],
    checks: options.checks,
    now: options.now,
  })
}

/** What the judge needs of a contract when there is none: nothing is sold, so no service claims anything. */
function nobodysContract(code: string): Contract {
  return {
    catalogue: 'progerance',
    client: { code, name: code },
    documents: [],
    signatures: [],
    billing: { model: 'direct' },
    term: { start: '1970-01-01', months: 1 },
    operators: { keys: [], sources: [] },
    readings: {},
    roles: { decides: [] },
    services: [],
    quotes: [],
    articles: [],
  }
}
