import { defineArticle } from '../../article.ts'
import type { Feature } from '../../kinds.ts'
import type { Contract, Service } from '../../model.ts'
import { readingValue } from '../../readings.ts'
import { actionHistory, snapshots } from './vm.ts'

/** The exclusive list, with what a separately ordered infogérance (3.8) adds to it. */
function allowed(service: Service, contract: Contract): Feature[] {
  const features: Feature[] = ['vm', 'snapshots', 'action-history', 'firewall.basic']
  const supervised = readingValue(contract, 'essentiel.exclusive') === 'list-and-supervision'
  if (service.managed) features.push('managed')
  if (service.managed || supervised) features.push('supervision')
  return features
}

export default defineArticle({
  number: '3.3',
  title: { fr: 'Cloud VM Essentiel', en: 'Cloud VM Essentiel' },
  says: {
    fr: 'une VM dans un seul datacenter d’Ikoula en France, sans aucune redondance\u00a0; gestion, snapshots, historique et firewall basic, rien d’autre',
    en: 'a VM in one datacenter of Ikoula in France, with no redundancy; management, snapshots, history and basic firewall, nothing else',
  },
  promises(service, contract) {
    if (service.offer !== 'vm-essentiel') return []
    const ikoulaOnly = readingValue(contract, 'essentiel.datacenter') === 'ikoula'
    return [
      {
        id: 'vme.site',
        kind: 'site.residency',
        params: { countries: ['FR'], operators: ikoulaOnly ? ['ikoula'] : null },
        from: ['host'],
        readings: ['essentiel.datacenter'],
      },
      { id: 'vme.single-site', kind: 'site.single', params: { sites: service.sites }, from: ['sites'] },
      { id: 'vme.no-redundancy', kind: 'redundancy.none', params: {} },
      {
        id: 'vme.exclusive',
        kind: 'exclusivity',
        params: { features: allowed(service, contract) },
        from: ['offer'],
        readings: ['essentiel.exclusive'],
      },
      ...(service.size
        ? [
            {
              id: 'vme.capacity',
              kind: 'capacity',
              params: { ...service.size, servers: 1 },
              from: ['size'],
              readings: ['capacity.larger'],
            } as const,
          ]
        : []),
      snapshots,
      actionHistory,
    ]
  },
})
