import policy from '../../../policies/hygiene/vault-writable.ts'
import { makeInventory, makeVault, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'private', inventory: makeInventory() }],
  broken: [
    {
      name: 'written by all',
      inventory: makeInventory({ vaults: [makeVault({ publicWrite: true, publicList: UNKNOWN })] }),
      says: 'public write access',
    },
    {
      name: 'listed by all',
      inventory: makeInventory({ vaults: [makeVault({ publicList: true })] }),
      says: 'public listing',
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: makeInventory({ vaults: [makeVault({ publicWrite: UNKNOWN })] }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
