/** A hash of everything that a verdict is made from, so that a project that did not change is not judged again. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentsOf, projectRoot } from '../project.ts'

/** A saved plan (`terraform show -json`) beside the contract. */
export const PLAN_FILE = 'plan.json'

const BESIDE = [
  'contract.yaml',
  'contract.lock.json',
  'waivers.yaml',
  'baseline.yaml',
  'allowed_signers',
  PLAN_FILE,
]
const FOLDERS = ['evidence', 'policies', 'signed', 'articles']

export interface Circumstances {
  readonly version: string
  readonly require: string
  /** `YYYY-MM-DD`: waivers and evidence end on a day. */
  readonly day: string
}

export function inputsOf(contract: string, code: string | null, circumstances: Circumstances): string {
  const folder = dirname(contract)
  const root = projectRoot(contract)
  const documents = code === null ? null : documentsOf(root, code)
  const files = [
    ...BESIDE.map((name) => join(folder, name)),
    ...FOLDERS.flatMap((name) => filesBelow(join(folder, name))),
    join(root, '.paraphe', 'template.json'),
    ...[documents?.synth, documents?.state].filter((file) => file != null),
  ]
  const hash = createHash('sha256').update(JSON.stringify(circumstances))
  for (const file of files) if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
