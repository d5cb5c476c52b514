import policy from '../../../policies/hygiene/size-current.ts'
import { makeInventory, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'sold' }],
  broken: [{ name: 'withdrawn', inventory: withServer({ host: 'hetzner', size: 'cx22' }), says: 'cx22' }],
  unproven: [
    { name: 'in no table', inventory: withServer({ size: 'zz' }) },
    { name: 'known after apply', inventory: withServer({ size: UNKNOWN }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
