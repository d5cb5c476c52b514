/** The shape of a reading. */
import type { CatalogueId } from './model.ts'
import type { Text } from './promise.ts'

export interface Reading {
  /** Key under `readings:` in contract.yaml. */
  readonly id: string
  readonly catalogue: CatalogueId
  /** Articles whose words leave the choice. */
  readonly articles: readonly string[]
  readonly title: Text
  readonly default: string
  /** What the default does. */
  readonly effect: Text
  /** Why the default is the default. */
  readonly reason: Text
  /** Other values that the contract may set; none when no other reading keeps the words. */
  readonly alternatives: readonly { readonly value: string; readonly effect: Text }[]
}
