/** Switching between providers: Regulation (EU) 2023/2854, chapter VI, in force since 12 September 2025. */
import { SWITCHING } from '../catalogues/clauses.ts'
import { type Dated, valueOn } from '../dated.ts'
import type { Text } from '../promise.ts'
import type { LintRule } from './model.ts'
import { openPoints } from './ten-points.ts'

const REGULATION = {
  title: 'Regulation (EU) 2023/2854',
  href: 'https://eur-lex.europa.eu/eli/reg/2023/2854/oj',
}

/** Whether the chapter on switching applies at all. */
export const IN_FORCE: Dated<boolean> = [
  { from: '1900-01-01', value: false, source: { ...REGULATION, article: '50' } },
  { from: '2025-09-12', value: true, source: { ...REGULATION, article: '50' } },
]

/** What a provider may charge for switching. */
export const CHARGES: Dated<'any' | 'cost' | 'none'> = [
  { from: '1900-01-01', value: 'any', source: { ...REGULATION, article: '29' } },
  { from: '2024-01-11', value: 'cost', source: { ...REGULATION, article: '29' } },
  { from: '2027-01-12', value: 'none', source: { ...REGULATION, article: '29' } },
]

const COUNSEL: Text = {
  fr: 'règlement (UE) 2023/2854\u00a0; applicabilité à confirmer par un conseil',
  en: 'Regulation (EU) 2023/2854; applicability to be confirmed by counsel',
}

const CHARGED: Readonly<Record<'any' | 'cost' | 'none', Text>> = {
  any: { fr: 'frais libres à cette date', en: 'charges are unrestricted at that date' },
  cost: {
    fr: 'réduits au coût jusqu’au 11 janvier 2027, nuls ensuite',
    en: 'reduced to cost until 11 January 2027, none after',
  },
  none: { fr: 'aucuns frais depuis le 12 janvier 2027', en: 'no charges since 12 January 2027' },
}

/** The pack on `today` (`YYYY-MM-DD`): empty before the chapter applies. */
export function dataAct(today: string): LintRule[] {
  if (!valueOn(IN_FORCE, today)) return []
  const charged = CHARGED[valueOn(CHARGES, today)]
  return Object.entries(SWITCHING).map(([point, { title, asks }]) => ({
    id: `data-act.${point}`,
    title,
    why: { fr: `le règlement demande ${asks.fr}`, en: `the regulation asks for ${asks.en}` },
    severity: 'medium',
    text: (catalogue) =>
      openPoints({ [point]: { asks } }, catalogue).map((said) => ({
        ...said,
        note:
          point === 'switching.charges'
            ? { fr: `${charged.fr}\u00a0; ${COUNSEL.fr}`, en: `${charged.en}; ${COUNSEL.en}` }
            : COUNSEL,
      })),
  }))
}
