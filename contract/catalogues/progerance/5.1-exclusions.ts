import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.1',
  title: { fr: 'Exclusions de responsabilité', en: 'Exclusions of liability' },
  says: {
    fr: 'ni fait du client, ni préjudice indirect\u00a0; chez un tiers, ni matériel, ni réseau, ni maintenance de l’hébergeur',
    en: 'neither the client’s doing nor indirect damage; at a third party’s, neither hardware nor network nor the host’s maintenance',
  },
  notCoded: {
    fr: 'bornes des promesses, reprises par le relevé mensuel',
    en: 'bounds of the promises, applied by the monthly statement',
  },
})
