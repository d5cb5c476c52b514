import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/access/no-client-sources.ts'
import { BARE, makeFilter, makeGuest, makeRule, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

const host = (rules: readonly AllowRule[]) =>
  withServer({ filters: [{ address: makeFilter().origin.address }] }, { filters: [makeFilter({ rules })] })

policyTest(policy, {
  params: { clientKeys: [], clientSources: ['203.0.113.0/24'] },
  kept: [
    { name: 'operators alone reach SSH' },
    {
      name: 'on the VM as only planned',
      inventory: withServer(
        { guest: makeGuest({ proof: 'declared' }), filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter()] },
      ),
    },
    {
      name: 'an operator works from the client’s own network',
      params: { clientSources: ['198.51.100.0/24'] },
    },
    { name: 'web traffic may come from the client', inventory: host([makeRule({ port: 443 })]) },
  ],
  broken: [
    {
      name: 'an address of the client',
      inventory: host([makeRule({ port: 22, peers: ['203.0.113.9/32'] })]),
      says: '203.0.113.9/32',
    },
    {
      name: 'a range that holds the client',
      inventory: host([makeRule({ port: 22, peers: ['203.0.0.0/8'] })]),
      says: '203.0.113.0/24',
    },
    {
      name: 'any protocol',
      inventory: host([makeRule({ protocol: 'any', ports: { from: 0, to: 65535 }, peers: ['203.0.113.9'] })]),
    },
  ],
  unproven: [
    { name: 'rule known after apply', inventory: host([makeRule({ peers: UNKNOWN, port: 22 })]) },
    { name: 'a group of another document', inventory: withServer({ filters: [{ id: 'sg-1' }] }) },
    { name: 'nothing to read', inventory: BARE },
  ],
})
