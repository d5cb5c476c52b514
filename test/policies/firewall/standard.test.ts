import policy from '../../../policies/firewall/standard.ts'
import { HASHED, makeGuest, makeInventory, makeServer, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const full = {
  packages: ['squid', 'strongswan-swanctl', 'openvpn'],
  files: [{ path: '/etc/nftables.json', content: '{"nat": {"masquerade": null}}', mode: null }],
}

policyTest(policy, {
  params: { features: ['stateful', 'nat', 'proxy', 'ipsec', 'ssl-vpn'] },
  kept: [
    { name: 'all five', inventory: withGuest(full) },
    {
      name: 'on one of two servers',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.fw', guest: makeGuest(full) })],
      }),
    },
  ],
  broken: [
    { name: 'no translation', inventory: withGuest({ ...full, files: [] }), says: 'NAT' },
    {
      name: 'no proxy',
      inventory: withGuest({ ...full, packages: ['strongswan-swanctl', 'openvpn'] }),
      says: 'proxy',
    },
    { name: 'open by default', inventory: withGuest({ ...full, firewall: null }), says: 'stateful' },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
