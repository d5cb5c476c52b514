import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.1',
  title: { fr: 'Infrastructure du prestataire', en: 'The provider’s infrastructure' },
  says: {
    fr: 'le prestataire fournit et gère toute l’infrastructure, licences comprises, jour et nuit',
    en: 'the provider supplies and runs the whole infrastructure, licences included, day and night',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-propre') return []
    return [
      { id: 'infra.own', kind: 'infrastructure.owner', params: { owner: 'provider' }, from: ['offer'] },
      ...(service.size
        ? [
            {
              id: 'infra.capacity',
              kind: 'capacity',
              params: { ...service.size, servers: 1 },
              from: ['size'],
              readings: ['capacity.larger'],
            } as const,
          ]
        : []),
    ]
  },
})
