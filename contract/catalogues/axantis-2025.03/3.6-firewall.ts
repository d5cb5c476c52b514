import type { AnyDraft } from '../../article.ts'
import { defineArticle } from '../../article.ts'
import type { Contract, Service } from '../../model.ts'

function basic(service: Service, contract: Contract): AnyDraft[] {
  const sources = [...new Set([...service.firewall.adminSources, ...contract.operators.sources])]
  return [
    {
      id: 'fw.basic',
      kind: 'firewall.basic',
      params: { ports: service.firewall.ports },
      from: ['firewall', 'ports'],
      readings: ['firewall.basic'],
    },
    {
      id: 'fw.admin-sources',
      kind: 'firewall.admin-sources',
      params: { sources, ports: ['22/tcp'] },
      from: ['firewall', 'adminSources'],
      readings: ['firewall.basic'],
    },
  ]
}

const standard: AnyDraft = {
  id: 'fw.standard',
  kind: 'firewall.standard',
  params: { features: ['stateful', 'nat', 'proxy', 'ipsec', 'ssl-vpn'] },
  from: ['firewall', 'tier'],
}

const advanced: AnyDraft = {
  id: 'fw.advanced',
  kind: 'firewall.advanced',
  params: { features: ['ips', 'antivirus', 'application-control', 'web-filter'] },
  from: ['firewall', 'tier'],
}

export default defineArticle({
  number: '3.6',
  title: { fr: 'Firewall', en: 'Firewall' },
  says: {
    fr: 'Cloud Datacenter\u00a0: standard (à états, NAT/PAT, proxy, VPN IPsec et SSL) ou avancé (IPS, antivirus, contrôle applicatif, filtrage web en plus)\u00a0; VM\u00a0: logiciel préinstallé, ports et IP d’administration choisis',
    en: 'Cloud Datacenter: standard (stateful, NAT/PAT, proxy, IPsec and SSL VPN) or advanced (plus IPS, antivirus, application control, web filter); VMs: preinstalled software, chosen ports and admin IPs',
  },
  promises(service, contract) {
    if (service.offer === 'cloud-datacenter') {
      return service.firewall.tier === 'advanced' ? [standard, advanced] : [standard]
    }
    return basic(service, contract)
  },
})
