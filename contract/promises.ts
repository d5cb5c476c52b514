/** The promises of one contract: its catalogue's articles applied to its services, and its own articles. */
import type { AnyDraft, Article } from './article.ts'
import { bearerOf } from './bearer.ts'
import { CATALOGUES } from './catalogues/index.ts'
import { customPromises } from './custom-articles.ts'
import type { Contract } from './model.ts'
import type { AnyPromise, Position } from './promise.ts'
import type { Path } from './source.ts'
import { KINDS } from './vocabulary.ts'

/** What is needed of a loaded contract to derive its promises. */
export interface Promising {
  readonly contract: Contract
  position(path: Path): Position
}

/** Every promise, those of the whole contract first, then service by service in the order of the file. */
export function promisesOf(loaded: Promising): AnyPromise[] {
  const { contract } = loaded
  const { articles } = CATALOGUES[contract.catalogue]
  const whole = articles.flatMap((article) =>
    (article.whole?.(contract) ?? []).map((draft) => complete(draft, article, null, loaded)),
  )
  const served = contract.services.flatMap((service, index) =>
    articles.flatMap((article) =>
      (article.promises?.(service, contract) ?? []).map((draft) =>
        complete(draft, article, { id: service.id, index }, loaded),
      ),
    ),
  )
  return [...whole, ...served, ...customPromises(loaded)]
}

function complete(
  draft: AnyDraft,
  article: Article,
  service: { readonly id: string; readonly index: number } | null,
  { contract, position }: Promising,
): AnyPromise {
  const base: Path = service ? ['services', service.index] : ['catalogue']
  const facts = KINDS[draft.kind]
  return {
    id: service ? `${service.id}/${draft.id}` : draft.id,
    article: article.number,
    title: draft.title ?? facts.title,
    service: service?.id ?? null,
    kind: draft.kind,
    params: draft.params,
    bearer: bearerOf(draft.kind, draft.bearer ?? 'provider', contract),
    provable: draft.provable ?? facts.provable,
    position: position(service ? [...base, ...(draft.from ?? ['id'])] : base),
    readings: draft.readings ?? [],
    // The draft pairs kind and params; TypeScript cannot follow the pairing through a copy.
  } as AnyPromise
}
