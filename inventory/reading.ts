/** Attributes and relations of the resources of one document, as the adapters ask for them. */
import { evaluate, type Followed, fillKnown, followAll, type Lookup, mayLeadTo } from './expressions.ts'
import type { Origin, Ref, Unknown, Value } from './model.ts'
import { type Graph, isRecord, type Resource, type Values } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

export type Path = readonly (string | number)[]

export interface Reading {
  readonly graph: Graph
  /** Resources by type. */
  types(): ReadonlyMap<string, readonly Resource[]>
  ofType(type: string): readonly Resource[]
  /** Null when the attribute is not set; `Unknown` when this stage cannot tell. */
  value(resource: Resource, ...path: Path): Value<unknown>
  text<T>(resource: Resource, path: Path, absent: T): Value<string | T>
  flag(resource: Resource, path: Path, absent: boolean): Value<boolean>
  number<T>(resource: Resource, path: Path, absent: T): Value<number | T>
  texts(resource: Resource, path: Path): Value<readonly Value<string>[]>
  /** How many blocks or list items stand at a path. */
  count(resource: Resource, path: Path): Value<number>
  /** What an attribute points to, among `types`; null when it is not set at all. */
  relation(resource: Resource, path: Path, types: readonly string[]): Value<Ref> | null
  relations(resource: Resource, path: Path, types: readonly string[]): Value<readonly Value<Ref>[]> | null
  /** What a relation that is not known could point to at most; null when it could be anything. */
  candidates(resource: Resource, path: Path): readonly Resource[] | null
  /** The value that an HCL expression mentions and nothing else, for callers that can tell whether it is plausible. */
  mentioned(resource: Resource, path: Path): unknown
  /** An argument of the resource's provider block; undefined when it cannot be told. */
  provider(resource: Resource, argument: string): unknown
  /** A text as the configuration has it, with what is known filled in; null when it has none that can be read. */
  written(resource: Resource, path: Path): { readonly text: string; readonly complete: boolean } | null
  at(address: string): Resource | undefined
}

export function originOf(graph: Graph, resource: Resource): Origin {
  const { address, type, provider, actions } = resource
  return { address, type, provider, file: graph.file, ...(actions && { actions }) }
}

export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : (text && `.${step}`) || step),
    '',
  )
}

/**
 * Opens a graph for reading; indexes are made once, when first needed. `facts` are a plan or a state of the same
 * stack: what they know of a resource counts before what this graph knows.
 */
