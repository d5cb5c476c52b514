import { expect, it } from 'vitest'
import type { Inventory, Listener } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/tls-ciphers.ts'
import { weakSuites } from '../../../policies/lib/tls.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (...parts: readonly Partial<Listener>[]): Inventory =>
  makeInventory({ loadBalancers: [makeBalancer({ listeners: parts.map(makeListener) })] })
const GOOD = 'ECDHE-RSA-AES256-GCM-SHA384'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'of TLS 1.2 and 1.3', inventory: with_({ tlsCiphers: [GOOD, 'TLS_AES_256_GCM_SHA384'] }) }],
  broken: [
    { name: 'RC4', inventory: with_({ tlsCiphers: ['ECDHE-RSA-RC4-SHA', GOOD] }), says: 'ECDHE-RSA-RC4-SHA' },
    {
      name: '3DES beside one that is not known',
      inventory: with_({ tlsCiphers: [UNKNOWN, 'DES-CBC3-SHA'] }),
      says: 'DES-CBC3-SHA',
    },
    {
      name: 'on a balancer that is elsewhere',
      inventory: makeInventory({ strayListeners: [makeListener({ tlsCiphers: ['NULL-SHA256'] })] }),
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: with_({ tlsCiphers: UNKNOWN }) },
    { name: 'one of them is not known', inventory: with_({ tlsCiphers: [GOOD, UNKNOWN] }) },
    { name: 'a group of OpenSSL’s', inventory: with_({ tlsCiphers: ['HIGH'] }) },
    { name: 'what it speaks is not known', inventory: with_({ protocol: UNKNOWN, tlsCiphers: [GOOD] }) },
  ],
  silent: [
    { name: 'plain TCP', inventory: with_({ protocol: 'tcp', tlsCiphers: ['RC4-MD5'] }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
    { name: 'a host that lets nobody choose', inventory: with_({}) },
  ],
})

it.each([
  ...['RC4-SHA', 'DES-CBC3-SHA', 'EDH-RSA-DES-CBC-SHA', 'EXP-RC4-MD5', 'EXP1024-DES-CBC-SHA', 'NULL-SHA'],
  ...['ADH-AES256-SHA', 'AECDH-NULL-SHA', 'IDEA-CBC-SHA', 'RC2-CBC-MD5', 'TLS_RSA_WITH_RC4_128_SHA'],
  ...['TLS_DH_anon_WITH_AES_128_CBC_SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'TLS_RSA_EXPORT_WITH_RC4_40_MD5'],
  ...['eNULL', 'aNULL', 'LOW', 'EXPORT40'],
])('%s is weak', (suite) => expect(weakSuites([suite], 'x')).toEqual([suite]))

it.each([
  ...[
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'DHE-RSA-AES128-GCM-SHA256',
    'AES128-SHA',
    'ECDHE-RSA-CAMELLIA128-SHA256',
  ],
  ...['TLS_AES_128_GCM_SHA256', 'TLS_CHACHA20_POLY1305_SHA256', 'ECDHE-RSA-AES256-SHA', 'DHE-DSS-AES256-SHA'],
])('%s is not', (suite) => expect(weakSuites([suite], 'x')).toEqual([]))
