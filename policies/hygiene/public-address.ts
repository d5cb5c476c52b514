import { knownOr } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { NOT_PUBLIC, subtract } from '../lib/cidr.ts'
import { filtersOf } from '../lib/filters.ts'
import { peersOf, portsOpened } from '../lib/rules.ts'
import { broken, text } from '../lib/say.ts'

/** A server that lets nobody public in needs no public address. */
export default defineCheck({
  id: 'hygiene.public-address',
  severity: 'low',
  reads: ['servers[].publicIpv4', 'servers[].publicIpv6', 'filters[].rules', 'guest.firewall.rules'],
  title: text('adresses publiques utiles', 'public addresses that serve'),
  why: text(
    'une adresse publique est une cible, même filtrée',
    'a public address is a target, filtered or not',
  ),
  remedy: text('retirer l’adresse, passer par une passerelle', 'remove the address, go through a gateway'),
  items: ({ servers }) =>
    servers.filter(({ publicIpv4, publicIpv6 }) => knownOr(publicIpv4, false) || knownOr(publicIpv6, false)),
  look(server, { inventory, level }) {
    const { layers, hidden } = filtersOf(server, inventory, level)
    if (layers.length === 0 || hidden.length > 0) return hidden.length > 0 ? hidden : null
    const used = layers.every(
      ({ open, rules }) =>
        open ||
        rules.some(
          (rule) => portsOpened(rule).length > 0 && subtract(peersOf(rule).ranges, NOT_PUBLIC).length > 0,
        ),
    )
    if (used) return null
    const expected = text('aucune adresse publique', 'no public address')
    const found = text('rien de public n’y entre', 'nothing public may enter')
    return broken({ origin: server.origin, path: 'publicIpv4', level, expected, found })
  },
})
