import policy from '../../../policies/hygiene/server-filter.ts'
import {
  HASHED,
  makeFilter,
  makeGuest,
  makeInventory,
  origin,
  UNKNOWN,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'the ruleset on the VM' },
    {
      name: 'the ruleset on the VM behind a default group',
      inventory: withServer({ implicitDefaultFilter: true }),
    },
    {
      name: 'no group where the host takes that for closed',
      inventory: withServer({ origin: origin('ovh_cloud_instance.a'), guest: null }),
    },
    {
      name: 'the default group and one that was written',
      inventory: withServer(
        {
          guest: null,
          implicitDefaultFilter: true,
          filters: [{ id: 'default' }, { address: makeFilter().origin.address }],
        },
        { filters: [makeFilter()] },
      ),
    },
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
      inventory: withServer({ implicitDefaultFilter: true, guest: null }),
      says: 'default security group',
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
    {
      name: 'a group of the document that is not in it',
      inventory: withServer({ guest: null, filters: [{ address: 'x.gone' }] }),
    },
    { name: 'cloud-init as a hash', inventory: HASHED },
    {
      name: 'a ruleset whose file nobody sees',
      inventory: withGuest({
        firewall: {
          inboundPolicy: 'accept',
          stateful: true,
          rules: [],
          unread: ['/etc/nftables.conf is not in the user data'],
        },
      }),
    },
    {
      name: 'a machine of CloudStack, behind the router of its network',
      inventory: withServer({ origin: origin('cloudstack_instance.a'), guest: null }),
    },
    { name: 'a group by its id', inventory: withServer({ guest: null, filters: [{ id: '7' }] }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
