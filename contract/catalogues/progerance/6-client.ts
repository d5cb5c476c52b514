import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '6',
  title: { fr: 'Obligations du client', en: 'Duties of the client' },
  says: {
    fr: 'le client vérifie ses besoins, répond de son contenu et de ses mots de passe, demande par courriel',
    en: 'the client checks their needs, answers for content and passwords, asks by e-mail',
  },
  notCoded: {
    fr: 'déclarations et devoirs du client, hors de l’infrastructure',
    en: 'statements and duties of the client, outside the infrastructure',
  },
})
