/** Promises that nobody can measure: without a figure in the text, or without anything that a machine could read. */
import { TEXT_FACTS } from '../catalogues/clauses.ts'
import type { LintRule } from './model.ts'

const EXPECTED = { fr: 'un engagement que l’on peut constater', en: 'a promise that can be observed' }

/** Kinds that are paper by nature: nobody expects to measure them. */
const PAPER_BY_NATURE = new Set([
  'probation',
  'liability.cap',
  'termination',
  'client.backup-duty',
  'owner.proof',
])

export const unmeasurable: LintRule = {
  id: 'contract.unmeasurable',
  title: { fr: 'engagement sans mesure', en: 'promise without a measure' },
  why: {
    fr: 'un engagement que nul ne mesure n’est ni tenu ni rompu',
    en: 'a promise that nobody measures is neither kept nor broken',
  },
  severity: 'low',
  text: (catalogue) =>
    (TEXT_FACTS[catalogue]?.vague ?? []).map(({ article, found, severity }) => ({
      promise: `art. ${article}`,
      expected: EXPECTED,
      found,
      severity,
    })),
  contract: (_loaded, promises) =>
    promises
      .filter(
        ({ kind, bearer, provable }) =>
          bearer !== 'client' && !PAPER_BY_NATURE.has(kind) && provable.every((level) => level === 'paper'),
      )
      .map((promise) => ({
        promise: promise.id,
        expected: EXPECTED,
        found: {
          fr: `${promise.title.fr}\u00a0: sur le papier seulement`,
          en: `${promise.title.en}: on paper only`,
        },
      })),
}
