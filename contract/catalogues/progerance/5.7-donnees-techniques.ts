import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.7',
  title: { fr: 'Données techniques', en: 'Technical data' },
  says: {
    fr: 'les données de configuration, d’exploitation et de volume sont protégées et gardées un an au plus',
    en: 'configuration, operation and volume data are protected and kept one year at most',
  },
  promises: () => [{ id: 'telemetry.retention', kind: 'telemetry.retention', params: { maxDays: 365 } }],
})
