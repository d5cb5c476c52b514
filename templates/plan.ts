/** What an upgrade would do to each file, without doing it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasMarkers, merge } from './merge.ts'
import { type Record, sha256 } from './record.ts'

/**
 * `kept`: the template did not change it. `deleted`: the team took it away, and it stays away. `released`: the template no
 * longer gives it, and the file stays as the team's own. `same`: the team already has the new text.
 */
export type Action = 'add' | 'update' | 'merge' | 'conflict' | 'kept' | 'deleted' | 'released' | 'same'

export interface Step {
  readonly path: string
  readonly action: Action
  /** As it is on disk; null when it is not there. */
  readonly before: string | null
  /** What will be written; null when nothing is. */
  readonly after: string | null
}

export interface Goal {
  readonly version: number
  readonly files: ReadonlyMap<string, string>
  /** Never touched. */
  readonly once: readonly string[]
}

/** One step a file that the template gave or gives. Files it never gave are not looked at. */
export function planUpgrade(root: string, record: Record, goal: Goal): readonly Step[] {
  const labels = ['yours', `template v${record.version}`, `template v${goal.version}`] as const
  const paths = [...new Set([...Object.keys(record.files), ...goal.files.keys()])].sort()
  return paths
    .filter((path) => !goal.once.includes(path))
    .map((path) => {
      const before = readIfThere(join(root, path))
      const base = record.files[path]?.text ?? null
      return { path, before, ...decide({ base, before, next: goal.files.get(path) ?? null }, labels) }
    })
}

interface Versions {
  readonly base: string | null
  readonly before: string | null
  readonly next: string | null
}
type Decision = Pick<Step, 'action' | 'after'>

const nothing = (action: Action): Decision => ({ action, after: null })
const alike = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')

function decide({ base, before, next }: Versions, labels: readonly [string, string, string]): Decision {
  if (before === null)
    return base === null && next !== null ? { action: 'add', after: next } : nothing('deleted')
  if (next === null) return nothing('released')
  if (base !== null && base === next) return nothing('kept')
  if (alike(before, next)) return nothing('same')
  if (base !== null && before === base) return { action: 'update', after: next }
  const { text, conflicts } = merge({ base: base ?? '', ours: before, theirs: next }, labels)
  if (text === before) return nothing('same')
  return { action: conflicts > 0 ? 'conflict' : 'merge', after: text }
}

/** Files of the record in which an earlier conflict was left unresolved. */
export function unresolved(root: string, record: Record): readonly string[] {
  return Object.keys(record.files).filter((path) => hasMarkers(readIfThere(join(root, path)) ?? ''))
}

export function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export const hashOrNull = (text: string | null): string | null => (text === null ? null : sha256(text))
