import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '10',
  title: { fr: 'Confidentialité', en: 'Confidentiality' },
  says: {
    fr: 'les informations de l’autre partie restent confidentielles pendant et après le contrat',
    en: 'the other party’s information stays confidential during and after the contract',
  },
  notCoded: {
    fr: 'devoir de personnes, sans trace à juger',
    en: 'a duty of people, without a trace to judge',
  },
})
