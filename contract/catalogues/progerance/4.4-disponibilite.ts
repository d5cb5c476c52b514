import { defineArticle } from '../../article.ts'
import { valueOn } from '../../dated.ts'
import { OWN_PERCENT, PENALTIES, THIRD_PARTY_PERCENT } from './values.ts'

export default defineArticle({
  number: '4.4',
  title: { fr: 'Disponibilité et pénalités', en: 'Availability and penalties' },
  says: {
    fr: '99,9 % par mois chez le prestataire hors maintenance planifiée et sauvegarde, pénalités par paliers\u00a0; 99,5 % des services système chez un tiers\u00a0; avoir sur la facture suivante',
    en: '99.9 % a month at the provider’s, planned maintenance and backup excluded, penalties by steps; 99.5 % of the system services at a third party’s; credit on the next invoice',
  },
  promises(service, contract) {
    const on = contract.term.start
    if (service.offer === 'infrastructure-tierce') {
      return [
        {
          id: 'sla.third-party',
          kind: 'availability',
          params: {
            percent: valueOn(THIRD_PARTY_PERCENT, on),
            coverage: 'always',
            scheme: 'progerance-third-party',
          },
        },
      ]
    }
    return [
      {
        id: 'sla.own',
        kind: 'availability',
        params: { percent: valueOn(OWN_PERCENT, on), coverage: 'always', scheme: 'progerance-own' },
      },
      {
        id: 'sla.penalties',
        kind: 'credit',
        params: valueOn(PENALTIES, on),
        from: ['monthlyFeeCents'],
        readings: ['penalty.cap', 'penalty.invoice'],
      },
    ]
  },
})
