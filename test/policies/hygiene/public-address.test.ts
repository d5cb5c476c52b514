import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/public-address.ts'
import {
  HASHED,
  makeFilter,
  makeRule,
  makeServer,
  origin,
  UNKNOWN,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const PRIVATE = makeRule({ port: 22, peers: ['10.0.0.0/8'] })
const inside = (...rules: AllowRule[]) =>
  withGuest({ firewall: { inboundPolicy: 'drop', stateful: true, rules, unread: [] } })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'something public enters' },
    {
      name: 'one of two groups lets the public in',
      inventory: withServer(
        { guest: null, filters: [{ address: 'x.admin' }, { address: 'x.web' }] },
        {
          filters: [
            makeFilter({ origin: origin('x.admin'), rules: [PRIVATE] }),
            makeFilter({ origin: origin('x.web'), rules: [makeRule({ port: 443 })] }),
          ],
        },
      ),
    },
    { name: 'one rule of two lets the public in', inventory: inside(PRIVATE, makeRule({ port: 443 })) },
    {
      name: 'addresses known after apply, and the public enters in any case',
      inventory: withServer({ publicIpv4: UNKNOWN, publicIpv6: UNKNOWN }),
    },
    { name: 'no layer to read, which another check tells', inventory: withServer({ guest: null }) },
    {
      name: 'a ruleset open by default',
      inventory: withGuest({ firewall: { inboundPolicy: 'accept', stateful: true, rules: [], unread: [] } }),
    },
  ],
  broken: [
    {
      name: 'only a ping from the public',
      inventory: inside(makeRule({ protocol: 'icmp' })),
      says: 'no public ingress',
    },
    {
      name: 'the VM is open and the group of the host lets nobody in',
      inventory: withServer(
        { filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ rules: [PRIVATE] })] },
      ),
    },
    {
      name: 'the group of the host lets nobody in, whatever the VM does',
      inventory: withServer(
        { guest: UNKNOWN, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ rules: [PRIVATE] })] },
      ),
    },
    {
      name: 'the VM lets nobody in, whatever the groups of the host do',
      inventory: withServer({ guest: inside(PRIVATE).servers[0]?.guest ?? null, filters: UNKNOWN }),
    },
    {
      name: 'over IPv6 alone',
      inventory: {
        ...inside(PRIVATE),
        servers: [makeServer({ ...inside(PRIVATE).servers[0], publicIpv4: false })],
      },
    },
    {
      name: 'no group where the host takes that for closed',
      inventory: withServer({ origin: origin('ovh_cloud_instance.a'), guest: null }),
      says: 'no public ingress',
    },
    {
      name: 'nothing public enters',
      inventory: withGuest({
        firewall: {
          inboundPolicy: 'drop',
          stateful: true,
          rules: [makeRule({ port: 22, peers: ['10.0.0.0/8'] })],
          unread: [],
        },
      }),
    },
  ],
  unproven: [
    {
      name: 'one of two groups is elsewhere',
      inventory: withServer(
        { guest: null, filters: [{ address: 'x.admin' }, { id: '7' }] },
        { filters: [makeFilter({ origin: origin('x.admin'), rules: [PRIVATE] })] },
      ),
    },
    {
      name: 'the default group beside one that lets nobody in',
      inventory: withServer(
        { guest: null, implicitDefaultFilter: true, filters: [{ address: 'x.admin' }] },
        { filters: [makeFilter({ origin: origin('x.admin'), rules: [PRIVATE] })] },
      ),
    },
    { name: 'filters known after apply', inventory: withServer({ filters: UNKNOWN }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
    {
      name: 'addresses known after apply, and nothing public enters',
      inventory: withServer(
        { publicIpv4: UNKNOWN, publicIpv6: false, filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ rules: [PRIVATE] })] },
      ),
    },
    {
      name: 'addresses known after apply, and no filter',
      inventory: withServer({ publicIpv4: false, publicIpv6: UNKNOWN, guest: null }),
    },
    {
      name: 'the default group of the host, whose rules nobody sees',
      inventory: withServer({ implicitDefaultFilter: true, guest: null }),
    },
  ],
  silent: [{ name: 'no public IP', inventory: withServer({ publicIpv4: false, publicIpv6: false }) }],
})
