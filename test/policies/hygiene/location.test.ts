import policy from '../../../policies/hygiene/location.ts'
import { makeInventory, makeVault, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'France' }],
  broken: [
    { name: 'Virginia', inventory: withServer({ site: 'US-EAST-VA-1' }), says: 'US' },
    {
      name: 'a copy in Canada',
      inventory: makeInventory({ vaults: [makeVault({ replicatedTo: ['BHS'] })] }),
      says: 'CA',
    },
  ],
  unproven: [
    { name: 'in no table', inventory: withServer({ site: 'MARS' }) },
    { name: 'known after apply', inventory: withServer({ site: UNKNOWN }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
