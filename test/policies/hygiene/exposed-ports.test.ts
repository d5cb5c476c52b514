import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/exposed-ports.ts'
import {
  ADMIN,
  HASHED,
  makeFilter,
  makeInventory,
  makeRule,
  origin,
  UNKNOWN,
  withGuest,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const opened = (...rules: AllowRule[]) => makeInventory({ filters: [makeFilter({ rules })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'web ports only' },
    { name: 'SSH to one source', inventory: opened(makeRule({ port: 22, peers: [ADMIN] })) },
    {
      name: 'half the world is not the world',
      inventory: opened(makeRule({ port: 22, peers: ['0.0.0.0/1'] })),
    },
    {
      name: 'what goes out is not asked here',
      inventory: makeInventory({
        filters: [makeFilter({ rules: [makeRule({ port: 22, direction: 'out' })] })],
      }),
    },
  ],
  broken: [
    {
      name: 'a rule of a group that is elsewhere',
      inventory: makeInventory({ strayRules: [makeRule({ port: 22 })] }),
      says: 'SSH ← 0.0.0.0/0',
    },
    {
      name: 'two rules of such groups that make the whole',
      inventory: makeInventory({
        strayRules: [
          makeRule({ port: 22, peers: ['0.0.0.0/1'], origin: origin('x.a') }),
          makeRule({ port: 22, peers: ['128.0.0.0/1'], origin: origin('x.b') }),
        ],
      }),
      says: 'SSH',
    },
    {
      name: 'the rule that opens to all is named, not its neighbour',
      inventory: makeInventory({
        filters: [
          makeFilter({
            rules: [
              makeRule({ port: 22, peers: ['198.51.100.7/32'] }),
              makeRule({ port: 22, peers: ['::/0'], path: 'rules[1]' }),
            ],
          }),
        ],
      }),
      says: 'SSH ← ::/0',
    },
    {
      name: 'a group that lets all in by default, whatever its rules',
      inventory: makeInventory({ filters: [makeFilter({ inboundDefault: 'accept' })] }),
      says: 'all ingress is allowed by default',
    },
    {
      name: 'a ruleset that lets all in by default',
      inventory: withGuest({ firewall: { inboundPolicy: 'accept', stateful: true, rules: [], unread: [] } }),
      says: 'all ingress is allowed by default',
    },
    {
      name: 'one port of a matter that has several',
      inventory: makeInventory({ filters: [makeFilter({ rules: [makeRule({ port: 10255 })] })] }),
      says: 'kubelet',
    },
    { name: 'SSH to everyone', inventory: opened(makeRule({ port: 22 })), says: 'SSH' },
    {
      name: 'over IPv6 alone',
      inventory: opened(makeRule({ port: 3306, peers: ['2000::/3'] })),
      says: 'MySQL ← ::/0',
    },
    {
      name: 'within a wider range',
      inventory: opened(makeRule({ ports: { from: 1000, to: 9999 } })),
      says: 'Redis',
    },
    {
      name: 'two rules that make the whole',
      inventory: opened(
        makeRule({ port: 5432, peers: ['0.0.0.0/1'] }),
        makeRule({ port: 5432, peers: ['128.0.0.0/1'] }),
      ),
      says: 'PostgreSQL',
    },
    {
      name: 'all ports, any protocol',
      inventory: opened(makeRule({ protocol: 'any', ports: { from: 0, to: 65535 } })),
      says: 'every sensitive port ← 0.0.0.0/0, ::/0',
    },
    {
      name: 'on the VM',
      inventory: withGuest({
        firewall: { inboundPolicy: 'drop', stateful: true, rules: [makeRule({ port: 2375 })], unread: [] },
      }),
      says: 'Docker',
    },
    {
      name: 'an unknown rule does not hide a known one',
      inventory: opened(makeRule({ peers: UNKNOWN }), makeRule({ port: 22 })),
      says: 'SSH',
    },
  ],
  unproven: [
    { name: 'a server whose guest is not known', inventory: { ...HASHED, vaults: [] } },
    {
      name: 'a source that is neither an address nor a group',
      inventory: opened(makeRule({ port: 22, peers: ['office'] })),
    },
    {
      name: 'a rule of a group that is elsewhere, its peers known after apply',
      inventory: makeInventory({ strayRules: [makeRule({ port: 22, peers: UNKNOWN })] }),
    },
    {
      name: 'a ruleset whose file is not in the cloud-init',
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
      name: 'a ruleset that cannot be read',
      inventory: withGuest({
        firewall: { inboundPolicy: 'accept', stateful: true, rules: [], unread: ['table inet filter {'] },
      }),
    },
    { name: 'peers known after apply', inventory: opened(makeRule({ port: 22, peers: UNKNOWN })) },
    {
      name: 'default policy known after apply',
      inventory: makeInventory({ filters: [makeFilter({ inboundDefault: UNKNOWN })] }),
    },
  ],
  silent: [
    {
      name: 'a filter of what leaves a network',
      inventory: makeInventory({
        servers: [],
        filters: [makeFilter({ origin: origin('cloudstack_egress_firewall.x') })],
      }),
    },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    {
      name: 'a server without a ruleset, which another check tells',
      inventory: withGuest({ firewall: null }),
    },
  ],
})
