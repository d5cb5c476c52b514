/** The figures of the general conditions that a new version could change. The text is not dated: first read 2025. */
import type { Dated } from '../../dated.ts'
import type { PromiseParams } from '../../kinds.ts'

const TITLE = 'Conditions générales de vente et d’hébergement, services d’infogérance'

/** Rolling days (3.6). */
export const RETENTION_DAYS = 14

export const OWN_PERCENT: Dated<number> = [
  { from: '2025-01-01', value: 99.9, source: { title: TITLE, article: '4.4' } },
]

export const THIRD_PARTY_PERCENT: Dated<number> = [
  { from: '2025-01-01', value: 99.5, source: { title: TITLE, article: '4.4' } },
]

/** Percent of the monthly fee of the service; the cap is the month's fees (5.2). */
export const PENALTIES: Dated<PromiseParams['credit']> = [
  {
    from: '2025-01-01',
    value: {
      bands: [
        { below: 99.9, percent: 10 },
        { below: 99.5, percent: 25 },
        { below: 99.0, percent: 50 },
        { below: 98.5, percent: 100 },
      ],
      capPercent: 100,
    },
    source: { title: TITLE, article: '4.4' },
  },
]
