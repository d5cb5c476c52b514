import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '1',
  title: { fr: 'Modèle choisi', en: 'Chosen model' },
  says: {
    fr: 'tout déléguer, louer un serveur à un hébergeur européen et l’administrer, ou garder ses propres machines',
    en: 'delegate all, rent a server at a European host and run it, or keep one’s own machines',
  },
  notCoded: {
    fr: 'le modèle est l’offre que nomme le contrat',
    en: 'the model is the offer that the contract names',
  },
})
