import type { Credential, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/password-rules.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

type Exempt = NonNullable<Credential['exempt']>

const with_ = (...exempt: Exempt): Inventory => makeInventory({ credentials: [account({ exempt })] })
const account = (parts: Partial<Credential>): Credential => ({
  ...{ origin: origin('openstack_identity_user_v3.jo'), host: 'ovh', name: 'jo', kind: 'account', roles: [] },
  ...{ unrestricted: false, expires: null, secondFactor: true, lockout: true, ...parts },
})

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'exempt from nothing', inventory: with_({ path: 'ignore_password_expiry', is: false }) }],
  broken: [
    {
      name: 'a password that never ends',
      inventory: with_({ path: 'ignore_password_expiry', is: true }),
      says: 'an exemption',
    },
    {
      name: 'of two rules the second, the first not known',
      inventory: with_({ path: 'a', is: UNKNOWN }, { path: 'b', is: true }),
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ path: 'ignore_password_expiry', is: UNKNOWN }) },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host that exempts nobody', inventory: makeInventory({ credentials: [account({})] }) },
  ],
})
