import policy from '../../../policies/hygiene/vault-versioned.ts'
import { makeInventory, makeVault, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'as it should be', inventory: makeInventory({ vaults: [makeVault({ versioned: true })] }) },
    {
      name: 'a lock says it, whatever is not known',
      inventory: makeInventory({ vaults: [makeVault({ versioned: UNKNOWN, objectLock: true })] }),
    },
  ],
  broken: [
    { name: 'not so', inventory: makeInventory({ vaults: [makeVault({ versioned: false })] }) },
    {
      name: 'a container',
      inventory: makeInventory({ vaults: [makeVault({ kind: 'container', versioned: false })] }),
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: makeInventory({ vaults: [makeVault({ versioned: UNKNOWN })] }) },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ vaults: [] }) },
    {
      name: 'a storage box has no versions',
      inventory: makeInventory({ vaults: [makeVault({ kind: 'storage-box', versioned: false })] }),
    },
  ],
})
