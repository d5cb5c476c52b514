import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-certificate.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'a certificate', inventory: with_({}) }],
  broken: [
    { name: 'none', inventory: with_({ certified: false }), says: 'https 443 without a certificate' },
    {
      name: 'none, on a balancer that is elsewhere',
      inventory: makeInventory({ strayListeners: [makeListener({ certified: false })] }),
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ certified: UNKNOWN }) },
    { name: 'what it speaks is known after apply', inventory: with_({ protocol: UNKNOWN }) },
  ],
  silent: [
    { name: 'TLS that passes through', inventory: with_({ protocol: 'tcp', certified: false }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
