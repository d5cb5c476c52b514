import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '9',
  title: { fr: 'Suspension', en: 'Suspension' },
  says: {
    fr: 'le prestataire peut suspendre aussitôt quand le client manque à ses obligations',
    en: 'the provider may suspend at once when the client breaches their duties',
  },
  whole: () => [{ id: 'suspension', kind: 'suspension', params: { afterDays: null, cause: 'breach' } }],
})
