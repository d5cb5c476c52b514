/** A client's dossier: everything that a verdict rests on, in one folder that can be judged again without us. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { Inventory } from '../../inventory/model.ts'
import { partsOf } from '../../ledger/attribution.ts'
import type { Ledger } from '../../ledger/model.ts'
import { BASELINE_FILE, WAIVERS_FILE } from '../../ledger/waivers.ts'
import { POLICIES } from '../../policies/index.ts'
import { report } from '../../report/index.ts'
import { redact } from '../../report/redact.ts'
import { policiesBeside } from '../clients.ts'
import type { Context } from '../command.ts'
import { ALLOWED_SIGNERS, EVIDENCE_FOLDER, signEvidence } from '../evidence.ts'
import { judgeLoaded } from '../judging.ts'
import { type Basis, contextOf, type Judged } from '../printing.ts'
import { SUMS_FILE, sumsOf } from '../sums.ts'
import { differing } from './compare.ts'

export const LEDGER_FILE = 'ledger.json'
const INVENTORIES = 'inventories'
/** Ids of promises whose verdict rests on a secret: it is struck out here, so they cannot be judged again. */
const WITHHELD = 'withheld.json'

/** Of the contract's own folder: the paper, its lock, its rendering, who may sign, what was waived. */
const BESIDE = /^(contract\.|allowed_signers$)/

/** Writes the dossier into `folder`, which must be empty or new. @param signers in place of the contract's own list */
export async function writeDossier(
  ctx: Context,
  { ledger, surroundings, basis }: Judged & { readonly basis: Basis },
  folder: string,
  { key, signers }: { readonly key?: string; readonly signers?: string } = {},
): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw refuse(
      { fr: `${folder} n’est pas vide`, en: `${folder} is not empty` },
      { fr: 'un dossier ne se mélange pas à un autre', en: 'dossiers are not mixed with one another' },
    )
  mkdirSync(join(folder, INVENTORIES), { recursive: true })
  copyContract(basis, folder)
  if (signers !== undefined) copyFileSync(resolve(ctx.cwd, signers), join(folder, ALLOWED_SIGNERS))
  copyEvidence(basis, folder, ctx.cwd)
  const inventories = partsOf(basis.loaded.contract, basis.inventories).map(withoutSecrets)
  inventories.forEach((inventory, index) => {
    const file = join(folder, INVENTORIES, `${index + 1}-${inventory.stage}.json`)
    writeFileSync(file, `${JSON.stringify(inventory, null, 1)}\n`)
  })
  const again = judgeLoaded(basis.loaded, inventories, {
    ...{
      cwd: ctx.cwd,
      now: ledger.judgedAt,
      policies: [...POLICIES, ...(await policiesBeside(basis.loaded))],
    },
    ...{ evidence: basis.evidence, draft: ledger.lock.state === 'none' },
  })
  const withheld = differing(ledger, again)
  if (withheld.length > 0) writeFileSync(join(folder, WITHHELD), `${JSON.stringify(withheld)}\n`)
  const context = { ...contextOf(ctx, { policies: POLICIES }), ...surroundings }
  writeFileSync(join(folder, LEDGER_FILE), await report('json', ledger, context))
  writeFileSync(join(folder, 'dossier.html'), await report('html', ledger, context))
  writeFileSync(join(folder, 'LISEZMOI.txt'), readme(ledger))
  writeFileSync(join(folder, SUMS_FILE), sumsOf(folder))
  if (key !== undefined) await signEvidence(ctx, key, join(folder, SUMS_FILE))
}

function copyContract({ loaded }: Basis, folder: string): void {
  const from = dirname(loaded.path)
  const names = readdirSync(from).filter(
    (name) => BESIDE.test(name) || [WAIVERS_FILE, BASELINE_FILE].includes(name),
  )
  for (const name of names) copyFileSync(join(from, name), join(folder, name))
  for (const { file } of loaded.contract.documents) {
    if (file === undefined || !existsSync(join(from, file))) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(from, file), join(folder, file))
  }
}

function copyEvidence({ evidence }: Basis, folder: string, cwd: string): void {
  if (evidence.length === 0) return
  const to = join(folder, EVIDENCE_FOLDER)
  mkdirSync(to)
  evidence.forEach(({ file }, index) => {
    const from = resolve(cwd, file)
    // Two folders may hold files of one name.
    const name = existsSync(join(to, basename(file))) ? `${index}-${basename(file)}` : basename(file)
    copyFileSync(from, join(to, name))
    if (existsSync(`${from}.sig`)) copyFileSync(`${from}.sig`, join(to, `${name}.sig`))
  })
}

/** A state may hold secrets; the inventory that was read of it is what the verdict rests on, and they are struck out. */
function withoutSecrets<T>(value: T): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map(withoutSecrets) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSecrets(inner)])) as T
}

/** The inventories of a dossier, the strongest last. */
export function inventoriesIn(folder: string): readonly Inventory[] {
  const from = join(folder, INVENTORIES)
  return readdirSync(from)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => JSON.parse(readFileSync(join(from, name), 'utf8')) as Inventory)
}

export function withheldIn(folder: string): readonly string[] {
  const file = join(folder, WITHHELD)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
}

const readme = ({ client, judgedAt }: Ledger): string =>
  [
    `${client.name} (${client.code}) — ${judgedAt}`,
    '',
    'dossier.html se lit et s’imprime ; ledger.json dit la même chose aux machines.',
    'dossier.html is for reading and printing; ledger.json says the same to machines.',
    '',
    '  sha256sum -c SHA256SUMS        rien n’a changé / nothing has changed',
    '  paraphe dossier --verify .     jugé de nouveau, hors ligne / judged again, offline',
    '',
  ].join('\n')
