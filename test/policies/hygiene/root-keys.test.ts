import type { Credential } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/root-keys.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (root?: Credential['root']) =>
  makeInventory({
    credentials: [
      {
        ...{
          origin: origin('scaleway_iam_api_key.ci'),
          host: 'scaleway',
          name: 'ci',
          kind: 'key',
          roles: [],
        },
        ...{ unrestricted: false, expires: null, secondFactor: null, lockout: null },
        ...(root && { root }),
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'an application’s', inventory: with_({ path: 'user_id', is: false }) }],
  broken: [
    { name: 'the owner’s', inventory: with_({ path: 'identities', is: true }), says: 'the root account' },
  ],
  unproven: [{ name: 'known after apply', inventory: with_({ path: 'user_id', is: UNKNOWN }) }],
  silent: [
    { name: 'a host that tells nothing of it', inventory: with_() },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
