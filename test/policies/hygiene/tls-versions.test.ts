import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/tls-versions.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: '1.2 and 1.3', inventory: with_({ tlsVersions: ['TLSv1.2', 'TLSv1.3'] }) }],
  broken: [
    {
      name: 'two old ones',
      inventory: with_({ tlsVersions: ['TLSv1.0', 'TLSv1.1'] }),
      says: 'TLSv1.0, TLSv1.1',
    },
    { name: 'SSLv3', inventory: with_({ tlsVersions: ['SSLv3', 'TLSv1.2'] }), says: 'SSLv3' },
    { name: 'TLSv1', inventory: with_({ tlsVersions: ['TLSv1', 'TLSv1.2'] }), says: 'TLSv1' },
    { name: 'TLSv1.0', inventory: with_({ tlsVersions: ['TLSv1.0', 'TLSv1.2'] }), says: 'TLSv1.0' },
    {
      name: 'an old one, on a balancer that is elsewhere',
      inventory: makeInventory({ strayListeners: [makeListener({ tlsVersions: ['TLSv1.0'] })] }),
    },
    { name: 'TLSv1.1', inventory: with_({ tlsVersions: ['TLSv1.1', 'TLSv1.2'] }), says: 'TLSv1.1' },
  ],
  unproven: [
    { name: 'what it speaks is known after apply', inventory: with_({ protocol: UNKNOWN, tlsVersions: [] }) },
    { name: 'known after apply', inventory: with_({ tlsVersions: UNKNOWN }) },
    { name: 'one of them is not known', inventory: with_({ tlsVersions: [UNKNOWN] }) },
  ],
  silent: [
    { name: 'plain TCP', inventory: with_({ protocol: 'tcp', tlsVersions: ['TLSv1.0'] }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host that lets nobody choose', inventory: with_({ tlsVersions: null }) },
  ],
})
