import type { LoadBalancer } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-private.ts'
import { makeBalancer, makeInventory, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<LoadBalancer>) => makeInventory({ loadBalancers: [makeBalancer(parts)] })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'inside', inventory: with_({ private: true }) }],
  broken: [{ name: 'outside', inventory: with_({ private: false }), says: 'public network' }],
  unproven: [{ name: 'known after apply', inventory: with_({ private: UNKNOWN }) }],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host that has no other way', inventory: with_({ private: null }) },
  ],
})
