import type { Credential, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/credential-rights.ts'
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
  kept: [{ name: 'a role for one use', inventory: with_({ roles: [{ path: 'roles', name: 'reader' }] }) }],
  broken: [
    {
      name: 'an administrator among others',
      inventory: with_({
        roles: [
          { path: 'roles', name: 'reader' },
          { path: 'roles', name: 'Administrator' },
        ],
      }),
      says: 'Administrator',
    },
    { name: 'may make others', inventory: with_({ unrestricted: true }), says: 'can create some' },
    {
      name: 'a known fault beside an unknown',
      inventory: with_({ unrestricted: true, roles: [{ path: 'roles', name: UNKNOWN }] }),
    },
  ],
  unproven: [
    { name: 'a role known after apply', inventory: with_({ roles: [{ path: 'roles', name: UNKNOWN }] }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
