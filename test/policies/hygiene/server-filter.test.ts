import policy from '../../../policies/hygiene/server-filter.ts'
import { makeFilter, makeGuest, makeInventory, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'the ruleset on the VM' },
    {
      name: 'a group of the host',
      inventory: withServer(
        { guest: null, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter()] },
      ),
    },
    {
      name: 'a group without a rule that lets nothing in',
      inventory: withServer(
        { guest: null, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ rules: [] })] },
      ),
    },
    {
      name: 'a group with rules, whatever its default, which another check tells',
      inventory: withServer(
        { guest: null, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ inboundDefault: 'accept' })] },
      ),
    },
  ],
  broken: [
    {
      name: 'a guest without a ruleset',
      inventory: withServer({ guest: makeGuest({ firewall: null }) }),
      says: 'none',
    },
    { name: 'neither', inventory: withServer({ guest: null }), says: 'none' },
    {
      name: 'the default group of the host',
      inventory: withServer({ implicitDefaultFilter: true }),
      says: 'default group',
    },
    {
      name: 'a group without a rule that lets all in',
      inventory: withServer(
        { guest: null, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ rules: [], inboundDefault: 'accept' })] },
      ),
      says: 'no rule',
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: withServer({ filters: UNKNOWN }) },
    { name: 'a group by its id', inventory: withServer({ guest: null, filters: [{ id: '7' }] }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
