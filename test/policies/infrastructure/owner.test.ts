import policy from '../../../policies/infrastructure/owner.ts'
import { makeInventory } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { owner: 'provider' },
  kept: [
    { name: 'the provider’s own' },
    {
      name: 'a third party’s: nothing here',
      params: { owner: 'third-party' },
      inventory: makeInventory({ servers: [], vaults: [] }),
    },
  ],
  broken: [{ name: 'provisioned for a third party', params: { owner: 'third-party' }, direction: 'over' }],
  unproven: [{ name: 'nothing', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
