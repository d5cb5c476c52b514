import type { Retention } from '../../../inventory/model.ts'
import policy from '../../../policies/backup/retention.ts'
import {
  BARE,
  HASHED,
  makeBackup,
  makeGuest,
  makeInventory,
  makeVault,
  UNKNOWN,
  withJob,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const keep = (retention: Partial<Retention>) => {
  const { retention: base } = makeBackup()
  return withJob({ retention: base && { ...base, ...retention } })
}

policyTest(policy, {
  params: { days: 31, exactly: true },
  kept: [
    { name: '31 days' },
    { name: '31 daily copies', inventory: keep({ keepWithinDays: null, keepDaily: 31 }) },
    { name: 'more, where at least was signed', params: { exactly: false, days: 14 } },
  ],
  broken: [
    {
      name: 'a bucket that erases its objects by age',
      inventory: makeInventory({ vaults: [makeVault({ erasesAfterDays: [40] })] }),
      direction: 'under',
      says: '40 days',
      at: 'ovh_cloud_project_storage.vault',
    },
    { name: 'thirty days', inventory: keep({ keepWithinDays: 30 }), direction: 'under', says: '30 days' },
    { name: 'two months', inventory: keep({ keepWithinDays: 62 }), direction: 'over' },
    {
      name: 'eight weekly ones on top',
      inventory: keep({ keepWeekly: 8 }),
      direction: 'over',
      says: '56 days',
    },
    {
      name: 'forgotten but never pruned',
      inventory: keep({ prune: false }),
      direction: 'over',
      says: 'ever',
    },
    { name: 'never forgotten', inventory: withJob({ retention: null }), direction: 'over' },
    {
      name: 'host backups are not it',
      inventory: withServer({ hostBackups: true, guest: makeGuest({ backups: [] }) }),
      direction: 'under',
    },
  ],
  unproven: [
    {
      name: 'a rule of the bucket for some objects only',
      inventory: makeInventory({ vaults: [makeVault({ erasesAfterDays: [UNKNOWN] })] }),
    },
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no cloud-init', inventory: BARE },
  ],
})
