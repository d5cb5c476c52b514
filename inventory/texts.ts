/** Free texts of a resource: what people write there, and what a secret could hide in. */
import type { StrayText } from './model.ts'
import { originOf } from './reading.ts'
import type { Graph, Resource } from './resource.ts'

/** Labels, tags and metadata: free texts that a secret could hide in. */
export function freeTexts(
  resource: Resource,
  ...attributes: readonly string[]
): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = []
  for (const attribute of attributes) {
    const held = resource.values[attribute]
    if (typeof held !== 'object' || held === null) continue
    for (const key of Object.keys(held)) {
      const text = (held as Readonly<Record<string, unknown>>)[key]
      if (typeof text === 'string') found.push({ path: `${attribute}.${key}`, text })
      else found.push(...inside(text, `${attribute}[${key}]`))
    }
  }
  return found
}

/** The texts of one block of a list, such as `personality`. */
function inside(block: unknown, at: string): { path: string; text: string }[] {
  if (typeof block !== 'object' || block === null) return []
  return Object.entries(block).flatMap(([key, text]) =>
    typeof text === 'string' ? [{ path: `${at}.${key}`, text }] : [],
  )
}

const ATTRIBUTES = ['labels', 'tags', 'metadata', 'description', 'display_text'] as const

/** Those of every resource that `skip` does not name: servers carry their own. */
export function strayTexts(graph: Graph, skip: (address: string) => boolean): readonly StrayText[] {
  const found: StrayText[] = []
  for (const resource of graph.resources) {
    const texts = skip(resource.address) ? [] : ownTexts(resource)
    if (texts.length === 0) continue
    const origin = originOf(graph, resource)
    for (const { path, text } of texts) found.push({ origin, path, text })
  }
  return found
}

function ownTexts(resource: Resource): { path: string; text: string }[] {
  const found = freeTexts(resource, ...ATTRIBUTES)
  for (const attribute of ATTRIBUTES) {
    const text = resource.values[attribute]
    if (typeof text === 'string' && text !== '') found.push({ path: attribute, text })
  }
  return found
}
