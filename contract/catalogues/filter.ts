/** The filter that a contract describes outside Axantis' article 3.6: ports and admin sources as the file has them. */
import type { AnyDraft } from '../article.ts'
import type { Contract, Service } from '../model.ts'

export function filterOf(service: Service, contract: Contract): AnyDraft[] {
  const sources = [...new Set([...service.firewall.adminSources, ...contract.operators.sources])]
  return [
    {
      id: 'security.ports',
      kind: 'firewall.basic',
      params: { ports: service.firewall.ports },
      from: ['firewall', 'ports'],
    },
    {
      id: 'security.admin-sources',
      kind: 'firewall.admin-sources',
      params: { sources, ports: ['22/tcp'] },
      from: ['firewall', 'adminSources'],
    },
  ]
}
