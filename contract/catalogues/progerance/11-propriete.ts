import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '11',
  title: { fr: 'Propriété intellectuelle', en: 'Intellectual property' },
  says: {
    fr: 'chacun garde ses logiciels, marques et bases',
    en: 'each keeps its software, marks and databases',
  },
  notCoded: {
    fr: 'sans objet mesurable\u00a0; la relecture signale l’absence de cession',
    en: 'nothing to measure; the lint reports that no assignment is made',
  },
})
