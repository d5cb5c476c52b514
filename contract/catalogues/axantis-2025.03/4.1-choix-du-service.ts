import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '4.1',
  title: { fr: 'Choix du service', en: 'Choice of the service' },
  says: {
    fr: 'le client choisit le service qui lui convient et se dote des moyens d’y accéder',
    en: 'the client chooses the service that suits them and provides the means to reach it',
  },
  notCoded: {
    fr: 'déclaration du client, que rien de déployé ne peut tenir ni rompre',
    en: 'a statement of the client, that nothing deployed can keep or break',
  },
})
