/** An article of a catalogue: either the promises it makes, or the reason why none can be coded. */
import type { PromiseKind, PromiseParams } from './kinds.ts'
import type { Contract, Service } from './model.ts'
import type { Bearer, Proof, Text } from './promise.ts'
import type { Path } from './source.ts'

/** A promise as an article derives it; `promises.ts` adds what the contract and the vocabulary know. */
export interface Draft<K extends PromiseKind = PromiseKind> {
  /** Id in the catalogue, e.g. `backup.retention`; unique for one service. */
  readonly id: string
  readonly kind: K
  readonly params: PromiseParams[K]
  /** @default the kind's own title */
  readonly title?: Text
  /** @default 'provider' */
  readonly bearer?: Bearer
  /** @default what the kind allows */
  readonly provable?: readonly Proof[]
  /** Where the parameters come from, below the service (below the contract for a promise of the whole). */
  readonly from?: Path
  readonly readings?: readonly string[]
}

export type AnyDraft = { [K in PromiseKind]: Draft<K> }[PromiseKind]

interface Heading {
  /** As the original numbers it, e.g. `3.8.2`. */
  readonly number: string
  readonly title: Text
  /** What it says, in our words. */
  readonly says: Text
  /** The text refers to it and does not have it. */
  readonly absent?: true
}

interface Coded {
  /** The promises that one service has by this article. */
  promises?(service: Service, contract: Contract): readonly AnyDraft[]
  /** The promises that the contract has once, whatever its services. */
  whole?(contract: Contract): readonly AnyDraft[]
  readonly notCoded?: undefined
}

interface NotCoded {
  /** Why no promise comes from this article. */
  readonly notCoded: Text
  readonly promises?: undefined
  readonly whole?: undefined
}

export type Article = Heading & (Coded | NotCoded)

/** An article as its file writes it; the type holds it to promises or a reason. */
export function defineArticle(article: Article): Article {
  return article
}
