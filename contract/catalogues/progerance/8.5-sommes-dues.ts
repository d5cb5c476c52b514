import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8.5',
  title: { fr: 'Sommes dues', en: 'Sums due' },
  says: {
    fr: 'tout ce qui est dû le reste jusqu’à la fin',
    en: 'all that is due remains so until the end',
  },
  notCoded: {
    fr: 'règle de prix',
    en: 'a pricing rule',
  },
})
