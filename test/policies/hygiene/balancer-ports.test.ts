import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-ports.ts'
import { makeBalancer, makeFilter, makeInventory, makeListener, makeRule, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })

/** Behind a firewall that looks at the ports outside. */
const behind = (part: Partial<Listener>, ...rules: readonly ReturnType<typeof makeRule>[]): Inventory => {
  const filter = makeFilter({ rules: [...rules] })
  const sieve = { filters: [{ address: filter.origin.address }], looksAt: 'ports' } as const
  return { ...with_({ sieve, ...part }), filters: [filter] }
}

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: '443', inventory: with_({}) },
    {
      name: 'SSH behind it, for the staff',
      inventory: with_({ port: 2222, leadsTo: [22], peers: ['198.51.100.7/32'] }),
    },
    {
      name: 'who knows what behind it, for the staff',
      inventory: with_({ leadsTo: [UNKNOWN], peers: ['198.51.100.7/32'] }),
    },
    {
      name: 'SSH, which the firewall of the address lets the staff reach',
      inventory: behind({ port: 22 }, makeRule({ port: 22, peers: ['198.51.100.7/32'] })),
    },
    {
      name: 'SSH, which the firewall of the address lets nobody reach',
      inventory: behind({ port: 2222, leadsTo: [22] }, makeRule({ port: 443 })),
    },
    { name: 'SSH for the staff', inventory: with_({ port: 22, peers: ['198.51.100.7/32'] }) },
  ],
  broken: [
    {
      name: 'another port outside, SSH behind',
      inventory: with_({ port: 2222, leadsTo: [8443, 22] }),
      says: 'forwards traffic from anyone to port 22 on the servers',
    },
    {
      name: 'SSH behind, beside what is not known',
      inventory: with_({ port: UNKNOWN, leadsTo: [UNKNOWN, 22] }),
      says: 'SSH closed to the public',
    },
    {
      name: 'another port outside, which the firewall of the address opens',
      inventory: behind({ port: 2222, leadsTo: [22] }, makeRule({ port: 2222 })),
      says: 'port 22 on the servers',
    },
    {
      name: 'everyone, beside what is no address',
      inventory: with_({ port: 22, peers: ['office', '0.0.0.0/0'] }),
    },
    { name: 'SSH for everyone', inventory: with_({ port: 22 }), says: 'SSH closed to the public' },
    {
      name: 'SSH for everyone, on a balancer that is elsewhere',
      inventory: makeInventory({ strayListeners: [makeListener({ port: 22 })] }),
    },
    { name: 'the last port of a span', inventory: with_({ port: 27019 }), says: 'MongoDB' },
    { name: 'IPv6 alone', inventory: with_({ port: 3389, peers: ['::/0'] }), says: 'RDP' },
  ],
  unproven: [
    { name: 'peers known after apply', inventory: with_({ port: 22, peers: UNKNOWN }) },
    { name: 'the servers’ port known after apply', inventory: with_({ leadsTo: [UNKNOWN] }) },
    {
      name: 'its own port known after apply, and the firewall with it',
      inventory: behind({ port: UNKNOWN, leadsTo: [22] }, makeRule({ port: 443 })),
    },
    {
      name: 'the firewall of the address is elsewhere',
      inventory: { ...behind({ port: 22 }), filters: [] },
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
