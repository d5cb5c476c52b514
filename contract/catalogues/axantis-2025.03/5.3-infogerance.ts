import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.3',
  title: { fr: 'Utilisation de l’infogérance', en: 'Use of the infogérance' },
  says: {
    fr: 'le client répond de ses choix de sécurité, de sauvegarde et de configuration et donne les informations demandées',
    en: 'the client answers for their choices of security, backup and configuration and gives the information asked for',
  },
  notCoded: {
    fr: 'partage de responsabilité, repris dans la matrice\u00a0; rien à mesurer',
    en: 'a split of responsibility, shown in the matrix; nothing to measure',
  },
})
