import policy from '../../../policies/lifecycle/suspension.ts'
import { makeInventory, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { afterDays: 15, cause: 'unpaid' },
  kept: [{ name: 'the servers to stop have names' }],
  broken: 'a plan cannot refuse to be suspended',
  unproven: [
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
    { name: 'a name known after apply', inventory: withServer({ name: UNKNOWN }) },
  ],
})
