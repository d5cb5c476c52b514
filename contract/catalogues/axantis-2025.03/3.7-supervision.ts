import { defineArticle } from '../../article.ts'
import { readingValue } from '../../readings.ts'

export default defineArticle({
  number: '3.7',
  title: { fr: 'Supervision des infrastructures', en: 'Infrastructure monitoring' },
  says: {
    fr: 'l’infrastructure est surveillée pour déceler les incidents\u00a0; ni systèmes tiers, ni intervention corrective hors infogérance',
    en: 'the infrastructure is watched so that incidents are detected; no third-party systems, no corrective action without infogérance',
  },
  promises(service, contract) {
    const essentiel = service.offer === 'vm-essentiel'
    if (essentiel && readingValue(contract, 'essentiel.exclusive') === 'list-only') return []
    return [
      {
        id: 'supervision.infra',
        kind: 'supervision',
        params: { metrics: ['up'], scope: 'infrastructure' },
        readings: essentiel ? ['essentiel.exclusive'] : [],
      },
    ]
  },
})
