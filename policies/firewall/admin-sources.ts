import { each } from '../lib/each.ts'
import { adminRules, filtersOf, type Layer } from '../lib/filters.ts'
import { peersOf, sourcesOf, strangersOf, strangersText } from '../lib/rules.ts'
import { broken, kept, listed, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Only the signed sources reach the admin ports, through the VM's ruleset and through every group of the host. */
export default definePolicy({
  id: 'firewall.admin-sources',
  kind: 'firewall.admin-sources',
  severity: 'critical',
  reads: ['guest.firewall.rules', 'filters[].rules', 'servers[].filters', 'servers[].implicitDefaultFilter'],
  title: text('sources d’administration', 'admin sources'),
  why: text(
    'une porte d’administration ouverte à d’autres que les signés est la première qu’on essaie',
    'an admin port open to others than the signed sources is the first that is tried',
  ),
  remedy: text(
    'ne laisser que les sources signées, en IPv4 comme en IPv6',
    'leave only the signed sources, over IPv4 and IPv6 alike',
  ),
  check({ promise, inventory, whole, level }) {
    const { sources, ports } = promise.params
    const allowed = sourcesOf(sources)
    const expected = sources.length > 0 ? sources.join(', ') : text('personne', 'nobody')
    const openTo = (found: Parameters<typeof listed>[0][number]) => listed([ports.join(', '), found], ' ← ')
    return each(inventory.servers, (server) => {
      const { layers, hidden } = filtersOf(server, whole, level)
      const guest = layers.find(({ where }) => where === 'guest')
      const flawsOf = (layer: Layer): Observation[] => {
        const where = { address: layer.address, level: layer.level, expected }
        if (layer.open)
          return [
            broken({
              ...where,
              path: 'inboundDefault',
              found: text('tout est admis par défaut', 'all is let in by default'),
            }),
          ]
        return adminRules(layer, ports).flatMap(({ rule, observations }) => [
          ...observations,
          ...each([rule], (one): Observation | readonly Observation[] | null => {
            const { groups, unread } = peersOf(one)
            const strangers = strangersOf(one, allowed)
            const at = { address: one.origin.address, path: one.path }
            if (strangers.length > 0)
              return broken({ ...where, ...at, found: openTo(strangersText(strangers)) })
            const vague = [...groups, ...unread]
            if (vague.length === 0) return null
            return unproven(
              text(
                `source non comprise : ${vague.join(', ')}`,
                `a source not understood: ${vague.join(', ')}`,
              ),
              at,
            )
          }),
        ])
      }
      const onGuest = guest === undefined ? [] : flawsOf(guest)
      const note = text(
        'sur la VM (nft) la règle est juste : c’est le groupe de l’hébergeur qui ouvre',
        'on the VM (nft) the rule is right: the host’s group is what opens it',
      )
      const onHost = layers.filter(({ where }) => where === 'host').flatMap(flawsOf)
      const hostSaid =
        guest && onGuest.length === 0
          ? onHost.map((one) => (one.outcome === 'broken' ? { ...one, note } : one))
          : onHost
      const flaws = [...onGuest, ...hostSaid, ...implicit(server, level, expected), ...hidden]
      if (flaws.length > 0) return flaws
      if (guest === undefined)
        return unproven(
          text('le pare-feu de la VM n’a pas pu être lu', 'the firewall of the VM could not be read'),
          { origin: server.origin, path: 'guest.firewall' },
        )
      const proven = layers.some((layer) => layer.level === 'declared') ? 'declared' : level
      return kept(expected, proven, server)
    })
  },
})

function implicit(
  server: Parameters<typeof filtersOf>[0],
  level: Layer['level'],
  expected: Parameters<typeof listed>[0][number],
): readonly Observation[] {
  if (!server.implicitDefaultFilter) return []
  const found = text(
    'groupe par défaut de l’hébergeur, attaché en silence, qui admet tout',
    'the host’s default group, attached in silence, which lets all in',
  )
  return [broken({ origin: server.origin, path: 'filters', expected, found, level })]
}
