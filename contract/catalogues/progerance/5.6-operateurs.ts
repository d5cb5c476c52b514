import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.6',
  title: { fr: 'Opérateurs de réseau', en: 'Network operators' },
  says: {
    fr: 'pas de responsabilité pour les réseaux vers l’internet',
    en: 'no liability for the networks towards the internet',
  },
  notCoded: {
    fr: 'exclusion de responsabilité',
    en: 'an exclusion of liability',
  },
})
