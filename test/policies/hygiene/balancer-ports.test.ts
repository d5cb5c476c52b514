import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-ports.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: '443', inventory: with_({}) },
    { name: 'SSH for the staff', inventory: with_({ port: 22, peers: ['198.51.100.7/32'] }) },
  ],
  broken: [
    {
      name: 'everyone, beside what is no address',
      inventory: with_({ port: 22, peers: ['office', '0.0.0.0/0'] }),
    },
    { name: 'SSH for everyone', inventory: with_({ port: 22 }), says: 'SSH closed to the public' },
    {
      name: 'SSH for everyone, on a balancer that is elsewhere',
      inventory: makeInventory({ strayListeners: [makeListener({ port: 22 })] }),
    },
    { name: 'the last port of a span', inventory: with_({ port: 27019 }), says: 'MongoDB' },
    { name: 'IPv6 alone', inventory: with_({ port: 3389, peers: ['::/0'] }), says: 'RDP' },
  ],
  unproven: [{ name: 'peers known after apply', inventory: with_({ port: 22, peers: UNKNOWN }) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
