/** Free texts of a resource: what people write there, and what a secret could hide in. */
import type { StrayText } from './model.ts'
import { originOf } from './reading.ts'
import type { Graph, Resource } from './resource.ts'

/** Labels, tags and metadata: free texts that a secret could hide in. */
export function freeTexts(
  resource: Resource,
  ...attributes: readonly string[]
): { path: string; text: string }[] {
  return attributes.flatMap((attribute) => {
    const held = resource.values[attribute]
    if (typeof held !== 'object' || held === null) return []
    return Object.entries(held).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ path: `${attribute}.${key}`, text }] : [],
    )
  })
}

const ATTRIBUTES = ['labels', 'tags', 'metadata', 'description', 'display_text'] as const

/** Those of every resource that `skip` does not name: servers carry their own. */
export function strayTexts(graph: Graph, skip: (address: string) => boolean): readonly StrayText[] {
  return graph.resources.flatMap((resource) => {
    if (skip(resource.address)) return []
    const held = ATTRIBUTES.filter((attribute) => hasText(resource.values[attribute]))
    if (held.length === 0) return []
    const origin = originOf(graph, resource)
    return held.flatMap((attribute) => {
      const text = resource.values[attribute]
      if (typeof text === 'string') return [{ origin, path: attribute, text }]
      return freeTexts(resource, attribute).map((each) => ({ origin, ...each }))
    })
  })
}

const hasText = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : typeof value === 'object' && value !== null
