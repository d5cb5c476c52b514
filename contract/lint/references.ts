/** References that lead nowhere: to an article that is not there, to a document that is not attached. */
import { TEXT_FACTS } from '../catalogues/clauses.ts'
import { CATALOGUES } from '../catalogues/index.ts'
import type { LintRule } from './model.ts'

export const danglingReference: LintRule = {
  id: 'contract.dangling-reference',
  title: { fr: 'renvoi sans objet', en: 'dangling reference' },
  why: {
    fr: 'ce à quoi l’article renvoie n’existe pas : l’engagement reste incomplet',
    en: 'what the article refers to does not exist: the promise stays incomplete',
  },
  severity: 'medium',
  text(catalogue) {
    const there = new Set(
      CATALOGUES[catalogue].articles.filter((article) => !article.absent).map((article) => article.number),
    )
    return (TEXT_FACTS[catalogue]?.references ?? [])
      .filter(({ to }) => !there.has(to))
      .map(({ from, to }) => ({
        promise: `art. ${from}`,
        expected: { fr: `un article ${to}`, en: `an article ${to}` },
        found: { fr: `le texte n’a pas d’article ${to}`, en: `the text has no article ${to}` },
      }))
  },
}

export const missingDocument: LintRule = {
  id: 'contract.missing-document',
  title: { fr: 'document non joint', en: 'document not attached' },
  why: {
    fr: 'le texte s’appuie sur un document que personne ne peut produire',
    en: 'the text relies on a document that nobody can produce',
  },
  severity: 'medium',
  contract({ contract }) {
    const kinds = new Set<string>(contract.documents.map((document) => document.kind))
    return (TEXT_FACTS[contract.catalogue]?.external ?? [])
      .filter(({ kind }) => kind !== null && !kinds.has(kind))
      .map(({ article, name }) => ({
        promise: `art. ${article}`,
        expected: name,
        found: { fr: 'absent de la liste des documents', en: 'not in the list of documents' },
        at: ['documents'],
      }))
  },
}
