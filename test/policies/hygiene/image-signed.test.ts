import type { Image } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/image-signed.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<Image>) =>
  makeInventory({
    images: [
      { origin: origin('openstack_images_image_v2.i'), host: 'ovh', name: 'i', public: false, ...parts },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'signed', inventory: with_({ signed: true }) }],
  broken: [{ name: 'not signed', inventory: with_({ signed: false }), says: 'none' }],
  unproven: [{ name: 'known after apply', inventory: with_({ signed: UNKNOWN }) }],
  silent: [
    { name: 'a host that checks no signature', inventory: with_({}) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
