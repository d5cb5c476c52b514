import type { NetworkPort } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/address-pairs.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<NetworkPort>) =>
  makeInventory({
    networkPorts: [
      {
        origin: origin('openstack_networking_port_v2.p'),
        host: 'ovh',
        name: 'p',
        network: null,
        portSecurity: true,
        allowedPairs: [],
        ...parts,
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'one address',
      inventory: with_({
        allowedPairs: [
          { path: 'p', range: '10.0.0.9/32' },
          { path: 'q', range: '2001:db8::1' },
        ],
      }),
    },
  ],
  broken: [
    {
      name: 'a network',
      inventory: with_({ allowedPairs: [{ path: 'p', range: '10.0.0.8/31' }] }),
      says: '10.0.0.8/31',
    },
    {
      name: 'everything over IPv6',
      inventory: with_({ allowedPairs: [{ path: 'p', range: '::/0' }] }),
      says: '/128',
    },
    {
      name: 'what is no address',
      inventory: with_({ allowedPairs: [{ path: 'p', range: 'any' }] }),
      says: 'any',
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ allowedPairs: UNKNOWN }) },
    { name: 'one of them is not known', inventory: with_({ allowedPairs: [{ path: 'p', range: UNKNOWN }] }) },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'no other address allowed', inventory: with_({ allowedPairs: [] }) },
  ],
})
