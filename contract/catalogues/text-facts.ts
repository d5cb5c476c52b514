import type { Text } from '../promise.ts'

/** What the text says on a point. A point that it treats well has no note. */
export interface Note {
  /** Where it says so; null when no article does. */
  readonly article: string | null
  readonly found: Text
  readonly severity: 'high' | 'medium' | 'low'
}

/** A band of credits as the text words it. */
export interface WrittenBand {
  /** Percent of availability; both ends as the text names them. */
  readonly from: number
  readonly to: number
  /** Whether the text, read to the letter, includes the end. */
  readonly includes: { readonly from: boolean; readonly to: boolean }
  readonly creditPercent: number
}

export interface TextFacts {
  /** Keyed by a point of POINTS or SWITCHING. */
  readonly notes: Readonly<Record<string, readonly Note[]>>
  /** Sends from one article to another. */
  readonly references: readonly { readonly from: string; readonly to: string }[]
  /** Documents that the text relies on and does not contain. */
  readonly external: readonly {
    readonly article: string
    readonly name: Text
    readonly kind: string | null
  }[]
  /** Commitments without a measure. */
  readonly vague: readonly Note[]
  /** `objective`: the rate from which, included, nothing is due. */
  readonly bands: {
    readonly article: string
    readonly objective: number
    readonly list: readonly WrittenBand[]
  }
}
