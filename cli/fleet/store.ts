/** `.paraphe/fleet/`: an index with a line a project, appended as results come, and the ledgers in buckets. */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Entry, FLEET_SCHEMA } from './entry.ts'

export const FLEET_FOLDER = '.paraphe/fleet'
const INDEX = 'index.jsonl'

/** 256 folders keep every listing short, whatever the size of the fleet. */
export function ledgerFile(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex')
  return `ledgers/${hash.slice(0, 2)}/${hash.slice(2, 18)}.json`
}

/** The last line of each project wins; a line that a crash cut short is passed over. */
export function readIndex(folder: string): ReadonlyMap<string, Entry> {
  const file = join(folder, INDEX)
  const entries = new Map<string, Entry>()
  if (!existsSync(file)) return entries
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const entry = parsed(line)
    if (entry) entries.set(entry.id, entry)
  }
  return entries
}

function parsed(line: string): Entry | null {
  try {
    const value = JSON.parse(line) as Partial<Entry>
    return value.schema === FLEET_SCHEMA && typeof value.id === 'string' ? (value as Entry) : null
  } catch {
    return null
  }
}

/** Adds a line for each project; a half line left by a crash is closed first, so that it spoils only itself. */
export function openIndex(folder: string): (entry: Entry) => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, INDEX)
  if (existsSync(file) && !endsWithNewline(file)) appendFileSync(file, '\n')
  return (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`)
}

function endsWithNewline(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    return size === 0 || (readSync(handle, last, 0, 1, size - 1) === 1 && last[0] === 10)
  } finally {
    closeSync(handle)
  }
}

/** Writes the index anew with these entries alone: one line a project, in the order of their ids. */
export function compactIndex(folder: string, entries: Iterable<Entry>): void {
  mkdirSync(folder, { recursive: true })
  const lines = [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => `${JSON.stringify(entry)}\n`)
  const beside = join(folder, `${INDEX}.${process.pid}.part`)
  writeFileSync(beside, lines.join(''))
  renameSync(beside, join(folder, INDEX))
}
