/** A catalogue: a provider's standard text as articles, with the offers that it sells. */
import type { Article } from '../article.ts'
import type { CatalogueId, OfferId } from '../model.ts'
import type { Text } from '../promise.ts'

export interface Catalogue {
  readonly id: CatalogueId
  readonly title: Text
  /** Edition as the text names it; null when the text carries none. */
  readonly edition: string | null
  /** How findings and refusals call the text. */
  readonly shortName: string
  readonly offers: readonly OfferId[]
  /** In the order of the original. */
  readonly articles: readonly Article[]
}
