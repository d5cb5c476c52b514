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
    {
      name: 'on one of two servers, and nothing is known of the other',
      inventory: makeInventory({
        servers: [...HASHED.servers, makeServer({ address: 'x.fw', guest: makeGuest(full) })],
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
    { name: 'no ruleset', inventory: withGuest({ ...full, firewall: null }), says: 'stateful' },
    {
      name: 'stateful and open by default',
      inventory: withGuest({
        ...full,
        firewall: { inboundPolicy: 'accept', stateful: true, rules: [], unread: [] },
      }),
      says: 'stateful',
    },
    {
      name: 'a word of translation in another file, and a ruleset without',
      inventory: withGuest({
        ...full,
        files: [
          { path: '/etc/motd', content: 'masquerade', mode: null },
          { path: '/etc/nftables.conf', content: 'table inet filter {}', mode: null },
        ],
      }),
      says: 'NAT',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    {
      name: 'on none that was read, and one was not',
      inventory: makeInventory({
        servers: [
          makeServer({ address: 'x.fw', guest: makeGuest({ ...full, packages: ['squid'] }) }),
          ...HASHED.servers,
        ],
      }),
    },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
