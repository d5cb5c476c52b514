/** Web filtering: e2guardian between the network and the proxy, by site and by file. */
import { basename } from 'node:path'
import type { GuestPart } from '../part.ts'
import { settingPath } from '../settings.ts'
import { type ApplianceSpec, FILTER_PORT, PROXY_PORT } from './spec.ts'

const NAMES = ['sites', 'extensions'] as const

/**
 * HTTPS is filtered by the name of the site (CONNECT); its content is not opened, which would need a certificate on every
 * machine and the client's consent.
 */
export function webFilterPart({ inside, inspection }: ApplianceSpec): GuestPart {
  if (inspection === null) return {}
  const lists = { sites: inspection.blockedSites, extensions: inspection.blockedExtensions } as const
  return {
    packages: ['e2guardian'],
    settings: NAMES.map((name) => ({ name, content: `${lists[name].join('\n')}\n`, before: '\n' })),
    commands: [
      // The distribution's configuration with the settings of the contract: it has some hundred that stay as they are.
      ...settings(inside.address).map(([file, key, value]) => [
        'sed',
        '-i',
        '-E',
        `0,/^#?${key} *=.*/s//${key} = ${value}/`,
        `/etc/e2guardian/${file}`,
      ]),
      ...NAMES.map(settingPath).map((path) => ['cp', path, `/etc/e2guardian/lists/${basename(path)}`]),
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
