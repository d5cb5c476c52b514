/** A hash of everything that a verdict is made from, so that a project that did not change is not judged again. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Inventory } from '../../inventory/model.ts'
import { BASELINE_FILE, WAIVERS_FILE } from '../../ledger/waivers.ts'
import { documentsOf, PLAN_FILE, projectRoot } from '../project.ts'

const BESIDE = [
  'contract.yaml',
  'contract.lock.json',
  WAIVERS_FILE,
  BASELINE_FILE,
  'allowed_signers',
  PLAN_FILE,
]
const FOLDERS = ['evidence', 'policies', 'signed', 'articles']

export interface Circumstances {
  readonly version: string
  readonly require: string
  readonly packs: readonly string[]
  /** `YYYY-MM-DD`: waivers and evidence end on a day. */
  readonly day: string
}

/** @param part of documents named for the whole fleet: only what it holds counts, so that another's change judges nobody again */
export function inputsOf(
  contract: string,
  code: string | null,
  circumstances: Circumstances,
  part: readonly Inventory[] | null,
): string {
  const folder = dirname(contract)
  const root = projectRoot(contract)
  const documents = code === null ? null : documentsOf(root, code)
  const files = [
    ...BESIDE.map((name) => join(folder, name)),
    ...FOLDERS.flatMap((name) => filesBelow(join(folder, name))),
    join(root, '.paraphe', 'template.json'),
    ...[documents?.synth, documents?.state].filter((file) => file != null),
  ]
  return hashOf(circumstances, files, part)
}

/** What the rest of a shared document is judged on: itself, and the waivers in its folder. */
export function inputsOfRest(
  folder: string,
  circumstances: Circumstances,
  rest: readonly Inventory[],
): string {
  const files = [WAIVERS_FILE, BASELINE_FILE].map((name) => join(folder, name))
  return hashOf(circumstances, files, rest)
}

/** What a document is judged on where there is no contract: itself, and the waivers of what is nobody's. */
export function inputsOfDocument(file: string, folder: string, circumstances: Circumstances): string {
  const files = [file, ...[WAIVERS_FILE, BASELINE_FILE].map((name) => join(folder, name))]
  return hashOf(circumstances, files, null)
}

function hashOf(
  circumstances: Circumstances,
  files: readonly string[],
  part: readonly Inventory[] | null,
): string {
  const hash = createHash('sha256').update(JSON.stringify(circumstances))
  for (const file of files) if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file))
  for (const inventory of part ?? []) hash.update('\0').update(JSON.stringify(inventory))
  return hash.digest('hex')
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
