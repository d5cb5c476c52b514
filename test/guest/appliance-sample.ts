import type { ApplianceSpec } from '../../constructs/guest/index.ts'
import { minimal } from './sample.ts'

export const standard: ApplianceSpec = {
  ...minimal,
  hostname: 'acme-dc-fw',
  firewall: { ports: [], adminSources: ['203.0.113.0/24'] },
  outside: { interface: 'eth4', address: '198.51.100.1' },
  inside: { interface: 'eth5', address: '10.0.1.1', network: '10.0.1.0/24' },
  published: [
    { port: '443/tcp', to: '10.0.1.10', toPort: 8443 },
    { port: '25/tcp', to: '10.0.1.10' },
  ],
  ipsec: [{ name: 'siege', address: '192.0.2.9', remoteNetworks: ['10.0.2.0/24'] }],
  sslVpn: { network: '10.99.0.0/24' },
  inspection: null,
}

export const advanced: ApplianceSpec = {
  ...standard,
  inspection: {
    blockedSites: ['games.example'],
    blockedExtensions: ['.exe'],
    blockedApplications: ['rdp', 'bittorrent-dht'],
  },
}

/** One of a pair, on a host that gives its device towards the network no fixed name. */
export const half: ApplianceSpec = {
  ...standard,
  inside: { ...standard.inside, interface: 'lan0', hardware: '02:00:00' },
  pair: { own: '10.9.0.1', peer: '10.9.0.2', preferred: true },
}
