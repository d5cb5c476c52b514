import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.4',
  absent: true,
  title: { fr: '(absent du texte)', en: '(not in the text)' },
  says: {
    fr: 'l’article 3.2 y renvoie pour les deux sites\u00a0; le texte n’en contient pas',
    en: 'article 3.2 sends here for the two sites; the text has no such article',
  },
  notCoded: {
    fr: 'renvoi sans objet\u00a0: un contrat à redondance géographique nomme ses deux sites lui-même',
    en: 'a dangling reference: a contract with geographic redundancy names its two sites itself',
  },
})
