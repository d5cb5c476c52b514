/** What one part of the contract says of another must be there. */
import { CLAUSE_POINTS } from '../catalogues/clauses.ts'
import { CATALOGUES } from '../catalogues/index.ts'
import type { Problem } from '../errors.ts'
import { problemsOf } from '../issues.ts'
import { isKind, PARAMS } from '../params.ts'
import type { Source } from '../source.ts'
import { didYouMean } from '../suggest.ts'
import type { Rule, RuleSubject } from './rule.ts'

/** Quotes and own articles name services that exist. */
export const knownServices: Rule = ({ contract, source }) => {
  const ids = contract.services.map((service) => service.id)
  const look = (list: 'quotes' | 'articles') =>
    contract[list].flatMap(({ service }, index) =>
      service === undefined || ids.includes(service)
        ? []
        : [
            source.problem([list, index, 'service'], {
              what: `service: ${service}`,
              why: { fr: 'aucun service de ce nom', en: 'no service of that name' },
              remedy: didYouMean(service, ids),
            }),
          ],
    )
  return [...look('quotes'), ...look('articles')]
}

/** A document is listed once, so that its rank in the hierarchy is one. */
export const uniqueDocuments: Rule = ({ contract, source }) =>
  contract.documents.flatMap(({ file }, index) => {
    if (contract.documents.findIndex((other) => other.file === file) === index) return []
    return [
      source.problem(['documents', index, 'file'], {
        what: `file: ${file}`,
        why: { fr: 'ce document a déjà un rang plus haut', en: 'this document already has a higher rank' },
        remedy: {
          fr: 'le premier prévaut\u00a0: gardez une seule ligne',
          en: 'the first prevails: keep one line',
        },
      }),
    ]
  })

/** A back-to-back guarantee is a document of the list. */
export const backToBackDocument: Rule = ({ contract, source }) => {
  const named = contract.billing.model === 'reseller' ? contract.billing.backToBack?.document : undefined
  if (named === undefined) return []
  const known = contract.documents.flatMap(({ ref, file }) => (ref === undefined ? [file] : [ref, file]))
  if (known.includes(named)) return []
  return [
    source.problem(['billing', 'backToBack', 'document'], {
      what: `document: ${named}`,
      why: { fr: 'absent de la liste des documents', en: 'not in the list of documents' },
      remedy:
        known.length > 0
          ? didYouMean(named, known)
          : { fr: 'ajoutez-le sous documents:', en: 'add it under documents:' },
    }),
  ]
}

/** A clause closes a point that exists, by a document of the list. */
export const soundClauses: Rule = ({ contract, source }) =>
  (contract.clauses ?? []).flatMap(({ point, document }, index) => {
    const documents = contract.documents.flatMap(({ ref, file }) =>
      ref === undefined ? [file] : [ref, file],
    )
    return [
      ...(CLAUSE_POINTS.includes(point)
        ? []
        : [
            source.problem(['clauses', index, 'point'], {
              what: `point: ${point}`,
              why: { fr: 'aucun point de relecture de ce nom', en: 'no lint point of that name' },
              remedy: didYouMean(point, CLAUSE_POINTS),
            }),
          ]),
      ...(documents.includes(document)
        ? []
        : [
            source.problem(['clauses', index, 'document'], {
              what: `document: ${document}`,
              why: { fr: 'absent de la liste des documents', en: 'not in the list of documents' },
              remedy: documents.length > 0 ? didYouMean(document, documents) : null,
            }),
          ]),
    ]
  })

/** An own article makes a promise of the vocabulary, under a number that the catalogue does not use. */
export const soundArticles: Rule = (subject) =>
  subject.contract.articles.flatMap((article, index) => [
    ...kindProblems(article.kind, article.params, index, subject.source),
    ...numberProblems(article.article, index, subject),
  ])

function kindProblems(kind: string, params: unknown, index: number, source: Source): Problem[] {
  if (!isKind(kind)) {
    return [
      source.problem(['articles', index, 'kind'], {
        what: `kind: ${kind}`,
        why: { fr: 'aucun engagement de ce genre', en: 'no promise of that kind' },
        remedy: didYouMean(kind, Object.keys(PARAMS)),
      }),
    ]
  }
  const checked = PARAMS[kind].safeParse(params)
  if (checked.success) return []
  const below: Source = {
    ...source,
    value: params,
    position: (path) => source.position(['articles', index, 'params', ...path]),
    problem: (path, said) => source.problem(['articles', index, 'params', ...path], said),
  }
  return problemsOf(checked.error, below, PARAMS[kind])
}

function numberProblems(number: string, index: number, { contract, source }: RuleSubject): Problem[] {
  const { articles, shortName } = CATALOGUES[contract.catalogue]
  if (!articles.some((article) => article.number === number)) return []
  return [
    source.problem(['articles', index, 'article'], {
      what: `article: ${number}`,
      why: {
        fr: `${shortName} a déjà un article ${number}`,
        en: `${shortName} already has an article ${number}`,
      },
      remedy: { fr: 'choisissez un autre numéro, par exemple A1', en: 'use another number, for example A1' },
    }),
  ]
}
