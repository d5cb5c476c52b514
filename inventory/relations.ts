/** What an attribute points to, among the resources of one document. */
import { type Attributes, boundAt, isDynamic, labelOf, type Path } from './attributes.ts'
import { followAll } from './follow.ts'
import type { Followed, Lookup } from './lookup.ts'
import type { Ref, Unknown, Value } from './model.ts'
import type { Graph, Resource } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

/** The references at a path among resources of some types; null when it is not set at all. */
export type Relations = (
  resource: Resource,
  path: Path,
  types: readonly string[],
) => Value<readonly Value<Ref>[]> | null

export function relationsOf(
  graph: Graph,
  attributes: Attributes,
  lookup: Lookup,
  ofType: (type: string) => readonly Resource[],
): Relations {
  const byKey = keyIndex(lookup, ofType)

  const oneRef = (from: Resource, item: unknown, types: readonly string[]): Ref | null =>
    typeof item === 'number' || typeof item === 'string' ? byKey(from, types, String(item)) : null
  const refsOf = (
    from: Resource,
    path: Path,
    value: unknown,
    types: readonly string[],
  ): readonly Value<Ref>[] => {
    const refs: Value<Ref>[] = []
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === null || item === undefined || item === '' || item === 0) continue
      if (Array.isArray(item)) refs.push(...refsOf(from, path, item, types))
      else refs.push(oneRef(from, item, types) ?? unknown(labelOf(from, path), 'unresolved'))
    }
    return refs
  }
  const followedRefs = (
    from: Resource,
    path: Path,
    types: readonly string[],
  ): readonly Value<Ref>[] | null => {
    const bound = boundAt(from, path)
    const followed = bound && followAll(lookup, bound)
    if (!followed) return null
    const refs = followed.map((item) =>
      item.kind === 'resource'
        ? refTo(item, types)
        : typeof item.value === 'boolean'
          ? null
          : refsOf(from, path, item.value, types),
    )
    return refs.includes(null) ? null : refs.flatMap((each) => each ?? [])
  }
  /** A relation that cannot be told, unless nobody wrote it. */
  const untold = (resource: Resource, path: Path): Unknown | null => {
    if (!resource.config) return unknown(labelOf(resource, path), 'known-after-apply')
    if (boundAt(resource, path)) return unknown(labelOf(resource, path), 'unresolved')
    return isDynamic(resource, path) ? attributes.missing(resource, path) : null
  }

  return (resource, path, types) => {
    const value = graph.stage === 'synth' ? undefined : attributes.read(resource, path)
    const open = isOpen(value)
    if (!open) {
      const direct = value === null ? null : refsOf(resource, path, value, types)
      // A name that no resource or several have may still be told by the configuration; an id never needs it.
      if (!direct || direct.every((ref) => 'address' in ref) || !isNames(value)) return direct
    }
    const followed = followedRefs(resource, path, types)
    if (followed && (open || followed.every((ref) => !isUnknown(ref) && 'address' in ref))) return followed
    return open ? untold(resource, path) : refsOf(resource, path, value, types)
  }
}

/** Not known, or a list that has items which are not. */
const isOpen = (value: unknown): boolean =>
  value === undefined || isUnknown(value) || (Array.isArray(value) && value.includes(null))

const isNames = (value: unknown): boolean =>
  (Array.isArray(value) ? value : [value]).some(
    (item) => typeof item === 'string' && !/^\d+$/.test(item) && !/[0-9a-f]{8}-[0-9a-f]{4}-/i.test(item),
  )

const refTo = (
  { resource }: Extract<Followed, { kind: 'resource' }>,
  types: readonly string[],
): readonly Value<Ref>[] | null => (types.includes(resource.type) ? [{ address: resource.address }] : null)

/** Finds a resource by what another one may call it; an id that nothing here has stays an id, null when several have it. */
function keyIndex(
  lookup: Lookup,
  ofType: (type: string) => readonly Resource[],
): (from: Resource, types: readonly string[], id: string) => Ref | null {
  const indexes = new Map<string, ReadonlyMap<string, readonly Resource[]>>()
  const indexOf = (type: string): ReadonlyMap<string, readonly Resource[]> => {
    const index = indexes.get(type) ?? namesIn(lookup, ofType(type))
    indexes.set(type, index)
    return index
  }
  return (from, types, id) => {
    for (const type of types) {
      const index = indexOf(type)
      const found =
        index.get(id) ?? (id.includes('/') ? index.get(id.slice(id.lastIndexOf('/') + 1)) : undefined)
      if (!found) continue
      if (found.length === 1) return { address: (found[0] as Resource).address }
      const region = lookup.known(from, ['region'])
      const near = found.filter((each) => region !== undefined && lookup.known(each, ['region']) === region)
      return near.length === 1 ? { address: (near[0] as Resource).address } : null
    }
    return { id }
  }
}

const ID = ['id'] as const

/** Everything that another resource may call one by. */
const NAMES = [ID, ['name'], ['fingerprint']] as const

function namesIn(lookup: Lookup, resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const index = new Map<string, Resource[]>()
  const add = (name: string, resource: Resource): void => {
    const held = index.get(name)
    if (!held) index.set(name, [resource])
    else if (held.at(-1) !== resource) held.push(resource)
  }
  for (const resource of resources) {
    for (const path of NAMES) {
      const value = lookup.known(resource, path)
      if (typeof value !== 'string' && typeof value !== 'number') continue
      const text = String(value)
      add(text, resource)
      const slash = path === ID ? text.lastIndexOf('/') : -1
      if (slash >= 0) add(text.slice(slash + 1), resource)
    }
  }
  return index
}
