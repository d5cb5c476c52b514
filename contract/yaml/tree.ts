/** A YAML document as places: where each value stands, and where the key before it does. */

export interface Span {
  readonly start: number
  readonly end: number
}

/** A value's place in its file, offsets in UTF-16 units. */
export interface Tree {
  readonly span: Span
  /** A block collection has no end worth underlining: its first key says where it is. */
  readonly block: boolean
  readonly entries?: ReadonlyMap<string, Entry>
  readonly items?: readonly Tree[]
}

export interface Entry {
  readonly key: Span
  readonly tree: Tree
}

export type Path = readonly (string | number)[]

const NOWHERE: Span = { start: 0, end: 1 }

/** The span of `path`, or of the deepest part of it that the document holds. */
export function spanOf(root: Tree | null, path: Path, on: 'key' | 'value'): Span {
  let tree = root
  let key: Span | null = null
  for (const step of path) {
    const entry = tree?.entries?.get(String(step))
    const next = entry?.tree ?? tree?.items?.[Number(step)]
    // What is not there is said at the key that should hold it.
    if (!next) return key ?? tree?.span ?? NOWHERE
    key = entry?.key ?? null
    tree = next
  }
  if ((on === 'key' || tree?.block) && key) return key
  return tree?.span ?? NOWHERE
}
