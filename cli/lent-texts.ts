/**
 * The files beside a plan, by the hash that a provider keeps of a text: `user_data = file("cloud-init.yaml")` leaves only
 * that in a plan or a state, and the file that has it is the one that was meant.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../inventory/user-data.ts'

/** What hosts take as user data, in bytes, and what is looked through at most. */
const LARGEST = 64 * 1024
const FILES = 500
const DEPTH = 4

/** The text of a file below `folder` that has a hash, null when none has; files are read when one is first asked for. */
export function textsBelow(folder: string): (hash: string) => string | null {
  let held: ReadonlyMap<string, string> | undefined
  return (hash) => {
    held ??= new Map(filesBelow(folder).flatMap((file) => hashesOf(file)))
    return held.get(hash) ?? null
  }
}

/** The nearest first; no further than is looked through, however large the project. */
function filesBelow(folder: string): readonly string[] {
  const files: string[] = []
  let folders: readonly string[] = [folder]
  for (let depth = 0; depth < DEPTH; depth++) {
    const deeper: string[] = []
    for (const here of folders) {
      if (files.length >= FILES) return files.slice(0, FILES)
      const entries = entriesOf(here)
      files.push(...entries.filter((entry) => entry.isFile()).map(({ name }) => join(here, name)))
      deeper.push(...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(here, name)))
    }
    folders = deeper
  }
  return files.slice(0, FILES)
}

const isOwn = ({ name }: { readonly name: string }): boolean =>
  !name.startsWith('.') && name !== 'node_modules'

/** None of a folder that may not be read: nothing is lost but a text. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(isOwn)
  } catch {
    return []
  }
}

function hashesOf(file: string): readonly (readonly [hash: string, text: string])[] {
  try {
    if (statSync(file).size > LARGEST) return []
    const text = readFileSync(file, 'utf8')
    // `base64encode(file(…))` is the same text to a server, and has another hash.
    const forms = [text, text.trim()].map((form) => [form, Buffer.from(form).toString('base64')] as const)
    return forms.flatMap(([form, encoded]) =>
      (['base64-sha1', 'hex-sha1'] as const).flatMap((how) => [
        [hashOf(form, how), form] as const,
        [hashOf(encoded, how), form] as const,
      ]),
    )
  } catch {
    return []
  }
}