export function openReading(graph: Graph, facts?: Reading): Reading {
  const types = groupBy(graph.resources, (resource) => resource.type)
  const bases = lazy(() => groupBy(graph.resources, (resource) => resource.base))
  const addresses = lazy(() => new Map(graph.resources.map((resource) => [resource.address, resource])))
  const keys = new Map<string, Map<string, Resource[]>>()

  const lookup: Lookup = {
    instances: (base) => bases().get(base) ?? [],
    known: (resource, path) => {
      const fact = facts?.at(resource.address)
      const value = fact && facts ? facts.value(fact, ...path) : read(resource, path)
      return isUnknown(value) ? undefined : value
    },
  }
  const label = (resource: Resource, path: Path): string => `${resource.address}.${pathText(path)}`
  const missing = (resource: Resource, path: Path): Unknown =>
    unknown(
      label(resource, path),
      graph.stage === 'plan' || graph.stage === 'pulumi' ? 'known-after-apply' : 'unresolved',
    )

  const computed = (resource: Resource, path: Path): Value<unknown> => {
    const { config } = resource
    const expression = config?.at(path, resource.values)
    if (!config || !expression) return missing(resource, path)
    const found = evaluate(lookup, { expression, scope: config.scope, instance: config.instance })
    return found?.exact ? found.value : missing(resource, path)
  }

  const written = graph.stage === 'synth'
  const read = (resource: Resource, path: Path): Value<unknown> => {
    if (written) return readWritten(resource, path)
    const [first] = path
    if (path.length === 1 && first !== undefined) {
      // Most attributes are plain values right there; this is the path that decides the speed of a large plan.
      const held = resource.values[first]
      const known = resource.unknown === false || (resource.unknown as Values)[first] !== true
      if (known && typeof held !== 'object' && held !== undefined) return held
    }
    let value: unknown = resource.values
    let veil: unknown = resource.unknown
    for (const step of path) {
      if (veil === true) return computed(resource, path)
      value = child(value, step)
      veil = child(veil, step)
    }
    if (veil === true) return computed(resource, path)
    if (isUnknown(value)) return { unknown: label(resource, path), why: value.why }
    return value ?? null
  }
  const readWritten = (resource: Resource, path: Path): Value<unknown> => {
    if (resource.config?.at(path, resource.values)) return computed(resource, path)
    return isDynamic(resource, path) ? missing(resource, path) : null
  }

  const keysOf = (type: string): Map<string, Resource[]> => {
    let index = keys.get(type)
    if (!index) {
      index = new Map()
      for (const resource of types.get(type) ?? [])
        for (const key of namesOf(lookup, resource)) push(index, key, resource)
      keys.set(type, index)
    }
    return index
  }
  const byKey = (from: Resource, kinds: readonly string[], id: string): Ref | null => {
    for (const type of kinds) {
      const found =
        keysOf(type).get(id) ??
        (id.includes('/') ? keysOf(type).get(id.slice(id.lastIndexOf('/') + 1)) : undefined)
      if (!found) continue
      if (found.length === 1) return { address: (found[0] as Resource).address }
      const region = lookup.known(from, ['region'])
      const near = found.filter((each) => region !== undefined && lookup.known(each, ['region']) === region)
      return near.length === 1 ? { address: (near[0] as Resource).address } : null
    }
    return { id }
  }

  const refsOf = (
    from: Resource,
    path: Path,
    value: unknown,
    kinds: readonly string[],
  ): readonly Value<Ref>[] => {
    const items = Array.isArray(value) ? value : [value]
    return items.flatMap((item): readonly Value<Ref>[] => {
      if (item === null || item === undefined || item === '' || item === 0) return []
      if (Array.isArray(item)) return refsOf(from, path, item, kinds)
      const id =
        typeof item === 'number' || typeof item === 'string' ? byKey(from, kinds, String(item)) : null
      return [id ?? unknown(label(from, path), 'unresolved')]
    })
  }
  const followedRefs = (
    from: Resource,
    path: Path,
    kinds: readonly string[],
  ): readonly Value<Ref>[] | null => {
    const { config } = from
    const expression = config?.at(path, from.values)
    if (!config || !expression) return null
    const followed = followAll(lookup, { expression, scope: config.scope, instance: config.instance })
    if (!followed) return null
    const refs = followed.map(
      (item) =>
        followedRef(item, kinds) ??
        (item.kind === 'value' && typeof item.value !== 'boolean'
          ? refsOf(from, path, item.value, kinds)
          : null),
    )
    return refs.includes(null) ? null : refs.flatMap((each) => each ?? [])
  }

  const relations = (
    resource: Resource,
    path: Path,
    kinds: readonly string[],
  ): Value<readonly Value<Ref>[]> | null => {
    const value = graph.stage === 'synth' ? undefined : read(resource, path)
    const open = isOpen(value)
    if (!open) {
      const direct = value === null ? null : refsOf(resource, path, value, kinds)
      // A name that no resource or several have may still be told by the configuration; an id never needs it.
      if (!direct || direct.every((ref) => 'address' in ref) || !isNames(value)) return direct
    }
    const followed = followedRefs(resource, path, kinds)
    if (followed && (open || followed.every((ref) => !isUnknown(ref) && 'address' in ref))) return followed
    return open ? unwritten(resource, path) : refsOf(resource, path, value, kinds)
  }
  /** A relation that cannot be told, unless nobody wrote it. */
  const unwritten = (resource: Resource, path: Path): Unknown | null => {
    const { config } = resource
    if (!config || config.at(path, resource.values)) {
      return unknown(label(resource, path), config ? 'unresolved' : 'known-after-apply')
    }
    return isDynamic(resource, path) ? missing(resource, path) : null
  }

  return {
    graph,
    types: () => types,
    ofType: (type) => types.get(type) ?? [],
    at: (address) => addresses().get(address),
    value: (resource, ...path) => read(resource, path),
    text: (resource, path, absent) => {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      if (typeof value === 'number' || typeof value === 'boolean') return String(value)
      return typeof value === 'string' && value !== '' ? value : absent
    },
    flag: (resource, path, absent) => {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : absent
    },
    number: (resource, path, absent) => {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      const number = typeof value === 'string' && value !== '' ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) ? number : absent
    },
    texts: (resource, path) => {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      const items = Array.isArray(value) ? value : value === null ? [] : [value]
      return items.map((item, index) =>
        typeof item === 'string' || typeof item === 'number'
          ? String(item)
          : (itemOf(read(resource, [...path, index])) ?? missing(resource, [...path, index])),
      )
    },
    count: (resource, path) => {
      const value = containerAt(graph, resource, path)
      if (value === undefined) return missing(resource, path)
      return Array.isArray(value) ? value.length : value === null ? 0 : 1
    },
    relation: (resource, path, kinds) => {
      const found = relations(resource, path, kinds)
      if (found === null || isUnknown(found)) return found
      if (found.length === 0) return null
      return found.length === 1 ? (found[0] as Value<Ref>) : unknown(label(resource, path), 'unresolved')
    },
    relations,
    candidates: (resource, path) => {
      const { config } = resource
      const expression = config?.at(path, resource.values)
      if (!config || !expression) return null
      return mayLeadTo(lookup, { expression, scope: config.scope, instance: config.instance })
    },
    mentioned: (resource, path) => {
      const { config } = resource
      const expression = config?.at(path, resource.values)
      if (!config || !expression) return undefined
      return evaluate(lookup, { expression, scope: config.scope, instance: config.instance })?.value
    },
    written: (resource, path) => {
      const { config } = resource
      const expression = config?.at(path, resource.values)
      if (!config || !expression || expression.kind === 'references' || expression.kind === 'addresses')
        return null
      if (typeof expression.value !== 'string') return null
      if (expression.kind === 'constant') return { text: expression.value, complete: true }
      return fillKnown(lookup, expression.value, {
        expression,
        scope: config.scope,
        instance: config.instance,
      })
    },
    provider: (resource, argument) => {
      const bound = resource.config?.provider(argument)
      return bound ? evaluate(lookup, bound)?.value : undefined
    },
  }
}

