import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** Servers that work together have a network of their own to do it on. */
export default defineCheck({
  id: 'hygiene.private-network',
  severity: 'low',
  reads: ['servers', 'networks'],
  title: text('un réseau privé entre les serveurs', 'a private network between servers'),
  why: text(
    'sans réseau privé, les échanges internes passent en public',
    'without one, internal traffic goes in public',
  ),
  remedy: text('placer les serveurs dans un réseau privé', 'put the servers in a private network'),
  items: ({ servers }) => (servers.length > 1 ? servers : []),
  look(server, { inventory, level }) {
    if (inventory.networks.length > 0) return null
    const expected = text('un réseau privé', 'a private network')
    return broken({ origin: server.origin, level, expected, found: text('aucun', 'none') })
  },
})
