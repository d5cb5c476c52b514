import type { Endpoint, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/endpoint-sources.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const for_ = (peers: Endpoint['peers']): Inventory =>
  makeInventory({
    endpoints: [{ origin: origin('scaleway_redis_cluster.cache'), path: 'acl', peers }],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'for named addresses', inventory: for_(['198.51.100.0/24', '2001:db8::/48']) },
    { name: 'for nobody', inventory: for_([]) },
  ],
  broken: [
    { name: 'for everyone', inventory: for_(['198.51.100.0/24', '0.0.0.0/0']), says: '0.0.0.0/0' },
    { name: 'in halves', inventory: for_(['0.0.0.0/1', '128.0.0.0/1']), says: '0.0.0.0/0' },
    { name: 'by IPv6 alone', inventory: for_(['198.51.100.0/24', '::/0']), says: '::/0' },
    { name: 'for everyone, and who knows whom', inventory: for_([UNKNOWN, '0.0.0.0/0']) },
  ],
  unproven: [
    { name: 'known after apply', inventory: for_(UNKNOWN) },
    { name: 'one of them is not known', inventory: for_(['198.51.100.0/24', UNKNOWN]) },
    { name: 'one is no address', inventory: for_(['198.51.100.0/24', 'office']) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
