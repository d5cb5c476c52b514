import type { Network } from '../../inventory/model.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** Servers that work together have a network of their own to do it on, and each of them is on it. */
export default defineCheck({
  id: 'hygiene.private-network',
  severity: 'low',
  reads: ['servers', 'networks[].members', 'servers[].networkElsewhere'],
  title: text('un réseau privé entre les serveurs', 'a private network between servers'),
  why: text(
    'sans réseau privé, les échanges internes passent en public',
    'without one, internal traffic goes in public',
  ),
  remedy: text('placer les serveurs dans un réseau privé', 'put the servers in a private network'),
  items: ({ servers }) => (servers.length > 1 ? servers : []),
  look({ origin, networkElsewhere }, { inventory: { networks }, level }) {
    if (membersOf(networks).has(origin.address)) return null
    if (networkElsewhere)
      return unproven(
        text(
          'ce document ne dit pas sur quel réseau il est',
          'this document does not tell which network it is on',
        ),
        {
          origin,
          path: 'network',
        },
      )
    const expected = text('un réseau privé', 'a private network')
    return broken({ origin, path: 'network', level, expected, found: text('aucun', 'none') })
  },
})

const indexes = new WeakMap<readonly Network[], ReadonlySet<string>>()

/** Addresses of every server that is on one of `networks`. */
function membersOf(networks: readonly Network[]): ReadonlySet<string> {
  const index = indexes.get(networks) ?? new Set(networks.flatMap(({ members }) => members))
  indexes.set(networks, index)
  return index
}
