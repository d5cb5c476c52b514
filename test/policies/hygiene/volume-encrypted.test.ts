import { unknown } from '../../../inventory/values.ts'
import policy from '../../../policies/hygiene/volume-encrypted.ts'
import { makeInventory, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'as it should be', inventory: makeInventory({ volumes: [makeVolume({ encrypted: true })] }) },
  ],
  broken: [{ name: 'not so', inventory: makeInventory({ volumes: [makeVolume({ encrypted: false })] }) }],
  unproven: [
    {
      name: 'a host that does not say',
      inventory: makeInventory({ volumes: [makeVolume({ encrypted: unknown('x', 'unresolved') })] }),
    },
    {
      name: 'known after apply',
      inventory: makeInventory({ volumes: [makeVolume({ encrypted: UNKNOWN })] }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ volumes: [] }) }],
})
