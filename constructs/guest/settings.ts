/**
 * What may change on a server that lives: the rules of its firewall, the sites joined by VPN, what the web filter
 * refuses. Where the host hands something over live it goes that way, and the cloud-init text stays as it was.
 */
import { sha256 } from '../../contract/canonical.ts'
import { FETCHER, FETCHER_SCRIPT } from './fetcher.ts'
import type { GuestFile, GuestPart, GuestSetting, SettingName } from './part.ts'
import { PUSH_SCRIPT } from './push.ts'
import { execLine, unitText } from './systemd.ts'

/** How a host hands something over to a server that lives, in the fetcher's words; `push`: it does not, an operator does. */
export type Channel = 'openstack' | 'scaleway' | 'cloudstack' | 'push'

/** A server in two parts: what it boots from, and what may change; null where all is in the first. */
export interface Rendered {
  readonly userData: string
  readonly settings: string | null
  /** The first without the second: only a change of this makes the server anew. */
  readonly frame: string
}

/** Where each lies, and who may read it; the fetcher says the same. */
const PLACES: Readonly<Record<SettingName, Pick<GuestFile, 'path' | 'mode'>>> = {
  nftables: { path: '/etc/nftables.json', mode: '0600' },
  ipsec: { path: '/etc/swanctl/conf.d/contract.conf', mode: '0640' },
  sites: { path: '/etc/e2guardian/lists/contract/bannedsitelist' },
  extensions: { path: '/etc/e2guardian/lists/contract/bannedextensionlist' },
  applications: { path: '/etc/suricata/rules/applications.rules' },
}

export function settingPath(name: SettingName): string {
  return PLACES[name].path
}

/** Files of the cloud-init text: `first` as the server is to have them at once, else as they stand before a set arrives. */
export function settingFiles(settings: readonly GuestSetting[], first: boolean): GuestFile[] {
  return settings.map(({ name, content, before }) => ({ ...PLACES[name], content: first ? content : before }))
}

/** The set as the fetcher reads it: a line with the SHA-256 of what follows, then each file with its number of lines. */
export function settingsDocument(settings: readonly GuestSetting[]): string {
  const body = settings
    .map(({ name, content }) => {
      const lines = content.split('\n')
      if (lines.pop() !== '') throw new Error(`${name} does not end with a line`)
      return `file ${name} ${lines.length}\n${content}`
    })
    .join('')
  return `contract-settings 1 ${sha256(body)}\n${body}`
}

/** Looks every minute, and once at each start; the firewall is loaded from the disk before that. What is pushed waits for nobody. */
export function fetcherPart(channel: Channel): GuestPart {
  if (channel === 'push') return { files: [{ path: FETCHER, content: PUSH_SCRIPT, mode: '0755' }] }
  const Description = 'Bring in what may change on this server'
  return {
    packages: ['curl'],
    files: [
      { path: FETCHER, content: FETCHER_SCRIPT, mode: '0755' },
      {
        path: '/etc/systemd/system/contract-settings.service',
        content: unitText({
          Unit: { Description, Wants: 'network-online.target', After: 'network-online.target' },
          Service: { Type: 'oneshot', ExecStart: execLine([FETCHER, channel]) },
        }),
      },
      {
        path: '/etc/systemd/system/contract-settings.timer',
        content: unitText({
          Unit: { Description },
          Timer: { OnActiveSec: 0, OnUnitInactiveSec: '1min', AccuracySec: '5s' },
          Install: { WantedBy: 'timers.target' },
        }),
      },
    ],
    units: ['contract-settings.timer'],
  }
}
