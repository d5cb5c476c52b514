/** What differs between two plain values, leaf by leaf, with services and the like matched by their names. */
import type { Path } from './source.ts'

export interface Difference {
  /** In the newer value; of the nearest part that still exists for what was removed. */
  readonly path: Path
  /** As a person names it: `services[erp].backup.retentionDays`. */
  readonly label: string
  readonly before: string
  readonly after: string
}

const NOTHING = '∅'

/** Every leaf that was added, removed or changed from `before` to `after`. */
export function differences(before: unknown, after: unknown): Difference[] {
  return compare(before, after, [], '')
}

function compare(before: unknown, after: unknown, path: Path, label: string): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) =>
      compare(before[key], after[key], [...path, key], label === '' ? key : `${label}.${key}`),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path, label)
  return [{ path, label, before: show(before), after: show(after) }]
}

function compareLists(before: unknown[], after: unknown[], path: Path, label: string): Difference[] {
  const names = [...before, ...after].map(nameOf)
  if (names.some((name) => name === null)) return [{ path, label, before: show(before), after: show(after) }]
  const all = [...new Set(names as string[])]
  return all.flatMap((name) => {
    const index = after.findIndex((item) => nameOf(item) === name)
    const old = before.find((item) => nameOf(item) === name)
    return compare(old, after[index], [...path, index < 0 ? after.length : index], `${label}[${name}]`)
  })
}

/** What tells the items of a list apart: the id of a service, the file of a document, the reference of a quote. */
function nameOf(item: unknown): string | null {
  if (!isRecord(item)) return null
  const name = item.id ?? item.file ?? item.ref ?? item.article ?? item.name
  return typeof name === 'string' ? name : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function show(value: unknown): string {
  if (value === undefined) return NOTHING
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
