/** What following an expression needs of a document, and what it gives. */
import type { Resource } from './resource.ts'

/** What a reference leads to. */
export type Followed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'resource'; readonly resource: Resource; readonly attribute: readonly string[] }

export interface Lookup {
  /** Copies of a resource, by its address without instance key. */
  instances(base: string): readonly Resource[]
  /** The value at a path when this stage knows it; undefined when it does not. */
  known(resource: Resource, path: readonly string[]): unknown
}

/** Module calls nest, variables chain; deeper than this is a loop. */
export const MAX_DEPTH = 24
