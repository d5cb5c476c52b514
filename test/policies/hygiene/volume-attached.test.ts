import policy from '../../../policies/hygiene/volume-attached.ts'
import { makeInventory, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'as it should be',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: { address: 'x.a' } })] }),
    },
  ],
  broken: [{ name: 'not so', inventory: makeInventory({ volumes: [makeVolume({ attachedTo: null })] }) }],
  unproven: [
    {
      name: 'known after apply',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: UNKNOWN })] }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ volumes: [] }) }],
})
