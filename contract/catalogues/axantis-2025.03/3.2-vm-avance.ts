import type { AnyDraft } from '../../article.ts'
import { defineArticle } from '../../article.ts'
import type { Contract, Service } from '../../model.ts'
import { readingValue } from '../../readings.ts'
import { actionHistory, snapshots } from './vm.ts'

/** The keys that the provider manages on the VM: its operators' own, and the client's where they have access. */
const managedKeys = (service: Service, contract: Contract): string[] => [
  ...new Set([...contract.operators.keys, ...service.clientKeys]),
]

function redundancy(service: Service, contract: Contract): AnyDraft[] {
  const { hardware, geographic, link, switchover, address } = service.redundancy
  const drafts: AnyDraft[] = []
  if (hardware.length > 0) {
    drafts.push({
      id: 'vma.hardware-redundancy',
      kind: 'redundancy.hardware',
      params: { of: hardware, ...(address !== undefined && geographic === false && { address }) },
      from: ['redundancy', 'hardware'],
    })
  }
  if (geographic !== false) {
    const zones = geographic === 'zones' || readingValue(contract, 'geo.distance') === 'zones'
    drafts.push({
      id: 'vma.geo-redundancy',
      kind: 'site.geographic-redundancy',
      params: {
        sites: service.sites,
        apart: zones ? 'zones' : 'cities',
        ...(link && { link }),
        ...(switchover && { switchover: switchover.name }),
        ...(address !== undefined && { address }),
      },
      from: ['sites'],
      readings: ['geo.sites', 'geo.distance'],
    })
  }
  return drafts
}

export default defineArticle({
  number: '3.2',
  title: { fr: 'Cloud VM Avancé', en: 'Cloud VM Avancé' },
  says: {
    fr: 'une VM que le prestataire crée et administre, modifiable à tout moment\u00a0; redondances en option\u00a0; snapshots, historique, console, clés SSH, firewall basic, graphiques',
    en: 'a VM that the provider creates and runs, changeable at any time; redundancy as an option; snapshots, history, console, SSH keys, basic firewall, graphs',
  },
  promises(service, contract) {
    if (service.offer !== 'vm-avance') return []
    const { hardware, geographic } = service.redundancy
    const servers = geographic !== false || hardware.includes('servers') ? 2 : 1
    const keys = managedKeys(service, contract)
    return [
      ...(service.size
        ? [
            {
              id: 'vma.capacity',
              kind: 'capacity',
              params: { ...service.size, servers },
              from: ['size'],
              readings: ['capacity.larger'],
            } as const,
          ]
        : []),
      ...redundancy(service, contract),
      snapshots,
      actionHistory,
      { id: 'vma.console', kind: 'console', params: {} },
      {
        id: 'vma.ssh-keys',
        kind: 'access.ssh-keys',
        params: { keys },
        from: ['clientKeys'],
        readings: ['managed.no-access'],
      },
      {
        id: 'vma.supervision-graphs',
        kind: 'supervision',
        params: { metrics: ['vcpu', 'ram', 'storage', 'network'], scope: 'servers' },
        title: { fr: 'graphiques de consommation', en: 'consumption graphs' },
      },
    ]
  },
})
