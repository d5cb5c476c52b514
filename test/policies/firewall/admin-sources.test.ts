import type { AllowRule, Network } from '../../../inventory/model.ts'
import policy from '../../../policies/firewall/admin-sources.ts'
import {
  ADMIN,
  HASHED,
  makeFilter,
  makeGuest,
  makeRule,
  makeServer,
  origin,
  UNKNOWN,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const ref = { address: makeFilter().origin.address }
const host = (rules: readonly AllowRule[]) =>
  withServer({ filters: [ref] }, { filters: [makeFilter({ rules })] })
const guestRules = (...rules: AllowRule[]) =>
  withGuest({ firewall: { inboundPolicy: 'drop', stateful: true, rules, unread: [] } })

const STRANGERS = [1, 3, 5, 7, 9, 11].map((last) => `192.0.2.${last}/32`)
/** A host's group that lets two networks in, and networks of the document with these ranges. */
const inNetworks = (...ranges: readonly Network['ranges'][]) => ({
  ...host([makeRule({ port: 22, peers: [ADMIN, '10.40.0.0/24', ...(ranges[0] as string[]).slice(1)] })]),
  networks: ranges.map(
    (one): Network => ({
      ...{ origin: origin('openstack_networking_network_v2.in'), host: 'ovh', name: 'in', sites: [] },
      ...{ ranges: one, members: [], segment: null },
    }),
  ),
})

policyTest(policy, {
  params: { sources: [ADMIN], ports: ['22/tcp'] },
  kept: [
    { name: 'the VM lets the signed source in' },
    { name: 'VM and host agree', inventory: host([makeRule({ port: 22, peers: [ADMIN] })]) },
    {
      name: 'two halves of the signed range',
      params: { sources: ['198.51.100.0/24'] },
      inventory: host([makeRule({ port: 22, peers: ['198.51.100.0/25', '198.51.100.128/25'] })]),
    },
    {
      name: 'two sources, on the VM as only planned',
      params: { sources: [ADMIN, '203.0.113.0/24'] },
      inventory: withServer(
        { guest: makeGuest({ proof: 'declared' }), filters: [ref] },
        { filters: [makeFilter()] },
      ),
    },
    {
      name: 'what goes out to everyone, on the VM and at the host',
      inventory: {
        ...host([makeRule({ port: 22, direction: 'out' }), makeRule({ port: 22, peers: [ADMIN] })]),
        servers: [
          {
            ...guestRules(makeRule({ port: 22, direction: 'out' }), makeRule({ port: 22, peers: [ADMIN] }))
              .servers[0]!,
            filters: [ref],
          },
        ],
      },
    },
    {
      name: 'the servers of a private network of the same document, whose other range is known after apply',
      inventory: inNetworks(['10.40.0.0/24'], UNKNOWN),
    },
    {
      name: 'nobody is signed, and nobody enters',
      params: { sources: [] },
      inventory: guestRules(makeRule({ port: 443 })),
    },
  ],
  broken: [
    {
      name: 'open to all on the VM and at the host: no excuse',
      inventory: {
        ...host([makeRule({ port: 22 })]),
        servers: [{ ...guestRules(makeRule({ port: 22 })).servers[0]!, filters: [ref] }],
      },
    },
    {
      name: 'the world in two rules on the VM, two admin ports',
      params: { ports: ['22/tcp', '5986/tcp'] },
      inventory: guestRules(
        makeRule({ port: 22, peers: ['0.0.0.0/1'] }),
        makeRule({ port: 22, peers: ['128.0.0.0/1'], path: 'rules[1]' }),
      ),
      says: 'with the other rules: everyone',
    },
    { name: 'IPv4 alone, on the VM', inventory: guestRules(makeRule({ port: 22, peers: ['0.0.0.0/0'] })) },
    {
      name: 'the host’s group is open although the VM is closed',
      inventory: host([makeRule({ port: 22 })]),
      at: 'hcloud_firewall.erp',
      says: /everyone .*cloud provider’s security group that opens it/,
    },
    { name: 'IPv6 left open', inventory: host([makeRule({ port: 22, peers: ['::/0'] })]), says: 'IPv6' },
    {
      name: '0.0.0.0/0 split into halves',
      inventory: host([makeRule({ port: 22, peers: ['0.0.0.0/1', '128.0.0.0/1'] })]),
      says: 'everyone',
    },
    {
      name: 'a rule that names nobody lets everyone in',
      inventory: host([makeRule({ port: 22, peers: [] })]),
      says: 'everyone (0.0.0.0/0 and ::/0)',
    },
    {
      name: 'TCP by its number',
      inventory: host([makeRule({ protocol: '6', port: 22 })]),
      says: 'everyone',
    },
    {
      name: 'a port of UDP by its number',
      params: { ports: ['1194/udp'] },
      inventory: host([makeRule({ protocol: '17', port: 1194 })]),
      says: 'everyone',
    },
    {
      name: 'a private network that this document does not make',
      inventory: inNetworks(['10.41.0.0/24']),
      says: '10.40.0.0/24',
    },
    {
      name: 'a network of public addresses is the internet, whoever makes it',
      inventory: inNetworks(['10.40.0.0/24', '203.0.113.0/24']),
      says: '203.0.113.0/24',
    },
    {
      name: 'four strangers, each named',
      inventory: host([makeRule({ port: 22, peers: STRANGERS.slice(0, 4) })]),
      says: '192.0.2.5/32, 192.0.2.7/32',
    },
    {
      name: 'six strangers, four of them named',
      inventory: host([makeRule({ port: 22, peers: STRANGERS })]),
      says: '192.0.2.1/32, 192.0.2.3/32, 192.0.2.5/32, 192.0.2.7/32, … (+2)',
    },
    {
      name: 'a stranger beside a source that cannot be read',
      inventory: host([makeRule({ port: 22, peers: ['198.51.100.9/32', 'office'] })]),
      says: '198.51.100.9/32',
    },
    { name: 'a range of ports', inventory: host([makeRule({ ports: { from: 1, to: 1024 } })]) },
    { name: 'any protocol', inventory: host([makeRule({ protocol: 'any', ports: { from: 0, to: 65535 } })]) },
    {
      name: 'the default group attached in silence',
      inventory: withServer({ implicitDefaultFilter: true }),
      says: 'default security group',
    },
    {
      name: 'a group that accepts by default',
      inventory: withServer(
        { filters: [ref] },
        { filters: [makeFilter({ inboundDefault: 'accept', rules: [] })] },
      ),
    },
    {
      name: 'a neighbour of the signed source',
      inventory: host([makeRule({ port: 22, peers: ['198.51.100.6/31'] })]),
      says: '198.51.100.6/32',
    },
    {
      name: '0.0.0.0/0 split over two rules',
      inventory: host([
        makeRule({ port: 22, peers: ['0.0.0.0/1'] }),
        makeRule({ port: 22, peers: ['128.0.0.0/1'] }),
      ]),
    },
    { name: 'on the VM', inventory: guestRules(makeRule({ port: 22 })) },
    {
      name: 'broken at the host though the VM is a hash',
      inventory: {
        ...host([makeRule({ port: 22 })]),
        servers: [makeServer({ ...HASHED.servers[0], filters: [ref] })],
      },
    },
    {
      name: 'an IPv4-mapped way in',
      inventory: host([makeRule({ port: 22, peers: ['::ffff:203.0.113.9/128'] })]),
      says: '203.0.113.9',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no firewall to read', inventory: withGuest({ firewall: null }) },
    { name: 'filters known after apply', inventory: withServer({ filters: UNKNOWN }) },
    { name: 'a group of another document', inventory: withServer({ filters: [{ id: 'sg-1' }] }) },
    {
      name: 'a rule of the VM that was not understood',
      inventory: withGuest({
        firewall: { inboundPolicy: 'drop', stateful: true, rules: [], unread: ['ip saddr @office accept'] },
      }),
    },
    {
      name: 'a source that is no address, beside the signed one',
      inventory: host([makeRule({ port: 22, peers: [ADMIN, 'office'] })]),
    },
    {
      name: 'a group of which the document holds another one',
      inventory: withServer({ filters: [{ address: 'hcloud_firewall.other' }] }, { filters: [makeFilter()] }),
    },
    {
      name: 'members of two groups',
      inventory: host([makeRule({ port: 22, peers: ['group:x', 'group:y'] })]),
    },
    { name: 'peers known after apply', inventory: host([makeRule({ port: 22, peers: UNKNOWN })]) },
    { name: 'ports known after apply', inventory: host([makeRule({ ports: UNKNOWN })]) },
  ],
})
