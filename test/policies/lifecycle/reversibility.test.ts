import policy from '../../../policies/lifecycle/reversibility.ts'
import { makeInventory } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { businessDays: 30 },
  kept: [{ name: 'there is a list' }],
  broken: 'a plan lists what it holds, whatever that is',
  unproven: [{ name: 'nothing', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
