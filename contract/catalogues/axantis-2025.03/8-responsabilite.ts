import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '8',
  title: { fr: 'Responsabilité', en: 'Liability' },
  says: {
    fr: 'le prestataire ne répond ni des données du client, ni de leur usage, ni d’une intrusion malgré les mesures prises',
    en: 'the provider answers neither for the client’s data, nor for their use, nor for an intrusion despite the measures taken',
  },
  notCoded: {
    fr: 'exclusions de responsabilité\u00a0: elles bornent les promesses sans en faire',
    en: 'exclusions of liability: they bound the promises and make none',
  },
})
