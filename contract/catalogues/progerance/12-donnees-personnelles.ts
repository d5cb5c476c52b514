import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '12',
  title: { fr: 'Données personnelles', en: 'Personal data' },
  says: {
    fr: 'données du client gardées cinq ans, avec ses droits d’accès et d’effacement',
    en: 'the client’s data kept five years, with rights of access and erasure',
  },
  notCoded: {
    fr: 'porte sur le fichier client du prestataire, non sur l’hébergement',
    en: 'about the provider’s own customer file, not the hosting',
  },
})
