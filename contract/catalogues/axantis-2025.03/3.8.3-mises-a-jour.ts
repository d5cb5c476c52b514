import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.8.3',
  title: { fr: 'Mises à jour', en: 'Updates' },
  says: {
    fr: 'installées à la demande du client, en 72 heures ouvrées en moyenne\u00a0; automatiques en option, aux risques du client quant aux redémarrages',
    en: 'installed on the client’s request, in 72 business hours on average; automatic as an option, reboots then being the client’s risk',
  },
  promises(service) {
    if (!service.managed) return []
    return [
      {
        id: 'info.updates',
        kind: 'updates',
        params: { mode: service.managed.updates, averageBusinessHours: 72 },
        from: ['managed', 'updates'],
      },
    ]
  },
})
