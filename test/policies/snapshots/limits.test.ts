import policy from '../../../policies/snapshots/limits.ts'
import { makeHostBackup, makeInventory, makeSnapshot, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const policyOf = (keep: number | null) =>
  makeHostBackup({ address: 'cloudstack_snapshot_policy.daily', keep })

policyTest(policy, {
  params: { maxCount: 2, maxAgeDays: 7 },
  kept: [
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
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