/** Not known, or a list that has items which are not. */
const isOpen = (value: unknown): boolean =>
  value === undefined || isUnknown(value) || (Array.isArray(value) && value.includes(null))

const itemOf = (value: unknown): Value<string> | null =>
  isUnknown(value) ? value : typeof value === 'string' || typeof value === 'number' ? String(value) : null

/** The list or block at a path as the document has it; undefined when it is not known, null when it is not there. */
function containerAt(graph: Graph, resource: Resource, path: Path): unknown {
  let value: unknown = resource.values
  let veil: unknown = resource.unknown
  for (const step of path) {
    if (veil === true) return undefined
    value = child(value, step)
    veil = child(veil, step)
  }
  if (veil === true || isUnknown(value)) return undefined
  if (
    graph.stage === 'synth' &&
    (typeof value === 'string' || (value === undefined && isDynamic(resource, path)))
  )
    return undefined
  return value ?? null
}

/** A block that the configuration generates (`dynamic`), at the stage that shows what was written. */
function isDynamic(resource: Resource, path: Path): boolean {
  const { dynamic } = resource.values
  const blocks = Array.isArray(dynamic) ? dynamic : [dynamic]
  return blocks.some((block) => isRecord(block) && typeof path[0] === 'string' && path[0] in block)
}

function followedRef(item: Followed, kinds: readonly string[]): readonly Value<Ref>[] | null {
  if (item.kind !== 'resource') return null
  return kinds.includes(item.resource.type) ? [{ address: item.resource.address }] : null
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  // A block that may stand once is an object in some schemas and a list of one in others.
  if (typeof step === 'number' && !Array.isArray(value)) return step === 0 ? value : undefined
  return (value as Record<string | number, unknown>)[step]
}

const isNames = (value: unknown): boolean =>
  (Array.isArray(value) ? value : [value]).some(
    (item) => typeof item === 'string' && !/^\d+$/.test(item) && !/[0-9a-f]{8}-[0-9a-f]{4}-/i.test(item),
  )

/** Everything that another resource may call this one by. */
function* namesOf(lookup: Lookup, resource: Resource): Generator<string> {
  for (const attribute of ['id', 'name', 'fingerprint'] as const) {
    const value = lookup.known(resource, [attribute])
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = String(value)
    yield text
    const slash = attribute === 'id' ? text.lastIndexOf('/') : -1
    if (slash >= 0) yield text.slice(slash + 1)
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) push(groups, key(item), item)
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (!group) groups.set(key, [item])
  else if (group.at(-1) !== item) group.push(item)
}

function lazy<T>(make: () => T): () => T {
  let held: { value: T } | undefined
  return () => {
    held ??= { value: make() }
    return held.value
  }
}
