/** From a contract file and inventories to a ledger: everything that `judge` wants, gathered. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CATALOGUES } from '../contract/catalogues/index.ts'
import { InputError, refuse } from '../contract/errors.ts'
import { type LoadedContract, shownPath } from '../contract/load.ts'
import { checkLock, lockProblems } from '../contract/lock.ts'
import { OFFER_TITLES } from '../contract/offers.ts'
import { readingsOf } from '../contract/readings.ts'
import type { Evidence } from '../inventory/evidence.ts'
import type { Inventory } from '../inventory/model.ts'
import { partsOf } from '../ledger/attribution.ts'
import { judge } from '../ledger/judge.ts'
import type { Ledger, Waiver } from '../ledger/model.ts'
import { BASELINE_FILE, readBaseline, readWaivers, WAIVERS_FILE } from '../ledger/waivers.ts'
import { concerning } from '../ledger/waiving.ts'
import { PACKS } from '../policies/index.ts'
import type { Policy } from '../policies/model.ts'

export interface JudgeOptions {
  readonly cwd: string
  readonly now: string
  readonly policies: readonly Policy[]
  readonly checks?: readonly Policy[]
  readonly evidence?: readonly Evidence[]
  /** Judge a contract that nobody has signed yet. @default false: a contract without a lock is refused */
  readonly draft?: boolean
}

export function judgeLoaded(
  loaded: LoadedContract,
  inventories: readonly Inventory[],
  options: JudgeOptions,
): Ledger {
  const { contract } = loaded
  const catalogue = CATALOGUES[contract.catalogue]
  return judge({
    contract,
    contractFile: loaded.file,
    promises: loaded.promises,
    catalogue: { id: catalogue.id, title: catalogue.title },
    services: contract.services.map(({ id, offer }) => ({ id, offer: OFFER_TITLES[offer] })),
    readings: readingsOf(contract.catalogue).map((reading) => {
      const value = contract.readings[reading.id] ?? reading.default
      return { id: reading.id, value, default: value === reading.default, title: reading.title }
    }),
    lock: lockOf(loaded, options),
    inventories: partsOf(contract, inventories),
    evidence: options.evidence ?? [],
    waivers: waiversIn(dirname(loaded.path), {
      ...{ cwd: options.cwd, now: options.now, known: options.policies },
      asked: [...options.policies, ...(options.checks ?? [])],
    }),
    policies: options.policies,
    ...(options.checks && { checks: options.checks }),
    now: options.now,
  })
}

/** Nobody makes a check pass by editing the contract: it is judged as signed, or refused. */
export function lockOf(loaded: LoadedContract, { draft }: Pick<JudgeOptions, 'draft'>): Ledger['lock'] {
  const found = checkLock(loaded)
  if (found.state === 'differs') throw new InputError(lockProblems(loaded))
  if (found.state === 'matches')
    return { state: 'matches', hash: found.lock.hash, signedOn: found.lock.signedOn }
  if (draft) return { state: 'none' }
  const { code } = loaded.contract.client
  throw refuse(
    { fr: `${loaded.file}\u00a0: contrat non verrouillé`, en: `${loaded.file}: contract not locked` },
    { fr: 'rien ne montre que c’est ce qui a été signé', en: 'nothing shows that this is what was signed' },
    {
      fr: `\`paraphe sign ${code}\` l’écrit\u00a0; --draft juge un projet de contrat`,
      en: `\`paraphe sign ${code}\` writes it; --draft judges a draft`,
    },
  )
}

/**
 * The waivers and the baseline of a folder; none when there is no file. One of a policy that is not `asked` in this run
 * is left out, since nothing can tell whether it is still needed; unless it has expired. `known` may be waived beside the packs'.
 * Throws InputError for a policy that nobody has.
 */
export function waiversIn(folder: string, { cwd, now, asked, known = [] }: WaiverOptions): readonly Waiver[] {
  const ids = [...known, ...PACKS.flatMap((pack) => pack.policies)].map(({ id }) => id)
  const read = (name: string, reader: (text: string, file: string) => readonly Waiver[]) => {
    const file = join(folder, name)
    return existsSync(file) ? reader(readFileSync(file, 'utf8'), shownPath(cwd, file)) : []
  }
  const all = [
    ...read(WAIVERS_FILE, (text, file) => readWaivers(text, file, ids)),
    ...read(BASELINE_FILE, readBaseline),
  ]
  return concerning(all, asked, now)
}

interface WaiverOptions extends Pick<JudgeOptions, 'cwd' | 'now'> {
  readonly asked: readonly Policy[]
  readonly known?: readonly Policy[]
}
