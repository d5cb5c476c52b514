import { defineArticle } from '../../article.ts'
import { filterOf } from '../filter.ts'

export default defineArticle({
  number: '5.5.1',
  title: { fr: 'Sécurité de l’infrastructure hébergée', en: 'Security of the hosted infrastructure' },
  says: {
    fr: 'pare-feu, mises à jour du système et surveillance des accès\u00a0; modules et thèmes restent au client',
    en: 'firewall, system updates and access monitoring; modules and themes remain the client’s',
  },
  promises(service, contract) {
    if (service.offer !== 'infrastructure-propre') return []
    return [
      {
        id: 'security.base',
        kind: 'security.base',
        params: { measures: ['firewall', 'updates', 'access-monitoring'] },
        from: ['firewall'],
      },
      ...filterOf(service, contract),
    ]
  },
})
