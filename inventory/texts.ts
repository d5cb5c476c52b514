/** Free texts of a resource: what people write there, and what a secret could hide in. */
import type { StrayTexts } from './model.ts'
import { originOf } from './reading.ts'
import type { Graph, Resource } from './resource.ts'

interface FreeText {
  readonly path: string
  readonly text: string
}

/** Labels, tags and metadata: free texts that a secret could hide in. */
export function freeTexts(resource: Resource, ...attributes: readonly string[]): FreeText[] {
  const found: FreeText[] = []
  for (const attribute of attributes) addKeyed(found, attribute, resource.values[attribute])
  return found
}

/** The texts of a map by its keys, or of a list by its indexes. */
function addKeyed(found: FreeText[], attribute: string, held: unknown): void {
  if (typeof held !== 'object' || held === null) return
  for (const key of Object.keys(held)) {
    const text = (held as Readonly<Record<string, unknown>>)[key]
    if (typeof text === 'string') found.push({ path: pathOf(attribute, key), text })
    else found.push(...inside(text, `${attribute}[${key}]`))
  }
}

/** The same few keys stand on thousands of resources. */
const paths = new Map<string, Map<string, string>>()

function pathOf(attribute: string, key: string): string {
  const ofAttribute = paths.get(attribute) ?? new Map<string, string>()
  paths.set(attribute, ofAttribute)
  const path = ofAttribute.get(key) ?? `${attribute}.${key}`
  if (ofAttribute.size < MOST) ofAttribute.set(key, path)
  return path
}

const MOST = 1_000

/** The texts of one block of a list, such as `personality`. */
function inside(block: unknown, at: string): readonly FreeText[] {
  if (typeof block !== 'object' || block === null) return []
  return Object.entries(block).flatMap(([key, text]) =>
    typeof text === 'string' ? [{ path: `${at}.${key}`, text }] : [],
  )
}

const ATTRIBUTES = ['labels', 'tags', 'metadata', 'description', 'display_text'] as const

/** Those of every resource that `skip` does not name: servers carry their own. */
export function strayTexts(graph: Graph, skip: (address: string) => boolean): readonly StrayTexts[] {
  const found: StrayTexts[] = []
  for (const resource of graph.resources) {
    if (skip(resource.address)) continue
    const texts = ownTexts(resource)
    if (texts.length > 0) found.push({ origin: originOf(graph, resource), texts })
  }
  return found
}

function ownTexts({ values }: Resource): FreeText[] {
  const found: FreeText[] = []
  for (const attribute of ATTRIBUTES) {
    const held = values[attribute]
    if (typeof held !== 'string') addKeyed(found, attribute, held)
    else if (held !== '') found.push({ path: attribute, text: held })
  }
  return found
}
