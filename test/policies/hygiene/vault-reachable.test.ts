import policy from '../../../policies/hygiene/vault-reachable.ts'
import { makeInventory, makeVault, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'inside only',
      inventory: makeInventory({ vaults: [makeVault({ reachableFromOutside: false })] }),
    },
  ],
  broken: [
    {
      name: 'from everywhere',
      inventory: makeInventory({ vaults: [makeVault({ reachableFromOutside: true })] }),
      says: 'reachable externally',
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: makeInventory({ vaults: [makeVault({ reachableFromOutside: UNKNOWN })] }),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host without such a switch', inventory: makeInventory() },
  ],
})
