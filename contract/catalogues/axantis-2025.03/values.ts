/** The figures that a new version of the conditions could change, dated by the version that sets them. */

import type { Dated } from '../../dated.ts'
import type { PromiseParams } from '../../kinds.ts'

const VERSION = { title: 'Conditions particulières, services d’hébergement, version 03.2025' }

/** Percent of the month. */
export const OBJECTIVE_PERCENT: Dated<number> = [
  { from: '2025-03-01', value: 99.85, source: { ...VERSION, article: '6' } },
]

export const CREDIT_BANDS: Dated<PromiseParams['credit']> = [
  {
    from: '2025-03-01',
    value: {
      bands: [
        { below: 99.85, percent: 5 },
        { below: 99.5, percent: 10 },
        { below: 97, percent: 20 },
      ],
      capPercent: 20,
    },
    source: { ...VERSION, article: '6' },
  },
]

/** Days of retention that are sold without a quote. */
export const RETENTION_DAYS: Dated<readonly number[]> = [
  { from: '2025-03-01', value: [7, 31], source: { ...VERSION, article: '3.5' } },
]
