import { defineArticle } from '../../article.ts'
import { filterOf } from '../filter.ts'

export default defineArticle({
  number: '8',
  title: { fr: 'Entretien', en: 'Upkeep' },
  says: {
    fr: 'le serveur est filtré, tenu à jour, surveillé et dimensionné par son propriétaire',
    en: 'the server is filtered, updated, watched and sized by its owner',
  },
  promises(service, contract) {
    return [
      ...(service.size
        ? [
            {
              id: 'owner.capacity',
              kind: 'capacity',
              params: { ...service.size, servers: 1 },
              bearer: 'host',
              from: ['size'],
              readings: ['capacity.larger'],
            } as const,
          ]
        : []),
      {
        id: 'owner.security',
        kind: 'security.base',
        params: { measures: ['firewall', 'updates', 'access-monitoring'] },
        bearer: 'client',
        from: ['firewall'],
      },
      ...filterOf(service, contract).map((draft) => ({ ...draft, bearer: 'client' as const })),
      ...(service.application
        ? [
            {
              id: 'owner.application',
              kind: 'application.upkeep',
              params: { application: service.application, excluded: [] },
              bearer: 'client',
              from: ['application'],
            } as const,
          ]
        : []),
    ]
  },
})
