/**
 * Writing an upgrade. The journal is written first and holds everything, so a run that was cut short is finished by the
 * next one; a file that changed since the plan is never overwritten.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { hashOrNull, readIfThere, type Step } from './plan.ts'
import { put } from './put.ts'
import { RECORD_FILE, type Record, recordText, sha256 } from './record.ts'

export const JOURNAL_FILE = '.paraphe/upgrade.json'

interface Write {
  readonly path: string
  /** Hash of the text that is replaced; null when there is no file. */
  readonly from: string | null
  readonly text: string
  /** The file whose mode it takes, when that is not its own. */
  readonly like?: string
}

interface Journal {
  readonly version: number
  readonly conflicts: readonly string[]
  readonly writes: readonly Write[]
}

export interface Applied {
  readonly version: number
  readonly written: readonly string[]
  readonly conflicts: readonly string[]
}

/** Writes the journal of an upgrade; `finish` does the rest. */
export function begin(root: string, steps: readonly Step[], record: Record): void {
  const writes = steps.flatMap(({ path, action, before, after }): Write[] => {
    if (after === null) return []
    const write = { path, from: hashOrNull(before), text: after }
    // With markers in it the file no longer runs: the team's text stays beside it until they are resolved.
    return action === 'conflict' && before !== null ? [original(root, path, before), write] : [write]
  })
  const was = readIfThere(join(root, RECORD_FILE))
  const last = { path: RECORD_FILE, from: hashOrNull(was), text: recordText(record) }
  const conflicts = steps.filter(({ action }) => action === 'conflict').map(({ path }) => path)
  put(
    join(root, JOURNAL_FILE),
    `${JSON.stringify({ version: record.version, conflicts, writes: [...writes, last] })}\n`,
  )
}

export const isUnfinished = (root: string): boolean => existsSync(join(root, JOURNAL_FILE))

/** Does what the journal says and has not been done yet, and ends it. Throws InputError when a file changed meanwhile. */
export function finish(root: string): Applied {
  const { version, conflicts, writes } = JSON.parse(readFileSync(join(root, JOURNAL_FILE), 'utf8')) as Journal
  const states = writes.map((write) => ({ write, now: hashOrNull(readIfThere(join(root, write.path))) }))
  const strange = states.filter(({ write, now }) => now !== write.from && now !== sha256(write.text))
  if (strange.length > 0) throw changedMeanwhile(strange.map(({ write }) => write.path))
  for (const { write, now } of states) {
    if (now !== write.from) continue
    const { path, text, like = path } = write
    put(join(root, path), text, join(root, like))
  }
  rmSync(join(root, JOURNAL_FILE))
  return {
    version,
    conflicts,
    written: writes.map(({ path }) => path).filter((path) => path !== RECORD_FILE),
  }
}

function original(root: string, path: string, text: string): Write {
  const names = [`${path}.orig`, ...Array.from({ length: 99 }, (_, index) => `${path}.${index + 1}.orig`)]
  const free = names.find((name) => !existsSync(join(root, name)))
  return { path: free ?? `${path}.${sha256(text).slice(0, 12)}.orig`, from: null, text, like: path }
}

const changedMeanwhile = (paths: readonly string[]) =>
  refuse(
    {
      fr: `modifié depuis que la mise à niveau a commencé\u00a0: ${paths.join(', ')}`,
      en: `changed since the upgrade began: ${paths.join(', ')}`,
    },
    {
      fr: 'une mise à niveau interrompue attend d’être finie, et n’écrase rien',
      en: 'an interrupted upgrade waits to be finished, and overwrites nothing',
    },
    {
      fr: `remettez ces fichiers, ou supprimez ${JOURNAL_FILE} pour recommencer`,
      en: `put those files back, or delete ${JOURNAL_FILE} to start over`,
    },
  )
