import policy from '../../../policies/lifecycle/data-after-suspension.ts'
import { HASHED, withGuest, withJob } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { keepDays: 30 },
  kept: [{ name: 'a vault outlives the server' }],
  broken: [
    { name: 'copies on the server itself', inventory: withJob({ target: { kind: 'local-disk' } }) },
    { name: 'none', inventory: withGuest({ backups: [] }) },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
})
