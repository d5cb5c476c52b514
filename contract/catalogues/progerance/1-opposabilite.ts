import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '1',
  title: { fr: 'Application et opposabilité', en: 'Application and enforceability' },
  says: {
    fr: 'commander vaut adhésion\u00a0; aucune autre condition ne prévaut sans écrit',
    en: 'ordering is adhesion; no other terms prevail unless in writing',
  },
  notCoded: {
    fr: 'règle d’interprétation, sans objet mesurable',
    en: 'a rule of interpretation, with nothing to measure',
  },
})
