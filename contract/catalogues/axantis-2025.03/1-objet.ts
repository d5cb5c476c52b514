import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '1',
  title: { fr: 'Objet', en: 'Purpose' },
  says: {
    fr: 'le prestataire fournit au client des services d’hébergement',
    en: 'the provider supplies the client with hosting services',
  },
  notCoded: {
    fr: 'annonce le contrat sans rien promettre',
    en: 'announces the contract and promises nothing',
  },
})
