import type { Credential, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/credential-expiry.ts'
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
    { name: 'the longest year, to the second', inventory: with_({ expires: '2027-11-23T12:00:00Z' }) },
    { name: 'a year to the day', inventory: with_({}) },
    { name: 'ninety days from its making', inventory: with_({ expires: UNKNOWN, lastsDays: 90 }) },
    {
      name: 'made long ago for two years, and near its end',
      inventory: with_({ lastsDays: 730 }),
    },
    { name: 'expired already', inventory: with_({ expires: '2020-01-01T00:00:00Z' }) },
  ],
  broken: [
    {
      name: 'a year and a leap day',
      inventory: with_({ expires: '2027-11-23T12:00:01Z' }),
      says: '2027-11-23',
    },
    {
      name: 'two years from its making',
      inventory: with_({ expires: UNKNOWN, lastsDays: 730 }),
      says: '730 days',
    },
    { name: 'never', inventory: with_({ expires: 'never' }), says: 'never expires' },
    { name: 'in two years', inventory: with_({ expires: '2028-11-22T00:00:00Z' }), says: '2028-11-22' },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ expires: UNKNOWN }) },
    { name: 'its span known after apply', inventory: with_({ expires: UNKNOWN, lastsDays: UNKNOWN }) },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host that lets nobody choose', inventory: with_({ expires: null }) },
  ],
})
