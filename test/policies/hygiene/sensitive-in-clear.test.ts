import policy from '../../../policies/hygiene/sensitive-in-clear.ts'
import { makeInventory, origin } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: 'nothing in clear is nothing to judge',
  broken: [
    {
      name: 'a password',
      inventory: makeInventory({
        sensitiveInClear: [{ origin: origin('hcloud_storage_box.b'), path: 'password' }],
      }),
      at: 'hcloud_storage_box.b',
    },
  ],
  unproven: 'a value is in the document or it is not',
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
