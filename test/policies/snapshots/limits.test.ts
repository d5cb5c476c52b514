import policy from '../../../policies/snapshots/limits.ts'
import { makeHostBackup, makeInventory, makeServer, makeSnapshot, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const policyOf = (
  keep: number | null,
  schedule: string | null = null,
  address = 'cloudstack_snapshot_policy.daily',
) => makeHostBackup({ address, keep, schedule })

policyTest(policy, {
  params: { maxCount: 2, maxAgeDays: 7 },
  kept: [
    {
      name: 'two of each of two servers',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'hcloud_server.b' })],
        snapshots: ['one', 'two', 'three', 'four'].map((name, index) =>
          makeSnapshot({
            address: `hcloud_snapshot.${name}`,
            of: { address: index < 2 ? 'openstack_compute_instance_v2.a' : 'hcloud_server.b' },
          }),
        ),
      }),
    },
    {
      name: 'seven days old, to the hour',
      inventory: makeInventory({ snapshots: [makeSnapshot({ createdAt: '2026-11-15T12:00:00Z' })] }),
    },
    {
      name: 'one that is to be made',
      inventory: makeInventory({ snapshots: [makeSnapshot({ createdAt: null })] }),
    },
    {
      name: 'a backup service of the host, which has terms of its own',
      inventory: makeInventory({ hostBackups: [makeHostBackup({ keep: 7 })] }),
    },
    { name: 'none' },
    {
      name: 'two recent ones',
      inventory: makeInventory({
        snapshots: [makeSnapshot(), makeSnapshot({ address: 'hcloud_snapshot.two' })],
      }),
    },
    { name: 'a schedule of two', inventory: makeInventory({ hostBackups: [policyOf(2)] }) },
  ],
  broken: [
    {
      name: 'two schedules of one disk, each within the limit',
      inventory: makeInventory({
        hostBackups: [policyOf(2), policyOf(1, null, 'cloudstack_snapshot_policy.weekly')],
      }),
      direction: 'over',
      at: 'cloudstack_snapshot_policy.weekly',
      says: '3',
    },
    {
      name: 'two a week apart, of which one is two weeks old',
      inventory: makeInventory({ hostBackups: [policyOf(2, 'WEEKLY 0:1')] }),
      direction: 'over',
      says: '14 d',
    },
    {
      name: 'a third one',
      inventory: makeInventory({
        snapshots: ['one', 'two', 'three'].map((name) =>
          makeSnapshot({ address: `hcloud_snapshot.${name}` }),
        ),
      }),
      direction: 'over',
      at: 'hcloud_snapshot.three',
    },
    {
      name: 'a third one of a server of which the document holds the number alone',
      inventory: makeInventory({
        snapshots: ['one', 'two', 'three'].map((name) =>
          makeSnapshot({ address: `hcloud_snapshot.${name}`, of: { id: '4711' } }),
        ),
      }),
      direction: 'over',
      at: 'hcloud_snapshot.three',
    },
    {
      name: 'a third one beside one whose server is known after apply',
      inventory: makeInventory({
        snapshots: [
          makeSnapshot({ address: 'hcloud_snapshot.new', of: UNKNOWN }),
          ...['one', 'two', 'three'].map((name) => makeSnapshot({ address: `hcloud_snapshot.${name}` })),
        ],
      }),
      at: 'hcloud_snapshot.three',
    },
    {
      name: 'eight days old',
      inventory: makeInventory({ snapshots: [makeSnapshot({ createdAt: '2026-11-14T00:00:00Z' })] }),
      says: '8 d',
    },
    {
      name: 'a schedule above the limit',
      inventory: makeInventory({ hostBackups: [policyOf(7)] }),
      says: '7',
    },
  ],
  unproven: [
    { name: 'a schedule without a number', inventory: makeInventory({ hostBackups: [policyOf(null)] }) },
    { name: 'age unknown', inventory: makeInventory({ snapshots: [makeSnapshot({ createdAt: UNKNOWN })] }) },
    {
      name: 'the server of one is known after apply',
      inventory: makeInventory({ snapshots: [makeSnapshot({ of: UNKNOWN })] }),
    },
    {
      name: 'a schedule whose number is known after apply',
      inventory: makeInventory({ hostBackups: [{ ...policyOf(null), keep: UNKNOWN }] }),
    },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
