import ipaddr from 'ipaddr.js'
import { readingValue } from '../readings.ts'
import { serviceRule } from './rule.ts'

/** With complete infogérance the client has no direct access: no key of theirs, no network of theirs (3.8.2). */
export const noClientAccess = serviceRule((service, contract, problem) => {
  const { managed } = service
  if (!managed || contract.catalogue !== 'axantis-2025.03') return []
  if (managed.level !== 'complete' && readingValue(contract, 'managed.no-access') !== 'every-level') return []
  const why = {
    fr: 'l’infogérance laisse le serveur au prestataire seul, sans accès direct du client (Axantis art. 3.8.2)',
    en: 'infogérance leaves the server to the provider alone, with no direct client access (Axantis art. 3.8.2)',
  }
  const keys =
    service.clientKeys.length === 0
      ? []
      : [
          problem(['clientKeys'], {
            on: 'key',
            what: 'clientKeys',
            why,
            remedy: {
              fr: 'retirez ces clés, ou choisissez managed: { level: partial }',
              en: 'remove these keys, or choose managed: { level: partial }',
            },
          }),
        ]
  const sources = service.firewall.adminSources.flatMap((source, index) => {
    const clients = (contract.client.sources ?? []).find((network) => overlap(source, network))
    if (clients === undefined) return []
    return [
      problem(['firewall', 'adminSources', index], {
        what: `adminSources: ${source}`,
        why,
        remedy: {
          fr: `${clients} est un réseau du client (client.sources)`,
          en: `${clients} is a network of the client (client.sources)`,
        },
      }),
    ]
  })
  return [...keys, ...sources]
})

/** True when two networks of one family share an address. */
function overlap(a: string, b: string): boolean {
  const [first, firstBits] = ipaddr.parseCIDR(a)
  const [second, secondBits] = ipaddr.parseCIDR(b)
  if (first.kind() !== second.kind()) return false
  const bits = Math.min(firstBits, secondBits)
  return first.match(second, bits)
}
