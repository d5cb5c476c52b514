import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/firewall/admin-sources.ts'
import {
  ADMIN,
  HASHED,
  makeFilter,
  makeGuest,
  makeRule,
  makeServer,
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
      says: /everyone .*host’s group is what opens/,
    },
    { name: 'IPv6 left open', inventory: host([makeRule({ port: 22, peers: ['::/0'] })]), says: 'IPv6' },
    {
      name: '0.0.0.0/0 split into halves',
      inventory: host([makeRule({ port: 22, peers: ['0.0.0.0/1', '128.0.0.0/1'] })]),
      says: 'everyone',
    },
    { name: 'a range of ports', inventory: host([makeRule({ ports: { from: 1, to: 1024 } })]) },
    { name: 'any protocol', inventory: host([makeRule({ protocol: 'any', ports: { from: 0, to: 65535 } })]) },
    {
      name: 'the default group attached in silence',
      inventory: withServer({ implicitDefaultFilter: true }),
      says: 'default group',
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
      name: 'members of two groups',
      inventory: host([makeRule({ port: 22, peers: ['group:x', 'group:y'] })]),
    },
    { name: 'peers known after apply', inventory: host([makeRule({ port: 22, peers: UNKNOWN })]) },
    { name: 'ports known after apply', inventory: host([makeRule({ ports: UNKNOWN })]) },
  ],
})
