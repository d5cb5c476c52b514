import type { Certificate } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/certificates.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'
import { EXPIRED_PEM, LONG_PEM, SELF_SIGNED_PEM, WEAK_PEM } from './providers/pem.ts'

const with_ = (parts: Partial<Certificate>) =>
  makeInventory({
    certificates: [
      {
        origin: origin('hcloud_uploaded_certificate.shop'),
        host: 'hetzner',
        name: 'shop',
        pem: null,
        notAfter: null,
        renewed: false,
        ...parts,
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'signed, until 2040', inventory: with_({ pem: LONG_PEM }) },
    { name: 'renewed by the host', inventory: with_({ renewed: true }) },
    { name: 'renewed, and near its end', inventory: with_({ renewed: true, pem: EXPIRED_PEM }) },
    { name: '30 days left, to the second', inventory: with_({ notAfter: '2026-12-22T12:00:00Z' }) },
    {
      name: 'hidden, but the host says its end',
      inventory: with_({ pem: UNKNOWN, notAfter: '2040-01-01T00:00:00Z' }),
    },
    { name: 'hidden and renewed', inventory: with_({ pem: UNKNOWN, renewed: true }) },
    { name: '31 days left', inventory: with_({ notAfter: '2026-12-23T12:00:00Z' }) },
  ],
  broken: [
    {
      name: 'its own end counts before what the host says',
      inventory: with_({ pem: EXPIRED_PEM, notAfter: '2040-01-01T00:00:00Z' }),
      says: '2025-01-01',
    },
    {
      name: 'renewed, and self-signed',
      inventory: with_({ renewed: true, pem: SELF_SIGNED_PEM }),
      says: 'self-signed',
    },
    { name: 'expired', inventory: with_({ pem: EXPIRED_PEM }), says: 'expiry on 2025-01-01' },
    { name: '29 days left', inventory: with_({ notAfter: '2026-12-21T12:00:00Z' }), says: '2026-12-21' },
    { name: 'self-signed', inventory: with_({ pem: SELF_SIGNED_PEM }), says: 'self-signed' },
    { name: '1024 bits', inventory: with_({ pem: WEAK_PEM }), says: 'RSA 1024' },
  ],
  unproven: [
    { name: 'hidden, and nobody says its end', inventory: with_({ pem: UNKNOWN }) },
    { name: 'nothing is known of it', inventory: with_({}) },
    { name: 'known after apply', inventory: with_({ pem: UNKNOWN, notAfter: UNKNOWN }) },
    { name: 'not a certificate', inventory: with_({ pem: 'nothing' }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
