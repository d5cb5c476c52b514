/** What runs inside a VM, by package, unit or file: read from the text that the server gets. */
import type { Guest } from '../../inventory/model.ts'
import { text } from './say.ts'

const bare = (unit: string): string => unit.replace(/\.(service|timer|socket)$/, '')

/** The first of `names` that is installed or enabled, and that nothing stops or takes away again; null when none is. */
export function runs(guest: Guest, names: readonly string[]): string | null {
  const units = guest.services.filter(({ enabled }) => enabled).map(({ name }) => bare(name))
  const installed = guest.packages.map((one) => one.split(/[=/\s]/)[0] as string)
  const stopped = guest.stopped ?? []
  return (
    names.find((name) => (installed.includes(name) || units.includes(name)) && !stopped.includes(name)) ??
    null
  )
}

/** Of a server whose text sets nothing about its updates. */
export const UPDATES_UNSAID = text(
  'rien ici ne dit si les mises à jour s’installent automatiquement\u00a0: l’image en décide',
  'nothing here says whether updates install automatically: the image decides',
)

/** Every file whose path matches, the last write of a path winning as cloud-init makes it. */
export function filesAt(
  guest: Guest,
  path: RegExp,
): readonly { readonly path: string; readonly content: string }[] {
  const last = new Map(guest.files.map((file) => [file.path, file]))
  return [...last.values()].filter((file) => path.test(file.path))
}

/**
 * The files of a program's configuration that match, in the order in which it reads them: its main file, then those of its `.d`
 * folders by their names. A file without the ending of a configuration is not read.
 */
export function configAt(guest: Guest, path: RegExp): ReturnType<typeof filesAt> {
  const rank = ({ path: at }: { readonly path: string }) => (/\.d\//.test(at) ? 1 : 0)
  return filesAt(guest, path)
    .filter(({ path: at }) => /\.(?:conf|cnf)$/.test(at))
    .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
}

/**
 * The last value of `key = value` (or `key value`) over `files`, comments aside; an empty one takes back those before. With
 * `sections`, only what stands under a heading that matches counts, as in an INI file.
 */
export function settingIn(
  files: readonly { readonly content: string }[],
  key: string,
  sections?: RegExp,
): string | null {
  const line = new RegExp(`^\\s*${key}(?:\\s*=\\s*|\\s+)(.*?)\\s*;?\\s*$`, 'i')
  const values = files
    .flatMap(({ content }) => (sections === undefined ? content.split('\n') : linesUnder(content, sections)))
    .flatMap((text) => line.exec(text.replace(/\s+#.*$/, ''))?.[1] ?? [])
  return values.at(-1)?.replace(/^["']|["']$/g, '') || null
}

function linesUnder(content: string, sections: RegExp): readonly string[] {
  let inside = false
  return content.split('\n').filter((line) => {
    const heading = /^\s*\[([^\]]*)\]/.exec(line)?.[1]
    if (heading !== undefined) inside = sections.test(heading.trim())
    return inside
  })
}

/** Programs by what they are for, under the names Debian gives their packages and units. */
export const PROGRAMS = {
  supervision: [
    'prometheus-node-exporter',
    'node_exporter',
    'telegraf',
    'zabbix-agent',
    'zabbix-agent2',
    'netdata',
  ],
  proxy: ['squid', 'squid-openssl'],
  ipsec: ['strongswan', 'strongswan-swanctl', 'charon-systemd', 'libreswan', 'strongswan-starter'],
  'ssl-vpn': ['openvpn', 'openvpn-server@server', 'openconnect', 'ocserv'],
  ips: ['suricata', 'snort'],
  antivirus: ['clamav-daemon', 'clamav', 'clamd', 'c-icap', 'libc-icap-mod-virus-scan'],
  'web-filter': ['e2guardian', 'squidguard', 'ufdbguard'],
  failover: ['keepalived'],
  audit: ['auditd'],
  bans: ['fail2ban', 'crowdsec', 'sshguard'],
  vulnerabilities: ['debsecan', 'trivy', 'lynis', 'vuls', 'wazuh-agent'],
} as const
