/** Web filtering: e2guardian between the network and the proxy, by site and by file. */
import { basename } from 'node:path'
import type { GuestPart } from '../part.ts'
import { settingPath } from '../settings.ts'
import { type ApplianceSpec, FILTER_PORT, PROXY_PORT } from './spec.ts'

const NAMES = ['sites', 'extensions'] as const

/** How e2guardian's settings call each list. */
const LISTS: Readonly<Record<string, string>> = {
  bannedsitelist: "sitelist = 'name=banned",
  bannedextensionlist: "fileextlist = 'name=bannedextension",
}

const listPath = (path: string) => `/etc/e2guardian/lists/${basename(path)}`

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
      // Debian 13 keeps its lists in a folder that it calls an example; Debian 12 has them where ours are copied to.
      ...NAMES.map(settingPath).map((path) => [
        'sed',
        '-i',
        '-E',
        `s#^(${LISTS[basename(path)]},.*path=)[^']*/${basename(path)}'#\\1${listPath(path)}'#`,
        '/etc/e2guardian/e2guardianf1.conf',
      ]),
      ...NAMES.map(settingPath).map((path) => ['cp', path, listPath(path)]),
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
