/** History of the operations on the machine, and how long any log is kept. */
import type { GuestPart } from './part.ts'
import { unitText } from './systemd.ts'

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

/** A file of the trail holds a week at most, and goes once it is as old as logs may become less that week. */
const DAYS_A_FILE = 7

/**
 * auditd: every command that a person runs as root, and every change of what the contract rests on. By itself it turns its file over when that
 * is full, which takes years on a quiet server: its first lines would outlive the retention.
 */
export function auditPart(wanted: boolean): GuestPart {
  if (!wanted) return {}
  const Description = 'The audit trail begins a new file'
  const asRoot = ['b64', 'b32'].map(
    (arch) => `-a always,exit -F arch=${arch} -S execve -F euid=0 -F auid>=1000 -F auid!=-1 -k operations`,
  )
  const rules = [...asRoot, ...WATCHED.map(([path, key]) => `-w ${path} -p wa -k ${key}`), '']
  return {
    packages: ['auditd'],
    files: [
      { path: '/etc/audit/rules.d/50-operations.rules', content: rules.join('\n'), mode: '0640' },
      {
        path: '/etc/systemd/system/audit-turn.service',
        content: unitText({
          Unit: { Description },
          Service: { Type: 'oneshot', ExecStart: '/usr/bin/pkill -USR1 -x auditd' },
        }),
      },
      {
        path: '/etc/systemd/system/audit-turn.timer',
        content: unitText({
          Unit: { Description },
          Timer: { OnCalendar: 'weekly', Persistent: 'true' },
          Install: { WantedBy: 'timers.target' },
        }),
      },
    ],
    commands: [
      // As many files as a year has weeks, and as many again for the weeks that fill one.
      ['sed', '-i', 's/^num_logs = .*/num_logs = 99/', '/etc/audit/auditd.conf'],
      ['augenrules', '--load'],
      ['systemctl', 'kill', '-s', 'HUP', 'auditd.service'],
    ],
    units: ['auditd.service', 'audit-turn.timer'],
  }
}

/** By the last line of a file: its name changes each week, and who reads it touches it too. */
const trail = (days: number) => `e /var/log/audit - - - m:${Math.max(days - DAYS_A_FILE, 1)}d\n`

/** The journal is kept over reboots; it and the audit trail go once they are `days` old (Progerance 5.7). */
export function logsPart(days: number): GuestPart {
  return {
    files: [
      {
        path: '/etc/systemd/journald.conf.d/retention.conf',
        content: `[Journal]\nStorage=persistent\nMaxRetentionSec=${days}day\nMaxFileSec=1day\n`,
      },
      { path: '/etc/tmpfiles.d/log-retention.conf', content: trail(days) },
    ],
    commands: [['systemctl', 'restart', 'systemd-journald.service']],
  }
}
