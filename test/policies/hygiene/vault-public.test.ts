import policy from '../../../policies/hygiene/vault-public.ts'
import { makeInventory, makeVault, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'as it should be', inventory: makeInventory({ vaults: [makeVault({ publicRead: false })] }) },
  ],
  broken: [
    { name: 'not so', inventory: makeInventory({ vaults: [makeVault({ publicRead: true })] }) },
    {
      name: 'opened by a policy of its own, which is named',
      inventory: makeInventory({
        vaults: [
          makeVault({
            publicRead: true,
            openedBy: { origin: origin('scaleway_object_bucket_policy.p'), path: 'policy' },
          }),
        ],
      }),
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: makeInventory({ vaults: [makeVault({ publicRead: UNKNOWN })] }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ vaults: [] }) }],
})
