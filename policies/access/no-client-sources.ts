import { covers, subtract } from '../lib/cidr.ts'
import { each } from '../lib/each.ts'
import { adminRules, filtersOf } from '../lib/filters.ts'
import { peersOf, sourcesOf, strangersText } from '../lib/rules.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** No rule lets an address of the client reach SSH, on the VM or at the host. */
export default definePolicy({
  id: 'access.no-client-sources',
  kind: 'access.no-client',
  severity: 'high',
  reads: ['guest.firewall.rules', 'filters[].rules'],
  title: text('SSH fermé aux adresses du client', 'SSH closed to the client’s addresses'),
  why: text(
    'une adresse du client parmi les sources d’administration est un accès direct',
    'an address of the client among the admin sources is a direct access',
  ),
  remedy: text(
    'retirer ces adresses des règles d’administration',
    'remove these addresses from the admin rules',
  ),
  check({ promise, contract, inventory, whole, level }) {
    const client = sourcesOf(promise.params.clientSources)
    const operators = sourcesOf(contract.operators.sources)
    const clientOnly = subtract(client, operators)
    return each(inventory.servers, (server) => {
      const { layers, hidden } = filtersOf(server, whole, level)
      const seen = layers.flatMap((layer) =>
        adminRules(layer, ['22/tcp']).flatMap(({ rule, observations }) => [
          ...observations,
          ...each([rule], (one) => {
            const reached = subtract(clientOnly, subtract(clientOnly, peersOf(one).ranges))
            if (reached.length === 0 || covers(operators, peersOf(one).ranges)) return null
            return broken({
              ...{ address: one.origin.address, path: one.path, level: layer.level },
              expected: text('aucune adresse du client', 'no address of the client'),
              found: strangersText(reached),
            })
          }),
        ]),
      )
      if (seen.length > 0 || hidden.length > 0) return [...seen, ...hidden]
      if (layers.length === 0)
        return unproven(text('aucun filtre à lire', 'no filter to read'), { origin: server.origin })
      const proven = layers.some((layer) => layer.level === 'declared') ? 'declared' : level
      return kept(text('aucune source du client', 'no source of the client'), proven, server)
    })
  },
})
