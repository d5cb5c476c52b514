import type { AllowRule } from '../../inventory/model.ts'
import { covers, isWorld, type Range, subtract } from '../lib/cidr.ts'
import { each } from '../lib/each.ts'
import { filtersOf, type Layer, rulesReaching } from '../lib/filters.ts'
import { throughForwards } from '../lib/forwards.ts'
import { peersOf, sourcesOf, strangersText } from '../lib/rules.ts'
import { broken, kept, text, unproven, weakest } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** No rule lets an address of the client reach SSH, on the VM, at the host, or through a gateway or balancer in front. */
export default definePolicy({
  id: 'access.no-client-sources',
  kind: 'access.no-client',
  severity: 'high',
  reads: ['guest.firewall.rules', 'filters[].rules', 'forwards', 'loadBalancers[].listeners[].leadsTo'],
  title: text('SSH fermé aux adresses du client', 'SSH closed to client addresses'),
  why: text(
    'une adresse du client parmi les sources d’administration lui donne un accès direct',
    'a client address among the admin sources gives the client direct access',
  ),
  remedy: text(
    'retirer ces adresses des règles d’administration',
    'remove these addresses from the admin rules',
  ),
  check({ promise, contract, inventory, whole, level }) {
    const operators = sourcesOf(contract.operators.sources)
    const client = subtract(sourcesOf(promise.params.clientSources), operators)
    return each(inventory.servers, (server) => {
      const { layers, hidden } = filtersOf(server, whole, level)
      const lookAt = (layer: Layer) => {
        if (layer.open) return [openByDefault(layer)]
        const reaching = rulesReaching(layer, ['22/tcp'])
        return [...each(reaching.rules, (rule) => letsIn(rule, client, operators, layer)), ...reaching.hidden]
      }
      const seen = [...layers.flatMap(lookAt), ...throughForwards(server, whole, level, lookAt)]
      if (seen.length > 0 || hidden.length > 0) return [...seen, ...hidden]
      if (layers.length === 0)
        return unproven(text('aucun pare-feu à lire', 'no firewall to read'), { origin: server.origin })
      const proven = weakest(layers, level)
      return kept(text('aucune source du client', 'no client source'), proven, server)
    })
  },
})

function letsIn(
  rule: AllowRule,
  client: readonly Range[],
  operators: readonly Range[],
  layer: Layer,
): Observation | null {
  const { ranges } = peersOf(rule)
  // Where everyone may come in, the client may too, from whatever address.
  const everyone = ([4, 6] as const).some((family) => isWorld(ranges, family))
  const reached = everyone ? subtract(ranges, operators) : subtract(client, subtract(client, ranges))
  if (reached.length === 0 || covers(operators, ranges)) return null
  return broken({
    ...{ address: rule.origin.address, path: rule.path, level: layer.level },
    expected: EXPECTED,
    found: strangersText(reached, operators),
  })
}

const EXPECTED = text('aucune adresse du client', 'no client address')

const openByDefault = ({ address, level }: Layer): Observation =>
  broken({
    ...{ address, path: 'inboundDefault', level, expected: EXPECTED },
    found: text('tout est autorisé en entrée par défaut', 'all ingress is allowed by default'),
  })
