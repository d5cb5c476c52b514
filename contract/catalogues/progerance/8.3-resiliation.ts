import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8.3',
  title: { fr: 'Résiliation', en: 'Termination' },
  says: {
    fr: 'par lettre recommandée, 30 jours avant le terme de la période',
    en: 'by registered letter, 30 days before the end of the period',
  },
  whole: () => [{ id: 'termination', kind: 'termination', params: { noticeDays: 30 }, bearer: 'client' }],
})
