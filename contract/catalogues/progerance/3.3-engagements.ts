import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.3',
  title: { fr: 'Engagements du prestataire', en: 'Commitments of the provider' },
  says: {
    fr: 'intervention selon les niveaux de service, maintenance proactive, support, surveillance des services, bonnes pratiques de sécurité',
    en: 'response by the service levels, proactive maintenance, support, supervision of the services, good security practice',
  },
  promises: () => [
    {
      id: 'supervision.services',
      kind: 'supervision',
      params: { metrics: ['up', 'storage'], scope: 'servers' },
    },
    { id: 'updates.system', kind: 'updates', params: { mode: 'automatic', averageBusinessHours: null } },
  ],
})
