/** Attributes and relations of the resources of one document, as the adapters ask for them. */
import { attributesOf, boundAt, labelOf, type Path } from './attributes.ts'
import { evaluate, fillKnown, mayLeadTo } from './evaluate.ts'
import { lazy } from './lazy.ts'
import type { Lookup } from './lookup.ts'
import type { Origin, Ref, Value } from './model.ts'
import { type Relations, relationsOf } from './relations.ts'
import { DATA, type Graph, type Resource } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

export { type Path, pathText } from './attributes.ts'

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
  relations: Relations
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
  const { file } = graph
  return actions ? { address, type, provider, file, actions } : { address, type, provider, file }
}

/**
 * Opens a graph for reading; indexes are made once, when first needed. `facts` are a plan or a state of the same
 * stack: what they know of a resource counts before what this graph knows.
 */
export function openReading(graph: Graph, facts?: Reading): Reading {
  const types = groupBy(graph.resources, (resource) => resource.type)
  const copies = new Map<string, ReadonlyMap<string, readonly Resource[]>>()
  const addresses = lazy(() => new Map(graph.resources.map((resource) => [resource.address, resource])))
  const ofType = (type: string): readonly Resource[] => types.get(type) ?? []
  const lookup: Lookup = {
    instances(base) {
      // A URN of Pulumi's holds no type of Terraform's.
      const type = graph.stage === 'pulumi' ? '' : typeIn(base)
      const ofBase =
        copies.get(type) ?? groupBy(type === '' ? graph.resources : ofType(type), (resource) => resource.base)
      copies.set(type, ofBase)
      return ofBase.get(base) ?? []
    },
    known(resource, path) {
      if (!facts && resource.type !== DATA) {
        const value = read(resource, path)
        return isUnknown(value) ? undefined : value
      }
      const fact = facts?.at(resource.address)
      const look = (at: Path) => (fact && facts ? facts.value(fact, ...at) : read(resource, at))
      const value = look(path)
      // What such a resource gives is what it is given, once it is there.
      const [first, ...rest] = path
      const given = resource.type === DATA && first === 'output' && (isUnknown(value) || value === null)
      const found = given ? look(['input', ...rest]) : value
      return isUnknown(found) ? undefined : found
    },
  }
  const attributes = attributesOf(graph, lookup)
  const { read, count, missing } = attributes
  const relations = relationsOf(graph, attributes, lookup, ofType)

  return {
    graph,
    types: () => types,
    ofType,
    at: (address) => addresses().get(address),
    value: (resource, ...path) => read(resource, path),
    text(resource, path, absent) {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      if (typeof value === 'number' || typeof value === 'boolean') return String(value)
      return typeof value === 'string' && value !== '' ? value : absent
    },
    flag(resource, path, absent) {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : absent
    },
    number(resource, path, absent) {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      const number = typeof value === 'string' && value !== '' ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) ? number : absent
    },
    texts(resource, path) {
      const value = read(resource, path)
      if (isUnknown(value)) return value
      const items = Array.isArray(value) ? value : value === null ? [] : [value]
      return items.map((item, index) =>
        typeof item === 'string' || typeof item === 'number'
          ? String(item)
          : (itemOf(read(resource, [...path, index])) ?? missing(resource, [...path, index])),
      )
    },
    count,
    relations,
    relation(resource, path, kinds) {
      const found = relations(resource, path, kinds)
      if (found === null || isUnknown(found)) return found
      if (found.length === 0) return null
      return found.length === 1 ? (found[0] as Value<Ref>) : unknown(labelOf(resource, path), 'unresolved')
    },
    candidates(resource, path) {
      const bound = boundAt(resource, path)
      return bound && mayLeadTo(lookup, bound)
    },
    mentioned(resource, path) {
      const bound = boundAt(resource, path)
      return bound ? evaluate(lookup, bound)?.value : undefined
    },
    written(resource, path) {
      const bound = boundAt(resource, path)
      if (!bound || !('value' in bound.expression) || typeof bound.expression.value !== 'string') return null
      const { kind, value } = bound.expression
      return kind === 'constant' ? { text: value, complete: true } : fillKnown(lookup, value, bound)
    },
    provider(resource, argument) {
      const bound = resource.config?.provider(argument)
      return bound ? evaluate(lookup, bound)?.value : undefined
    },
  }
}

/** The type in `module.a["x"].hcloud_server.web`: neither types nor names have dots. */
const typeIn = (base: string): string => base.split('.').at(-2) ?? ''

const itemOf = (value: unknown): Value<string> | null =>
  isUnknown(value) ? value : typeof value === 'string' || typeof value === 'number' ? String(value) : null

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
