import type { Value } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/image-private.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (open: Value<boolean>) =>
  makeInventory({
    images: [{ origin: origin('scaleway_instance_image.i'), host: 'scaleway', name: 'i', public: open }],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'private', inventory: with_(false) }],
  broken: [{ name: 'public', inventory: with_(true), says: 'public' }],
  unproven: [{ name: 'known after apply', inventory: with_(UNKNOWN) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
