import type { AllowRule, Server } from '../../inventory/model.ts'
import { isWorld, type Range } from '../lib/cidr.ts'
import { each } from '../lib/each.ts'
import { filtersOf, type Layer, rulesReaching } from '../lib/filters.ts'
import { throughForwards } from '../lib/forwards.ts'
import { insideOf, peersOf, sourcesOf, strangersOf, strangersText } from '../lib/rules.ts'
import { broken, kept, listed, text, unproven, weakest } from '../lib/say.ts'
import { definePolicy, type Observation, type Words } from '../model.ts'

/**
 * Only the signed sources reach the admin ports, through the VM's ruleset, through every group of the host, and through
 * what hands packets on to it: a gateway, a forwarded port, a balancer. The
 * service's own private network is inside: a copy travels over it, and nobody else is on it.
 */
export default definePolicy({
  id: 'firewall.admin-sources',
  kind: 'firewall.admin-sources',
  severity: 'critical',
  reads: [
    ...['guest.firewall.rules', 'filters[].rules', 'servers[].filters', 'servers[].implicitDefaultFilter'],
    ...['forwards', 'loadBalancers[].listeners[].leadsTo'],
  ],
  title: text('sources d’administration', 'admin sources'),
  why: text(
    'un port d’administration ouvert au-delà des sources signées est le premier attaqué',
    'an admin port open beyond the signed sources is the first one attacked',
  ),
  remedy: text(
    'n’autoriser que les sources signées, en IPv4 comme en IPv6',
    'allow only the signed sources, over IPv4 and IPv6 alike',
  ),
  check({ promise, inventory, whole, level }) {
    const { sources, ports } = promise.params
    const asked: Asked = {
      allowed: [...sourcesOf(sources), ...insideOf(inventory)],
      ports,
      expected: sources.length > 0 ? sources.join(', ') : text('personne', 'nobody'),
    }
    return each(inventory.servers, (server) => {
      const { layers, hidden } = filtersOf(server, whole, level)
      const guest = layers.find(({ where }) => where === 'guest')
      const onGuest = guest === undefined ? [] : flawsOf(guest, asked)
      const rightOnGuest = guest !== undefined && onGuest.length === 0
      const onHost = layers
        .filter(({ where }) => where === 'host')
        .flatMap((layer) => flawsOf(layer, asked))
        .map((flaw) =>
          rightOnGuest && flaw.outcome === 'broken' ? { ...flaw, note: withHost(flaw.note) } : flaw,
        )
      const handedOn = throughForwards(server, whole, level, (layer) => flawsOf(layer, asked))
      const flaws = [...onGuest, ...onHost, ...handedOn, ...implicit(server, level, asked), ...hidden]
      if (flaws.length > 0) return flaws
      if (guest === undefined)
        return unproven(
          text('le pare-feu de la VM n’a pas pu être lu', 'the VM’s firewall could not be read'),
          { origin: server.origin, path: 'guest.firewall' },
        )
      const proven = weakest(layers, level)
      return kept(asked.expected, proven, server)
    })
  },
})

interface Asked {
  readonly allowed: readonly Range[]
  readonly ports: readonly string[]
  readonly expected: Words
}

const HOST_OPENS = text(
  'sur la VM (nft), la règle est correcte\u00a0: c’est le groupe de sécurité de l’hébergeur qui ouvre',
  'the rule on the VM (nft) is correct: it is the cloud provider’s security group that opens it',
)
const withHost = (note: Words | undefined): Words =>
  note === undefined ? HOST_OPENS : listed([note, HOST_OPENS])
const TOGETHER = text(
  'combinée aux autres règles\u00a0: tout le monde',
  'combined with the other rules: everyone',
)

function flawsOf(layer: Layer, { allowed, ports, expected }: Asked): readonly Observation[] {
  const where = { address: layer.address, level: layer.level, expected }
  if (layer.open) {
    const found = text('tout est autorisé en entrée par défaut', 'all ingress is allowed by default')
    return [broken({ ...where, path: 'inboundDefault', found })]
  }
  const { rules, hidden } = rulesReaching(layer, ports)
  const strangers = new Map<AllowRule, readonly Range[]>()
  const vague = each(rules, (rule) => {
    strangers.set(rule, strangersOf(rule, allowed))
    const { groups, unread } = peersOf(rule)
    const names = [...groups, ...unread].join(', ')
    const why = text(`source non reconnue\u00a0: ${names}`, `unrecognized source: ${names}`)
    return names === '' ? null : unproven(why, rule)
  })
  const all = [...[...strangers.values()].flat(), ...allowed]
  const open = [...strangers].filter(([, ranges]) => ranges.length > 0)
  const found = open.map(([rule, ranges]) => {
    const alone = ([4, 6] as const).some((family) => isWorld([...ranges, ...allowed], family))
    const note = !alone && isWorld(all, 4) ? { note: TOGETHER } : {}
    const words = listed([ports.join(', '), strangersText(ranges, allowed)], ' ← ')
    return broken({ ...where, address: rule.origin.address, path: rule.path, found: words, ...note })
  })
  return [...found, ...vague, ...hidden]
}

function implicit(server: Server, level: Layer['level'], { expected }: Asked): readonly Observation[] {
  if (!server.implicitDefaultFilter) return []
  const found = text(
    'groupe de sécurité par défaut de l’hébergeur, rattaché implicitement, qui autorise tout',
    'the cloud provider’s default security group, attached implicitly, which allows everything',
  )
  return [broken({ origin: server.origin, path: 'filters', expected, found, level })]
}
