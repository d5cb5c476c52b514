import type { Value } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/subnet-dhcp.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (dhcp: Value<boolean>) =>
  makeInventory({
    subnets: [{ origin: origin('openstack_networking_subnet_v2.s'), host: 'ovh', name: 's', dhcp }],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'on', inventory: with_(true) }],
  broken: [{ name: 'off', inventory: with_(false), says: 'disabled' }],
  unproven: [{ name: 'known after apply', inventory: with_(UNKNOWN) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
