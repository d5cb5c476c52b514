import type { NetworkPort } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/port-security.ts'
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
  kept: [{ name: 'on', inventory: with_({}) }],
  broken: [{ name: 'off', inventory: with_({ portSecurity: false }), says: 'disabled' }],
  unproven: [{ name: 'known after apply', inventory: with_({ portSecurity: UNKNOWN }) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
