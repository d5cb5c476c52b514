import type { Network } from '../../inventory/model.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** Servers that work together have a network of their own to do it on, and each of them is on it. */
export default defineCheck({
  id: 'hygiene.private-network',
  severity: 'low',
  reads: ['servers', 'networks[].members', 'servers[].networkElsewhere'],
  title: text('serveurs sur un réseau privé', 'servers on a private network'),
  why: text(
    'sans réseau privé, les échanges internes passent par le réseau public',
    'without one, internal traffic crosses the public network',
  ),
  remedy: text('rattacher les serveurs à un réseau privé', 'attach the servers to a private network'),
  items: ({ servers }) => (servers.length > 1 ? servers : []),
  look({ origin, networkElsewhere }, { inventory: { networks }, level }) {
    if (membersOf(networks).has(origin.address)) return null
    if (networkElsewhere)
      return unproven(
        text(
          'ce document ne dit pas à quel réseau il est rattaché',
          'this document does not say which network it is attached to',
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
