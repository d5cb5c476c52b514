/** A lint finding has the form of a policy's finding, so that it is reported, counted and waived the same way. */

import type { LoadedContract } from '../load.ts'
import type { CatalogueId } from '../model.ts'
import type { AnyPromise, Position, Text, Words } from '../promise.ts'
import type { Path } from '../source.ts'

export type LintSeverity = 'critical' | 'high' | 'medium' | 'low'

export interface LintFinding {
  /** Id of the rule; never renamed. */
  readonly policy: string
  readonly title: Text
  readonly severity: LintSeverity
  /** Id of the promise, or `art. N` of the catalogue's text, or the key of the contract. */
  readonly promise: string
  readonly direction: 'under' | 'over'
  readonly origin: null
  readonly address: null
  /** Path in the contract, as a person writes it. */
  readonly path: string | null
  readonly expected: Words
  readonly found: Words
  readonly note?: Words
  readonly basis: 'asked'
  readonly position: Position
}

/** What a rule says; the engine adds the rule's own facts and the place. */
export interface Said {
  readonly promise: string
  readonly expected: Words
  readonly found: Words
  readonly note?: Words
  readonly severity?: LintSeverity
  /** Where in the contract; the catalogue's line when absent. */
  readonly at?: Path
}

/** What a rule looks at. `contract` rules need a client's contract; `text` rules judge a catalogue alone, too. */
export interface LintRule {
  readonly id: string
  readonly title: Text
  /** What may happen to whoever signs it so. */
  readonly why: Text
  readonly severity: LintSeverity
  text?(catalogue: CatalogueId): readonly Said[]
  contract?(loaded: LoadedContract, promises: readonly AnyPromise[]): readonly Said[]
}
