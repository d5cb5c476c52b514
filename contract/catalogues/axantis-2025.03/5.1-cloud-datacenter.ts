import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.1',
  title: { fr: 'Utilisation de Cloud Datacenter', en: 'Use of Cloud Datacenter' },
  says: {
    fr: 'le client dit ses besoins de filtrage\u00a0; le prestataire active et surveille le firewall',
    en: 'the client states filtering needs; the provider activates and watches the firewall',
  },
  notCoded: {
    fr: 'l’activation et les fonctions sont jugées par l’article 3.6',
    en: 'activation and features are judged under article 3.6',
  },
})
