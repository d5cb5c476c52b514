import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5',
  title: { fr: 'Sortie', en: 'Exit' },
  says: {
    fr: 'les données s’emportent en entier, sous une forme exploitable ailleurs',
    en: 'the data can be taken away whole, in a form that works elsewhere',
  },
  promises: () => [{ id: 'owner.exit', kind: 'owner.exit', params: {}, bearer: 'client' }],
})
