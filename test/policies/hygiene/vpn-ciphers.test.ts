import type { Proposal } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/vpn-ciphers.ts'
import { makeInventory, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<Proposal>) =>
  makeInventory({
    tunnels: [
      {
        origin: origin('openstack_vpnaas_ipsec_policy_v2.office'),
        host: null,
        name: 'office',
        proposals: [
          {
            path: 'encryption_algorithm',
            protocol: 'esp',
            encryption: 'aes-256',
            integrity: 'sha256',
            group: 'group14',
            ...parts,
          },
        ],
      },
    ],
  })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'strong', inventory: with_({}) },
    {
      name: 'a cipher that authenticates',
      inventory: with_({ encryption: 'aes256gcm', integrity: null, group: null }),
    },
    { name: 'SHA-512, group 20', inventory: with_({ integrity: 'sha512', group: 'group20' }) },
  ],
  broken: [
    { name: 'AH alone', inventory: with_({ protocol: 'ah' }), says: 'AH only' },
    { name: '3DES', inventory: with_({ encryption: '3des' }), says: 'cipher 3des' },
    { name: 'SHA-1', inventory: with_({ integrity: 'sha1' }), says: 'hash sha1' },
    { name: 'MD5', inventory: with_({ integrity: 'md5' }), says: 'hash md5' },
    { name: '1536 bits', inventory: with_({ group: 'modp1536' }), says: 'group modp1536' },
    { name: 'group 5', inventory: with_({ group: 'group5' }), says: 'group 5' },
    { name: 'a small subgroup', inventory: with_({ group: 'modp2048s256' }), says: 'modp2048s256' },
  ],
  unproven: [{ name: 'known after apply', inventory: with_({ integrity: UNKNOWN }) }],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
