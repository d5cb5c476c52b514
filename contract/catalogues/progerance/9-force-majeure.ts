import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '9',
  title: { fr: 'Force majeure', en: 'Force majeure' },
  says: {
    fr: 'suspend les obligations\u00a0; au-delà de deux mois, chacun peut résilier',
    en: 'suspends the duties; beyond two months either may terminate',
  },
  notCoded: {
    fr: 'appliquée par le relevé mensuel comme cause excusable',
    en: 'applied by the monthly statement as an excusable cause',
  },
})
