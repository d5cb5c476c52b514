import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.4',
  title: { fr: 'Intrusions', en: 'Intrusions' },
  says: {
    fr: 'pas de responsabilité pour une intrusion malgré des mesures raisonnables',
    en: 'no liability for an intrusion despite reasonable measures',
  },
  notCoded: {
    fr: 'les mesures elles-mêmes sont jugées par l’article 5.5.1',
    en: 'the measures themselves are judged under article 5.5.1',
  },
})
