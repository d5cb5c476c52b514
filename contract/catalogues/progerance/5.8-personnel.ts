import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.8',
  title: { fr: 'Confidentialité du personnel', en: 'Confidentiality of the staff' },
  says: {
    fr: 'le personnel est tenu par contrat à la confidentialité',
    en: 'staff are bound to confidentiality by contract',
  },
  notCoded: {
    fr: 'se prouve par des contrats de travail, hors de portée de l’outil',
    en: 'proven by employment contracts, out of the tool’s reach',
  },
})
