import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.5',
  title: { fr: 'Services complémentaires', en: 'Additional services' },
  says: {
    fr: 'hors périmètre sur devis\u00a0; urgences sur infrastructure tierce facturées à part',
    en: 'out of scope by quote; emergencies on third-party infrastructure invoiced apart',
  },
  notCoded: {
    fr: 'règle de prix\u00a0: rien de déployé ne la tient ni ne la rompt',
    en: 'a pricing rule: nothing deployed keeps or breaks it',
  },
})
