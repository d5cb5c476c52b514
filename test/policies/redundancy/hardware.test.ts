import type { SpreadGroup } from '../../../inventory/model.ts'
import policy from '../../../policies/redundancy/hardware.ts'
import { HASHED, makeGroup, makeInventory, makeServer, makeVolume, UNKNOWN, withJob } from '../builders.ts'
import { policyTest } from '../harness.ts'

const group = { address: 'openstack_compute_servergroup_v2.spread' }
const member = (address: string) => makeServer({ address, spreadGroups: [group] })
const spread = (policy: SpreadGroup['policy']) =>
  makeInventory({ servers: [member('x.a'), member('x.b')], spreadGroups: [makeGroup({ policy })] })

policyTest(policy, {
  params: { of: ['servers'] },
  kept: [
    { name: 'both in one enforced group', inventory: spread('enforced') },
    {
      name: 'storage on a network volume',
      params: { of: ['storage'] },
      inventory: makeInventory({ volumes: [makeVolume()] }),
    },
    { name: 'backup off the machine', params: { of: ['backup'] } },
  ],
  broken: [
    { name: 'an optional group', inventory: spread('best-effort'), says: 'best-effort', at: group.address },
    {
      name: 'one of them is not a member',
      inventory: makeInventory({
        servers: [member('x.a'), makeServer({ address: 'x.b' })],
        spreadGroups: [makeGroup()],
      }),
      at: 'x.b',
    },
    { name: 'a single server', inventory: makeInventory() },
    { name: 'storage on the local disk', params: { of: ['storage'] }, says: 'local disk' },
    {
      name: 'a backup on the same disk',
      params: { of: ['backup'] },
      inventory: withJob({ target: { kind: 'local-disk' } }),
    },
  ],
  unproven: [
    { name: 'the group is elsewhere', inventory: makeInventory({ servers: [member('x.a'), member('x.b')] }) },
    { name: 'policy known after apply', inventory: spread(UNKNOWN) },
    { name: 'cloud-init as a hash', params: { of: ['backup'] }, inventory: HASHED },
  ],
})
