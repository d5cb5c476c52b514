import type { SpreadGroup } from '../../../inventory/model.ts'
import policy from '../../../policies/redundancy/hardware.ts'
import {
  HASHED,
  makeBackup,
  makeGroup,
  makeInventory,
  makeServer,
  makeVault,
  makeVolume,
  origin,
  UNKNOWN,
  withGuest,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const group = { address: 'openstack_compute_servergroup_v2.spread' }
const member = (address: string) => makeServer({ address, spreadGroups: [group] })
const spread = (policy: SpreadGroup['policy']) =>
  makeInventory({ servers: [member('x.a'), member('x.b')], spreadGroups: [makeGroup({ policy })] })

const SECOND = makeVault({
  origin: origin('ovh_cloud_project_storage.second'),
  name: 'c-erp-vault-2',
  site: 'SBG',
})
const SECOND_TARGET = { kind: 'vault', address: SECOND.origin.address } as const

policyTest(policy, {
  params: { of: ['servers'] },
  kept: [
    { name: 'both in one enforced group', inventory: spread('enforced') },
    {
      name: 'storage on a network volume',
      params: { of: ['storage'] },
      inventory: makeInventory({ volumes: [makeVolume()] }),
    },
    {
      name: 'copies in two vaults',
      params: { of: ['backup'] },
      inventory: withGuest(
        { backups: [makeBackup(), makeBackup({ unit: 'second.service', target: SECOND_TARGET })] },
        { vaults: [makeVault(), SECOND] },
      ),
    },
    {
      name: 'in two datacenters the host need not spread them',
      inventory: makeInventory({
        servers: [makeServer({ address: 'x.a' }), makeServer({ address: 'x.b', site: 'SBG5' })],
      }),
    },
    {
      name: 'at places that no table holds, in one enforced group',
      inventory: makeInventory({
        servers: [
          makeServer({ address: 'x.a', site: 'MARS1', spreadGroups: [group] }),
          makeServer({ address: 'x.b', site: 'MARS2', spreadGroups: [group] }),
        ],
        spreadGroups: [makeGroup()],
      }),
    },
    {
      name: 'a group among several',
      inventory: makeInventory({
        servers: [
          makeServer({ address: 'x.a', spreadGroups: [{ id: 'g-1' }, group] }),
          makeServer({ address: 'x.b', spreadGroups: [{ id: 'g-2' }, group] }),
        ],
        spreadGroups: [makeGroup({ origin: origin('x.other'), policy: 'none' }), makeGroup()],
      }),
    },
  ],
  broken: [
    {
      name: 'one of them is stopped',
      inventory: makeInventory({
        servers: [member('x.a'), { ...member('x.b'), halted: 'state = stopped' }],
        spreadGroups: [makeGroup({ policy: 'enforced' })],
      }),
      at: 'x.b',
    },
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
    { name: 'no server', inventory: makeInventory({ servers: [] }), says: '0 servers' },
    {
      name: 'the third of three stands apart',
      inventory: makeInventory({
        servers: [member('x.a'), member('x.b'), makeServer({ address: 'x.c' })],
        spreadGroups: [makeGroup()],
      }),
      at: 'x.c',
    },
    { name: 'a group without a policy', inventory: spread('none'), says: 'none' },
    { name: 'storage on the local disk', params: { of: ['storage'] }, says: 'local disk' },
    {
      name: 'the volume hangs on another server',
      params: { of: ['storage'] },
      inventory: makeInventory({
        volumes: [makeVolume({ attachedTo: { address: 'x.b' } }), makeVolume({ attachedTo: null })],
      }),
    },
    { name: 'one vault only', params: { of: ['backup'] }, says: 'two places' },
    {
      name: 'twice to one vault',
      params: { of: ['backup'] },
      inventory: withGuest({ backups: [makeBackup(), makeBackup({ unit: 'second.service' })] }),
    },
    {
      name: 'a vault and the server’s own disk',
      params: { of: ['backup'] },
      inventory: withGuest({
        backups: [makeBackup(), makeBackup({ unit: 'second.service', target: { kind: 'local-disk' } })],
      }),
    },
    { name: 'no copy', params: { of: ['backup'] }, inventory: withGuest({ backups: [] }), says: 'none' },
  ],
  unproven: [
    { name: 'the group is elsewhere', inventory: makeInventory({ servers: [member('x.a'), member('x.b')] }) },
    ...(['MARS1', 'GRA11'] as const).map((site) => ({
      name: `one at ${site}, one at a place that no table holds, and no group`,
      inventory: makeInventory({
        servers: [
          makeServer({ address: 'x.a', site }),
          makeServer({ address: 'x.b', site: site === 'GRA11' ? 'MARS1' : 'GRA11' }),
        ],
      }),
    })),
    { name: 'policy known after apply', inventory: spread(UNKNOWN) },
    { name: 'cloud-init as a hash', params: { of: ['backup'] }, inventory: HASHED },
    {
      name: 'the second vault is in no document',
      params: { of: ['backup'] },
      inventory: withGuest({ backups: [makeBackup(), makeBackup({ target: null })] }),
    },
    {
      name: 'what the volume hangs on is known after apply',
      params: { of: ['storage'] },
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: UNKNOWN })] }),
    },
  ],
})
