/** Values of a Terraform stack in the shape and under the names that a Pulumi SDK has for them. */
import { type Part, partsOf, type Reference } from './expressions.ts'
import type { Property, Shape } from './names.ts'
import { type Refusal, refused } from './refusals.ts'

/** A value with its references still to be resolved. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'reference'; readonly to: Reference; readonly as: Shape }
  | { readonly kind: 'text'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly entries: Readonly<Record<string, Node>> }
  | { readonly kind: 'secret'; readonly value: Node }

export interface Place extends Refusal {
  /** The npm package, for messages. */
  readonly package: string
}

type Given = Readonly<Record<string, unknown>>

/** The properties of a resource or block under the SDK's names; what is null is not set. */
export function entriesOf(
  given: Given,
  properties: Readonly<Record<string, Property>>,
  place: Place,
): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === null || value === undefined) return []
      const inner = { ...place, path: place.path === '' ? name : `${place.path}.${name}` }
      const property = properties[name]
      if (!property) throw refused.attribute(inner, place.package)
      const node = nodeOf(value, property.shape, inner)
      if (node === null) return []
      return [[property.name, property.secret ? { kind: 'secret', value: node } : node] as const]
    }),
  )
}

/** Null for a block that stands no time where the SDK has a single object. */
export function nodeOf(value: unknown, shape: Shape, place: Place): Node | null {
  if (typeof value === 'string') return scalarOrReference(value, shape, place)
  if (typeof shape === 'string') return shape === 'any' ? anyOf(value, place) : scalar(value, shape, place)
  if ('list' in shape) {
    // Terraform's JSON lets a block that stands once be written without its list.
    const items = Array.isArray(value) ? value : [value]
    return { kind: 'list', items: items.flatMap((item) => nodeOf(item, shape.list, place) ?? []) }
  }
  const [single, ...more] = Array.isArray(value) ? value : [value]
  if (more.length > 0) throw refused.value(place, 'one block at most')
  if (single === undefined) return null
  if (!isRecord(single)) throw refused.value(place, 'an object')
  if ('object' in shape) return { kind: 'object', entries: entriesOf(single, shape.object, place) }
  const entries = Object.entries(single).flatMap(([key, item]) => {
    const node = item === null ? null : nodeOf(item, shape.map, { ...place, path: `${place.path}.${key}` })
    return node === null ? [] : [[key, node] as const]
  })
  return { kind: 'object', entries: Object.fromEntries(entries) }
}

function scalarOrReference(value: string, shape: Shape, place: Place): Node {
  const parts = partsOf(value, place)
  const [first] = parts
  if (parts.length === 1 && typeof first === 'string') return scalar(first, shape, place)
  if (parts.length === 1 && typeof first === 'object') return { kind: 'reference', to: first, as: shape }
  if (shape !== 'string' && shape !== 'any') throw refused.value(place, `${JSON.stringify(shape)}`)
  return { kind: 'text', parts }
}

/** Terraform turns scalars into what the attribute is; Pulumi's SDKs take them as declared. */
function scalar(value: unknown, shape: Shape, place: Place): Node {
  if (shape === 'any' && isScalar(value)) return { kind: 'literal', value }
  if (shape === 'string' && isScalar(value)) return { kind: 'literal', value: String(value) }
  if (shape === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return { kind: 'literal', value: number }
  }
  if (shape === 'boolean' && (typeof value === 'boolean' || value === 'true' || value === 'false')) {
    return { kind: 'literal', value: String(value) === 'true' }
  }
  throw refused.value(place, typeof shape === 'string' ? shape : Object.keys(shape).join(''))
}

function anyOf(value: unknown, place: Place): Node {
  if (Array.isArray(value))
    return { kind: 'list', items: value.flatMap((item) => nodeOf(item, 'any', place) ?? []) }
  if (!isRecord(value)) return scalar(value, 'any', place)
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const node = item === null ? null : nodeOf(item, 'any', place)
    return node === null ? [] : [[key, node] as const]
  })
  return { kind: 'object', entries: Object.fromEntries(entries) }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

export const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every reference inside a value. */
export function referencesIn(node: Node): readonly Reference[] {
  switch (node.kind) {
    case 'literal':
      return []
    case 'reference':
      return [node.to]
    case 'text':
      return node.parts.filter((part) => typeof part !== 'string')
    case 'list':
      return node.items.flatMap(referencesIn)
    case 'object':
      return Object.values(node.entries).flatMap(referencesIn)
    case 'secret':
      return referencesIn(node.value)
  }
}
