import policy from '../../../policies/hygiene/volume-shared.ts'
import { makeInventory, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'one server', inventory: makeInventory({ volumes: [makeVolume()] }) }],
  broken: [
    {
      name: 'several',
      inventory: makeInventory({ volumes: [makeVolume({ multiAttach: true })] }),
      says: 'several servers',
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: makeInventory({ volumes: [makeVolume({ multiAttach: UNKNOWN })] }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
