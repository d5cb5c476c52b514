import type { Credential, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/second-factor.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<Credential>): Inventory =>
  makeInventory({
    credentials: [
      {
        origin: origin('scaleway_iam_api_key.ci'),
        host: 'scaleway',
        name: '',
        kind: 'key',
        roles: [],
        unrestricted: false,
        expires: '2027-11-22T12:00:00Z',
        secondFactor: true,
        lockout: true,
        ...parts,
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'a setting that locks every account',
      inventory: with_({ kind: 'setting', secondFactor: null }),
    },
    { name: 'asked, and locks', inventory: with_({}) },
    { name: 'the host tells nothing of the lock', inventory: with_({ lockout: null }) },
  ],
  broken: [
    {
      name: 'a setting that locks none',
      inventory: with_({ kind: 'setting', secondFactor: null, lockout: false }),
      says: 'unlimited',
    },
    { name: 'password alone', inventory: with_({ secondFactor: false }), says: 'password only' },
    { name: 'unlimited attempts', inventory: with_({ lockout: false }), says: 'unlimited' },
  ],
  unproven: [{ name: 'known after apply', inventory: with_({ lockout: UNKNOWN }) }],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a key', inventory: with_({ secondFactor: null, lockout: null }) },
  ],
})
