/** The client's own articles: a signed text beside the contract, and a promise in the shared vocabulary. */
import type { Contract } from './model.ts'
import { isKind, PARAMS } from './params.ts'
import type { AnyPromise, Position } from './promise.ts'
import type { Path } from './source.ts'
import { KINDS } from './vocabulary.ts'

interface Placed {
  readonly contract: Contract
  position(path: Path): Position
}

/** Promises of the articles under `articles:`; those whose kind or parameters are refused elsewhere are left out. */
export function customPromises({ contract, position }: Placed): AnyPromise[] {
  return contract.articles.flatMap((article, index) => {
    if (!isKind(article.kind)) return []
    const params = PARAMS[article.kind].safeParse(article.params)
    if (!params.success) return []
    const id = `article.${article.article}.${article.kind}`
    return [
      {
        id: article.service === undefined ? id : `${article.service}/${id}`,
        article: article.article,
        title: article.title,
        service: article.service ?? null,
        kind: article.kind,
        params: params.data,
        bearer: article.bearer ?? 'provider',
        provable: KINDS[article.kind].provable,
        position: position(['articles', index, 'params']),
        readings: [],
        // Kind and params were just checked against each other.
      } as AnyPromise,
    ]
  })
}
