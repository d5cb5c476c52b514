import policy from '../../../policies/hygiene/snapshot-orphan.ts'
import { makeInventory, makeSnapshot, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'of a server here', inventory: makeInventory({ snapshots: [makeSnapshot()] }) },
    {
      name: 'of a volume here',
      inventory: makeInventory({
        volumes: [makeVolume()],
        snapshots: [makeSnapshot({ of: { address: makeVolume().origin.address } })],
      }),
    },
  ],
  broken: [
    {
      name: 'of an address that is not here',
      inventory: makeInventory({ snapshots: [makeSnapshot({ of: { address: 'x.gone' } })] }),
      says: 'x.gone',
    },
  ],
  unproven: [
    {
      name: 'of something that may be in another document',
      inventory: makeInventory({ snapshots: [makeSnapshot({ of: { id: '7' } })] }),
    },
    { name: 'known after apply', inventory: makeInventory({ snapshots: [makeSnapshot({ of: UNKNOWN })] }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
