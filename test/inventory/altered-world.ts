/** A text that boots an honest server, ways to change it, and what it proves. */
import { stringify } from 'yaml'
import { emptyDraft } from '../../inventory/draft.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import { keptDays } from '../../inventory/guest/retention.ts'
import type { Guest } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'

const ORIGIN = { address: 'hcloud_server.web', type: 'hcloud_server', provider: 'hcloud', file: 'plan.json' }
const read = guestReader(emptyDraft(), 'declared')

export interface Text {
  readonly runcmd: readonly unknown[]
  readonly write_files: readonly { readonly path: string; readonly content: string }[]
  readonly [key: string]: unknown
}

const RULES = JSON.stringify({
  nftables: [
    { add: { table: { family: 'inet', name: 'f' } } },
    {
      add: {
        chain: {
          ...{ family: 'inet', table: 'f', name: 'i' },
          ...{ type: 'filter', hook: 'input', prio: 0, policy: 'drop' },
        },
      },
    },
  ],
})
const unit = (lines: string, target: string) => `[Service]\n${lines}\n[Install]\nWantedBy=${target}\n`
export const at = (name: string) => `/etc/systemd/system/${name}`

/** A server as it should be: closed, copied every night, its updates on, its journal bounded. */
export const HONEST: Text = {
  packages: ['prometheus-node-exporter', 'restic'],
  users: [{ name: 'ops', sudo: 'ALL=(ALL) NOPASSWD:ALL', ssh_authorized_keys: ['ssh-ed25519 AAAA ops'] }],
  write_files: [
    { path: '/etc/fw.json', content: RULES },
    { path: at('fw.service'), content: unit('ExecStart=/usr/sbin/nft -j -f /etc/fw.json', 'sysinit.target') },
    {
      path: at('copy.service'),
      content:
        '[Service]\nExecStart=/usr/bin/restic -r /b backup /srv\nExecStart=/usr/bin/restic -r /b forget --keep-within 14d --prune\n',
    },
    {
      path: at('copy.timer'),
      content: '[Timer]\nOnCalendar=*-*-* 02:00:00\n[Install]\nWantedBy=timers.target\n',
    },
    {
      path: '/etc/apt/apt.conf.d/20auto',
      content: 'APT::Periodic::Update-Package-Lists "1";\nAPT::Periodic::Unattended-Upgrade "1";\n',
    },
    { path: '/etc/systemd/journald.conf.d/r.conf', content: '[Journal]\nMaxRetentionSec=365day\n' },
  ],
  runcmd: [['systemctl', 'enable', '--now', 'fw.service', 'copy.timer']],
}

export const textOf = (text: object) => `#cloud-config\n${stringify(text)}`
export function guest(text: string): Guest | null {
  const found = read(text, ORIGIN)
  return isUnknown(found) ? null : found
}

export type Lie = (text: Text) => object
export const run =
  (...commands: readonly unknown[]): Lie =>
  (text) => ({ ...text, runcmd: [...text.runcmd, ...commands] })
export const file =
  (path: string, content: string, more: object = {}): Lie =>
  (text) => ({ ...text, write_files: [...text.write_files, { path, content, ...more }] })
export const first =
  (path: string, content: string, more: object = {}): Lie =>
  (text) => ({ ...text, write_files: [{ path, content, ...more }, ...text.write_files] })
export const instead =
  (name: string, from: string, to: string): Lie =>
  (text) => ({
    ...text,
    write_files: text.write_files.map((one) =>
      one.path.endsWith(name) ? { ...one, content: one.content.replace(from, to) } : one,
    ),
  })

/** What the honest text proves of each topic. */
export const PROVES = {
  filter: ({ firewall }: Guest) => firewall?.inboundPolicy === 'drop' && firewall.unread.length === 0,
  copies: ({ backups, doubts = [] }: Guest) =>
    !doubts.some(({ topic }) => topic === 'backups') &&
    backups.some(
      ({ paths, timer, retention, excluded = [] }) =>
        paths.includes('/srv') &&
        excluded.length === 0 &&
        timer?.enabled === true &&
        timer.randomizedDelaySec <= 3600 &&
        retention?.prune === true &&
        keptDays(retention) === 14,
    ),
  keys: ({ users, doubts = [], sshd, commands, files }: Guest) =>
    !doubts.some(({ topic }) => topic === 'access') &&
    sshd.passwordauthentication !== 'yes' &&
    users.flatMap(({ authorizedKeys }) => authorizedKeys).join() === 'ssh-ed25519 AAAA ops' &&
    ![...commands, ...files.map(({ path }) => path)].some((one) => one.includes('authorized_keys')),
  updates: ({ updates }: Guest) => updates.automatic === true,
  collector: ({ packages, stopped = [] }: Guest) =>
    packages.includes('prometheus-node-exporter') && !stopped.includes('prometheus-node-exporter'),
  journal: ({ doubts = [] }: Guest) => !doubts.some(({ topic }) => topic === 'telemetry'),
} as const
export type Topic = keyof typeof PROVES
