/** Doors left open. */
import { cloud, web } from '../hygiene/providers/network.ts'
import { each, type Mishap, type Mishaps } from './case.ts'
import { behind, type Written } from './filters.ts'

const SIGNED = '198.51.100.7'
const admin = { policy: 'firewall.admin-sources', params: { sources: [`${SIGNED}/32`], ports: ['22/tcp'] } }
const opened = (rules: readonly Written[], says?: string): Mishap => ({
  ...admin,
  on: each((provider) => ({
    honest: behind(provider, SIGNED, [{ peer: `${SIGNED}/32` }]),
    mishap: behind(provider, SIGNED, rules),
    ...(says && { says }),
  })),
})

export const NETWORK: Mishaps = {
  'the security group is open although the firewall of the VM is closed': opened(
    [{ peer: '0.0.0.0/0' }],
    'everyone',
  ),
  'IPv6 is left open': opened([{ peer: `${SIGNED}/32` }, { peer: '::/0' }], 'IPv6'),
  '0.0.0.0/0 is split into halves': opened([{ peer: '0.0.0.0/1' }, { peer: '128.0.0.0/1' }]),
  'a range of ports holds the admin port': opened([{ peer: '0.0.0.0/0', ports: [1, 1024] }], 'everyone'),
  'a rule for any port': opened([{ peer: '0.0.0.0/0', ports: 'any' }], 'everyone'),
  'the default group is attached in silence': {
    ...admin,
    on: {
      hcloud:
        'the host has no default group: a server without a firewall is open, which hygiene.server-filter tells',
      openstack: {
        honest: behind('openstack', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [web('openstack', { network: [{ name: 'lan', uuid: 'n' }] })],
        says: 'default security group',
      },
      ovh: {
        honest: behind('ovh', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [cloud()],
        says: 'default security group',
      },
      scaleway: {
        honest: behind('scaleway', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [web('scaleway')],
        says: 'default security group',
      },
      cloudstack: 'the default group of a zone lets nothing in',
    },
  },
}
