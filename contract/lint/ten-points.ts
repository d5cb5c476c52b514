/** The ten key points of an outsourcing contract (guide for small companies). */
import { POINTS, TEXT_FACTS } from '../catalogues/clauses.ts'
import type { CatalogueId } from '../model.ts'
import type { LintRule, Said } from './model.ts'

const where = (article: string | null) => (article === null ? 'catalogue' : `art. ${article}`)

/** What the text leaves open on `points`; a contract that names where another document treats one, closes it. */
export function openPoints(
  points: Readonly<Record<string, { readonly asks: { fr: string; en: string } }>>,
  catalogue: CatalogueId,
): (Said & { readonly point: string })[] {
  const notes = TEXT_FACTS[catalogue]?.notes ?? {}
  return Object.entries(points).flatMap(([point, { asks }]) =>
    (notes[point] ?? []).map((note) => ({
      point,
      promise: where(note.article),
      expected: asks,
      found: note.found,
      severity: note.severity,
    })),
  )
}

/** One rule a point, so that each can be waived on its own. */
export const tenPoints: readonly LintRule[] = Object.entries(POINTS).map(([point, { title, asks }]) => ({
  id: `contract.${point}`,
  title,
  why: {
    fr: `un lecteur attentif demande ${asks.fr}`,
    en: `a careful reader asks for ${asks.en}`,
  },
  severity: 'medium',
  text: (catalogue) => openPoints({ [point]: { asks } }, catalogue),
}))
