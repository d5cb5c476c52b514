import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8.4',
  title: { fr: 'Modification de l’infrastructure tierce', en: 'Change of the third-party infrastructure' },
  says: {
    fr: 'le prestataire peut résilier si le client la modifie sans accord',
    en: 'the provider may terminate when the client changes it without agreement',
  },
  notCoded: {
    fr: 'droit du prestataire, sans objet à juger',
    en: 'a right of the provider, with nothing to judge',
  },
})
