import { defineArticle } from '../../article.ts'
import { readingValue } from '../../readings.ts'

export default defineArticle({
  number: '3.8.2',
  title: { fr: 'Administration des serveurs', en: 'Administration of the servers' },
  says: {
    fr: 'le serveur est administré par le prestataire seul\u00a0; le client n’y a pas d’accès direct',
    en: 'the provider alone administers the server; the client has no direct access to it',
  },
  promises(service, contract) {
    const { managed } = service
    if (!managed) return []
    const everyLevel = readingValue(contract, 'managed.no-access') === 'every-level'
    if (managed.level !== 'complete' && !everyLevel) return []
    return [
      {
        id: 'info.no-client-access',
        kind: 'access.no-client',
        params: {
          clientKeys: [...new Set([...(contract.client.keys ?? []), ...service.clientKeys])],
          clientSources: contract.client.sources ?? [],
        },
        from: ['managed', 'level'],
        readings: ['managed.no-access'],
      },
    ]
  },
})
