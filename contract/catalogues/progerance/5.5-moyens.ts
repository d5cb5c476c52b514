import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.5',
  title: { fr: 'Obligation de moyens', en: 'Duty of means' },
  says: {
    fr: 'tous les moyens sont mis en œuvre, sauf interruption demandée par une autorité',
    en: 'all means are used, except for an interruption that an authority orders',
  },
  notCoded: {
    fr: 'obligation de moyens sans indicateur\u00a0: la relecture la signale',
    en: 'a duty of means without an indicator: the lint reports it',
  },
})
