/** History of the operations on the machine, and how long any log is kept. */
import type { GuestPart } from './part.ts'

const WATCHED: readonly (readonly [path: string, key: string])[] = [
  ['/etc/passwd', 'accounts'],
  ['/etc/shadow', 'accounts'],
  ['/etc/sudoers', 'accounts'],
  ['/etc/sudoers.d', 'accounts'],
  ['/etc/ssh', 'access'],
  ['/etc/nftables.json', 'firewall'],
  ['/etc/systemd/system', 'services'],
  ['/etc/apt', 'updates'],
  ['/etc/restic', 'backups'],
]

/** auditd: every command that a person runs as root, and every change of what the contract rests on. */
export function auditPart(wanted: boolean): GuestPart {
  if (!wanted) return {}
  const asRoot = ['b64', 'b32'].map(
    (arch) => `-a always,exit -F arch=${arch} -S execve -F euid=0 -F auid>=1000 -F auid!=-1 -k operations`,
  )
  const rules = [...asRoot, ...WATCHED.map(([path, key]) => `-w ${path} -p wa -k ${key}`), '']
  return {
    packages: ['auditd'],
    files: [{ path: '/etc/audit/rules.d/50-operations.rules', content: rules.join('\n'), mode: '0640' }],
    commands: [['augenrules', '--load']],
    units: ['auditd.service'],
  }
}

/** The journal is kept over reboots; it and the audit trail go once they are `days` old (Progerance 5.7). */
export function logsPart(days: number): GuestPart {
  return {
    files: [
      {
        path: '/etc/systemd/journald.conf.d/retention.conf',
        content: `[Journal]\nStorage=persistent\nMaxRetentionSec=${days}day\nMaxFileSec=1day\n`,
      },
      { path: '/etc/tmpfiles.d/log-retention.conf', content: `e /var/log/audit - - - ${days}d\n` },
    ],
    commands: [['systemctl', 'restart', 'systemd-journald.service']],
  }
}
