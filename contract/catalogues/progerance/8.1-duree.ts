import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8.1',
  title: { fr: 'Durée', en: 'Term' },
  says: {
    fr: 'durée du bon de commande, reconduite tacitement',
    en: 'term of the order form, tacitly renewed',
  },
  notCoded: {
    fr: 'le terme est une donnée du contrat, non une promesse',
    en: 'the term is a datum of the contract, not a promise',
  },
})
