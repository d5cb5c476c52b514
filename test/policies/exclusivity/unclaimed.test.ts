import policy from '../../../policies/exclusivity/unclaimed.ts'
import { makeInventory, makeVault, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { features: [] },
  kept: [{ name: 'all carry the name of a service' }],
  broken: [
    {
      name: 'a server of nobody',
      inventory: withServer({ name: 'test-vm' }),
      direction: 'over',
      says: 'test-vm',
    },
    {
      name: 'a bucket of another client',
      inventory: makeInventory({ vaults: [makeVault({ name: 'd-erp-vault' })] }),
      says: 'd-erp-vault',
    },
  ],
  unproven: [
    { name: 'a name known after apply', inventory: withServer({ name: UNKNOWN }) },
    { name: 'nothing', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
