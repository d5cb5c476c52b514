import type { Forward } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/exposed-ports.ts'
import { ADMIN, makeFilter, makeForward, makeInventory, makeRule, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

/** Nothing but a way in, and the filters that it passes. */
const forwarded = (forward: Partial<Forward>, ...filters: readonly ReturnType<typeof makeFilter>[]) =>
  makeInventory({ servers: [], filters: [...filters], forwards: [makeForward(forward)] })
const SSH = { from: 22, to: 22 }
const FIREWALL = makeFilter({ rules: [makeRule({ port: 2222 })] })
const through = (looksAt: 'ports' | 'leadsTo') => ({
  ...{ ports: { from: 2222, to: 2222 }, leadsTo: SSH },
  sieve: { filters: [{ address: FIREWALL.origin.address }], looksAt },
})

policyTest(
  policy,
  {
    params: { measures: [] },
    kept: [
      {
        name: 'a bastion for one source',
        inventory: forwarded({ ports: { from: 61000, to: 61000 }, leadsTo: SSH, peers: [ADMIN] }),
      },
      { name: 'a bastion for nobody', inventory: forwarded({ leadsTo: SSH, peers: [] }) },
      { name: 'a port that leads to the web', inventory: forwarded({}) },
      {
        name: 'the firewall of the address narrows the port outside',
        inventory: forwarded(
          through('ports'),
          makeFilter({
            rules: [
              makeRule({ port: 2222, peers: [ADMIN] }),
              makeRule({ port: 443 }),
              makeRule({ port: 2222, protocol: 'udp' }),
            ],
          }),
        ),
      },
      {
        name: 'the group of the server narrows its own port',
        inventory: forwarded(
          through('leadsTo'),
          makeFilter({ rules: [makeRule({ port: 22, peers: [ADMIN] }), makeRule({ port: 2222 })] }),
        ),
      },
    ],
    broken: [
      {
        name: 'a bastion for everyone, at a port of its own',
        inventory: forwarded({ path: 'allowed_ip_ranges', ports: { from: 61000, to: 61000 }, leadsTo: SSH }),
        says: 'SSH ← 0.0.0.0/0',
      },
      {
        name: 'a port of another number that leads to SSH',
        inventory: forwarded({ ports: { from: 2222, to: 2222 }, leadsTo: SSH }),
        says: 'SSH ← 0.0.0.0/0',
      },
      {
        name: 'SSH outside, and who knows what behind',
        inventory: forwarded({ ports: SSH, leadsTo: { from: 8022, to: 8022 } }),
        says: 'SSH ← 0.0.0.0/0',
      },
      {
        name: 'every port of an address',
        inventory: forwarded({
          protocol: 'any',
          ...{ ports: { from: 1, to: 65535 }, leadsTo: { from: 1, to: 65535 } },
        }),
        says: 'every sensitive port ← 0.0.0.0/0',
      },
      {
        name: 'a range whose fifth port is a database’s',
        inventory: forwarded({ ports: { from: 13302, to: 13312 }, leadsTo: { from: 3302, to: 3312 } }),
        says: 'MySQL ← 0.0.0.0/0',
      },
      {
        name: 'the firewall of the address opens the port outside to everyone',
        inventory: forwarded(through('ports'), FIREWALL),
        says: 'SSH ← 0.0.0.0/0',
      },
      {
        name: 'the firewall of the address lets all in by default',
        inventory: forwarded(through('ports'), makeFilter({ inboundDefault: 'accept', rules: [] })),
        says: 'SSH ← 0.0.0.0/0',
      },
    ],
    unproven: [
      {
        name: 'a forward whose port behind is known after apply',
        inventory: forwarded({ leadsTo: UNKNOWN }),
      },
      { name: 'a bastion that may be on', inventory: forwarded({ protocol: UNKNOWN, leadsTo: SSH }) },
      {
        name: 'a bastion whose sources are known after apply',
        inventory: forwarded({ leadsTo: SSH, peers: UNKNOWN }),
      },
      {
        name: 'one of whose sources is no address',
        inventory: forwarded({ leadsTo: SSH, peers: ['office'] }),
      },
      { name: 'the firewall of the address is elsewhere', inventory: forwarded(through('ports')) },
      {
        name: 'nobody can tell which firewall it is',
        inventory: forwarded({ leadsTo: SSH, sieve: { filters: UNKNOWN, looksAt: 'ports' } }),
      },
    ],
  },
  'forwards',
)
