import { defineArticle } from '../../article.ts'
import { valueOn } from '../../dated.ts'
import { CREDIT_BANDS, OBJECTIVE_PERCENT } from './values.ts'

export default defineArticle({
  number: '6',
  title: { fr: 'Engagement de niveau de service', en: 'Service level commitment' },
  says: {
    fr: 'disponibilité mensuelle mesurée sur les jours et heures ouvrés\u00a0; sur demande, avoir par tranches, plafonné sur trente jours\u00a0; six causes excusables et la force majeure',
    en: 'monthly availability measured on business days and hours; on request, a credit by bands, capped over thirty days; six excusable causes and force majeure',
  },
  promises(_service, contract) {
    const on = contract.term.start
    return [
      {
        id: 'sla.availability',
        kind: 'availability',
        params: {
          percent: valueOn(OBJECTIVE_PERCENT, on),
          coverage: 'business-hours',
          scheme: 'axantis-2025.03',
        },
        readings: ['sla.denominator'],
      },
      {
        id: 'sla.credit',
        kind: 'credit',
        params: valueOn(CREDIT_BANDS, on),
        from: ['monthlyFeeCents'],
        readings: ['sla.denominator', 'sla.band-edges', 'sla.period', 'sla.request'],
      },
    ]
  },
})
