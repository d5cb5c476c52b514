import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.3',
  title: { fr: 'Actions de tiers', en: 'Actions by third parties' },
  says: {
    fr: 'une action d’un tiers contre le client n’est pas réparée',
    en: 'an action by a third party against the client is not made good',
  },
  notCoded: {
    fr: 'exclusion de responsabilité',
    en: 'an exclusion of liability',
  },
})
