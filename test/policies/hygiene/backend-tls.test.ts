import type { Backend, Inventory } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/backend-tls.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<Backend>): Inventory =>
  makeInventory({
    backends: [
      {
        ...{ origin: origin('openstack_lb_pool_v2.web'), tls: true, verified: true },
        ...{ tlsVersions: ['TLSv1.2'], tlsCiphers: ['ECDHE-RSA-AES256-GCM-SHA384'], ...parts },
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'verified, new and strong', inventory: with_({}) },
    {
      name: 'verified, the rest being the host’s',
      inventory: with_({ tlsVersions: null, tlsCiphers: null }),
    },
  ],
  broken: [
    { name: 'any certificate', inventory: with_({ verified: false }), says: 'any certificate accepted' },
    { name: 'an old version', inventory: with_({ tlsVersions: ['TLSv1.1', 'TLSv1.2'] }), says: 'TLSv1.1' },
    { name: 'a weak suite', inventory: with_({ tlsCiphers: ['RC4-SHA'] }), says: 'RC4-SHA' },
    {
      name: 'any certificate, where the rest is not known',
      inventory: with_({ verified: false, tlsVersions: UNKNOWN, tlsCiphers: UNKNOWN }),
    },
  ],
  unproven: [
    { name: 'whether it speaks TLS is not known', inventory: with_({ tls: UNKNOWN }) },
    { name: 'whether it is verified is not known', inventory: with_({ verified: UNKNOWN }) },
    { name: 'versions that nobody chose', inventory: with_({ tlsVersions: UNKNOWN }) },
    { name: 'suites that nobody chose', inventory: with_({ tlsCiphers: UNKNOWN }) },
  ],
  silent: [
    { name: 'in clear', inventory: with_({ tls: false, verified: false }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
