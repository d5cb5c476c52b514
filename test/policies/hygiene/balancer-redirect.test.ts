import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-redirect.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'HTTPS alone', inventory: with_({}) },
    { name: 'a redirect beside it', inventory: with_({}, { protocol: 'http', port: 80, redirects: true }) },
    { name: 'another protocol beside it', inventory: with_({}, { protocol: 'udp', port: 53 }) },
  ],
  broken: [
    { name: 'clear beside it', inventory: with_({}, { protocol: 'http', port: 8080 }), says: 'http 8080' },
    { name: 'TCP on port 80', inventory: with_({}, { protocol: 'tcp', port: 80 }), says: 'tcp 80' },
  ],
  unproven: [
    { name: 'what it speaks is not known', inventory: with_({}, { protocol: UNKNOWN, port: 80 }) },
    { name: 'where it listens is not known', inventory: with_({ protocol: 'tcp', port: UNKNOWN }) },
    {
      name: 'the redirect is not known',
      inventory: with_({}, { protocol: 'http', port: 80, redirects: UNKNOWN }),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'HTTP alone, which another check tells', inventory: with_({ protocol: 'http', port: 80 }) },
  ],
})
