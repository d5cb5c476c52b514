import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '0',
  title: { fr: 'Préambule', en: 'Preamble' },
  says: {
    fr: 'définit le contrat, l’offre, les deux infrastructures (celle du prestataire, celle d’un tiers), l’infogérance et l’entretien de PrestaShop',
    en: 'defines the contract, the offer, the two infrastructures (the provider’s, a third party’s), the infogérance and the upkeep of PrestaShop',
  },
  notCoded: {
    fr: 'les définitions servent aux articles 3 et 4, qui portent les promesses',
    en: 'the definitions serve articles 3 and 4, which carry the promises',
  },
})
