import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8.2',
  title: { fr: 'Données après suspension', en: 'Data after suspension' },
  says: {
    fr: 'une sauvegarde est gardée 30 jours, puis supprimée définitivement',
    en: 'a backup is kept 30 days, then deleted for good',
  },
  whole: () => [{ id: 'data.after-suspension', kind: 'data.after-suspension', params: { keepDays: 30 } }],
})
