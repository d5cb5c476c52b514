import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.10',
  title: { fr: 'Débits et temps de réponse', en: 'Rates and response times' },
  says: {
    fr: 'aucun débit ni temps de réponse n’est garanti sur l’internet',
    en: 'no rate or response time is guaranteed on the internet',
  },
  notCoded: {
    fr: 'exclusion de garantie',
    en: 'an exclusion of guarantee',
  },
})
