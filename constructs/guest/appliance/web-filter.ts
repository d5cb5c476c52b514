/** Web filtering: e2guardian between the network and the proxy, by site and by file. */
import type { GuestPart } from '../part.ts'
import { type ApplianceSpec, FILTER_PORT, PROXY_PORT } from './spec.ts'

const LISTS = '/etc/e2guardian/lists/contract'

/**
 * HTTPS is filtered by the name of the site (CONNECT); its content is not opened, which would need a certificate on every
 * machine and the client's consent.
 */
export function webFilterPart({ inside, inspection }: ApplianceSpec): GuestPart {
  if (inspection === null) return {}
  const lists = {
    bannedsitelist: inspection.blockedSites,
    bannedextensionlist: inspection.blockedExtensions,
  }
  return {
    packages: ['e2guardian'],
    files: Object.entries(lists).map(([name, lines]) => ({
      path: `${LISTS}/${name}`,
      content: `${lines.join('\n')}\n`,
    })),
    commands: [
      // The distribution's configuration with the settings of the contract: it has some hundred that stay as they are.
      ...settings(inside.address).map(([file, key, value]) => [
        'sed',
        '-i',
        '-E',
        `0,/^#?${key} *=.*/s//${key} = ${value}/`,
        `/etc/e2guardian/${file}`,
      ]),
      ...Object.keys(lists).map((name) => ['cp', `${LISTS}/${name}`, `/etc/e2guardian/lists/${name}`]),
      ['systemctl', 'restart', 'e2guardian.service'],
    ],
    units: ['e2guardian.service'],
  }
}

function settings(listen: string): [file: string, key: string, value: string][] {
  return [
    ['e2guardian.conf', 'filterip', listen],
    ['e2guardian.conf', 'filterports', String(FILTER_PORT)],
    ['e2guardian.conf', 'proxyip', '127.0.0.1'],
    ['e2guardian.conf', 'proxyport', String(PROXY_PORT)],
  ]
}
