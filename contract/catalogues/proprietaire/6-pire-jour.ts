import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '6',
  title: { fr: 'Le pire jour', en: 'The worst day' },
  says: {
    fr: 'un plan de reprise écrit et répété',
    en: 'a recovery plan, written and rehearsed',
  },
  promises: () => [
    { id: 'owner.worst-day', kind: 'restore.rehearsed', params: { everyDays: 90 }, bearer: 'client' },
  ],
})
