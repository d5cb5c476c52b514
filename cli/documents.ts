/** The documents to judge a client on: those the user named, else what the cdktf project holds. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { shownPath } from '../contract/shown-path.ts'
import type { Inventory } from '../inventory/model.ts'
import {
  type Document,
  type Documents,
  type ReadOptions,
  readDocument,
  readInventory,
} from '../inventory/read.ts'
import type { Lent } from '../inventory/user-data.ts'
import type { Context, Env } from './command.ts'
import { tellForeign } from './foreign.ts'
import { textsBelow } from './lent-texts.ts'
import { documentsOf } from './project.ts'
import { refreshedState } from './refresh.ts'
import { readStdin, STDIN, TYPED } from './stdin.ts'

/** What a user typed, told apart: documents are files that are no YAML, and what is piped in; the rest names contracts. */
export interface Targets {
  readonly documents: readonly string[]
  readonly contracts: readonly string[]
}

export function sortTargets(cwd: string, targets: readonly string[]): Targets {
  const isFile = (target: string): boolean => {
    const path = resolve(cwd, target)
    return existsSync(path) && !statSync(path).isDirectory()
  }
  const isDocument = (target: string) => target === TYPED || (!/\.ya?ml$/i.test(target) && isFile(target))
  const absent = targets.find((target) => /\.(json|tfstate)$/.test(target) && !isFile(target))
  if (absent !== undefined)
    throw refuse(
      { fr: `${absent}\u00a0: document introuvable`, en: `${absent}: no such document` },
      null,
      GIVE,
    )
  const source = targets.find((target) => /\.(tf|tofu|hcl|tfvars)$/.test(target) && isFile(target))
  if (source !== undefined)
    throw refuse(
      {
        fr: `${source}\u00a0: la configuration Terraform, pas un plan`,
        en: `${source}: the Terraform configuration, not a plan`,
      },
      null,
      {
        fr: '`terraform plan -out tfplan`, puis `terraform show -json tfplan > plan.json`, et indiquez plan.json',
        en: '`terraform plan -out tfplan`, then `terraform show -json tfplan > plan.json`, and pass plan.json',
      },
    )
  return {
    documents: targets.filter(isDocument).map((target) => (target === TYPED ? STDIN : target)),
    contracts: targets.filter((target) => !isDocument(target)),
  }
}

const GIVE = {
  fr: 'indiquez un plan ou un état (`terraform show -json`), un tfstate ou un cdk.tf.json',
  en: 'pass a plan or a state (`terraform show -json`), a tfstate or a cdk.tf.json',
}

/** Reads the named documents. */
export function readNamed(
  cwd: string,
  files: readonly string[],
  options: ReadOptions = {},
): readonly Document[] {
  return files.map((file) =>
    readDocument(file, file === STDIN ? readStdin() : readFileSync(resolve(cwd, file)), options),
  )
}

/** What one named document holds. Throws InputError for one of other clouds alone, which no rule says anything of. */
export function inventoriesIn(
  ctx: Pick<Context, 'cwd' | 'lang' | 'err'>,
  file: string,
): readonly Inventory[] {
  const [document] = readNamed(ctx.cwd, [file], { requireModelled: true })
  if (!document) return []
  tellForeign(ctx, document)
  return stages({ [document.kind]: document }, lentBeside(ctx.cwd, [document]))
}

/** Whom a named document may belong to. */
export interface Holder {
  readonly code: string
  /** Whether its contract names its part of a document that several clients share. */
  readonly shares: boolean
}

/**
 * Of the named documents, those of one of `holders`. Of several, a document belongs to the client whose stack it says
 * it is; one that is no client's stack, to every client who names a part of it.
 */
export function documentsFor(
  holder: Holder,
  named: readonly Document[],
  holders: readonly Holder[],
): readonly Document[] {
  if (holders.length === 1) return named
  const isOf = ({ file, graph }: Document, { code }: Holder) =>
    graph.stack === code || basename(dirname(file)) === code
  const own = named.filter((document) => isOf(document, holder))
  if (own.length > 0 || !holder.shares) return own
  return named.filter((document) => !holders.some((one) => isOf(document, one)))
}

/** Clients that share documents share what was read of them; the files beside these lend their texts. */
export function readOnce(cwd: string): (documents: readonly Document[]) => readonly Inventory[] {
  const held = new Map<string, readonly Inventory[]>()
  return (documents) => {
    const key = documents.map(({ file }) => file).join('\0')
    const inventories = held.get(key) ?? stages(ofEachKind(documents), lentBeside(cwd, documents))
    held.set(key, inventories)
    return inventories
  }
}

/** Throws InputError for two of one kind: one of them would be passed over. */
function ofEachKind(documents: readonly Document[]): Documents {
  const second = documents.find((one, index) => documents.findIndex(({ kind }) => kind === one.kind) < index)
  const first = documents.find(({ kind }) => kind === second?.kind)
  if (first && second)
    throw refuse(
      {
        fr: `${first.file} et ${second.file}\u00a0: lequel\u00a0?`,
        en: `${first.file} and ${second.file}: which?`,
      },
      {
        fr: 'deux documents de même sorte pour un même client',
        en: 'two documents of the same kind for one client',
      },
      { fr: 'jugez-les l’un après l’autre', en: 'judge them one after the other' },
    )
  return Object.fromEntries(documents.map((document) => [document.kind, document]))
}

/**
 * One inventory per stage that the client's stack has in the project at `root`, the weakest first. With `refresh`,
 * the state is what the cloud answers now.
 */
export async function inventoriesInProject(
  root: string,
  code: string,
  options: { readonly cwd: string; readonly refresh: boolean; readonly env: Env },
): Promise<readonly Inventory[]> {
  const found = documentsOf(root, code)
  const read = (file: string) => readDocument(shownPath(options.cwd, file), readFileSync(file))
  const synth = found.synth === null ? undefined : read(found.synth)
  const state = options.refresh
    ? readDocument(
        shownPath(options.cwd, found.stackDir),
        (await refreshedState(found.stackDir, options.env)).text,
      )
    : found.state === null
      ? undefined
      : read(found.state)
  return stages({ ...(synth && { synth }), ...(state && { state }) })
}

/** What the files beside named documents lend them. */
const lentBeside = (cwd: string, documents: readonly Document[]): Lent => {
  const folders = new Set(documents.map(({ file }) => resolve(cwd, dirname(file))))
  const all = [...folders].map(textsBelow)
  return (hash) => all.map((lent) => lent(hash)).find((text) => text !== null) ?? null
}

/** An inventory for the synth alone, then one for each stronger stage with the synth beside it. */
export function stages(documents: Documents, lent?: Lent): readonly Inventory[] {
  const { synth, plan, state, pulumi } = documents
  return [
    ...(synth ? [readInventory({ synth })] : []),
    ...(pulumi ? [readInventory({ pulumi, ...(synth && { synth }) })] : []),
    ...(plan ? [readInventory({ plan, ...(synth && { synth }) }, lent)] : []),
    ...(state ? [readInventory({ state, ...(synth && { synth }), ...(plan && { plan }) }, lent)] : []),
  ]
}
