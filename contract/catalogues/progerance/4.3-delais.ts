import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '4.3',
  title: { fr: 'Délais d’intervention et de rétablissement', en: 'Response and restoration times' },
  says: {
    fr: 'chez le prestataire\u00a0: 10 minutes en jours ouvrés, 30 le soir et le week-end, rétablissement 30 minutes après\u00a0; niveau 2 en 1 h ou 2 h\u00a0; chez un tiers\u00a0: 15 minutes en heures ouvrées, au mieux ensuite',
    en: 'at the provider’s: 10 minutes on business days, 30 in evenings and weekends, restored 30 minutes later; level 2 in 1 h or 2 h; at a third party’s: 15 minutes in business hours, best effort beyond',
  },
  promises(service) {
    if (service.offer === 'auto-hebergement') return []
    const own = service.offer === 'infrastructure-propre'
    return [
      {
        id: own ? 'gti-gtr.own' : 'gti.third-party',
        kind: 'response.times',
        params: {
          level: service.supportLevel ?? '1',
          scheme: own ? 'progerance-own' : 'progerance-third-party',
        },
        from: ['supportLevel'],
      },
    ]
  },
})
