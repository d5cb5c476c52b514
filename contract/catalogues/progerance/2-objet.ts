import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '2',
  title: { fr: 'Objet', en: 'Purpose' },
  says: {
    fr: 'fixe les conditions de l’infogérance\u00a0; le devis prévaut sur les conditions générales\u00a0; le prestataire ne conçoit pas le site',
    en: 'sets the terms of the infogérance; the quote prevails over the general terms; the provider does not design the site',
  },
  notCoded: {
    fr: 'la hiérarchie se lit dans l’ordre des documents du contrat, que la relecture vérifie',
    en: 'the hierarchy is read from the order of the contract’s documents, which the lint checks',
  },
})
