/** What runs inside a server, for tests: truthful by default, each part replaceable. */
import type { AllowRule, BackupJob, Guest, Origin, Timer } from '../../inventory/model.ts'
import { ADMIN, OPERATOR_KEY } from './people.ts'

export const origin = (address: string, type = address.split('.')[0] ?? ''): Origin => ({
  address,
  type,
  provider: type.split('_')[0] ?? '',
  file: 'plan.json',
})

export function makeRule(rule: Partial<AllowRule> & { port?: number } = {}): AllowRule {
  const { port, ...rest } = rule
  return {
    origin: origin('hcloud_firewall.erp'),
    path: 'rules[0]',
    direction: 'in',
    protocol: 'tcp',
    ports: port === undefined ? { from: 443, to: 443 } : { from: port, to: port },
    peers: ['0.0.0.0/0', '::/0'],
    ...rest,
  }
}

export function makeTimer(timer: Partial<Timer> = {}): Timer {
  return {
    name: 'backup-erp.timer',
    unit: 'backup-erp.service',
    onCalendar: ['*-*-* 23:20:00 Europe/Paris'],
    randomizedDelaySec: 1200,
    persistent: false,
    enabled: true,
    ...timer,
  }
}

export function makeBackup(job: Partial<BackupJob> = {}): BackupJob {
  return {
    unit: 'backup-erp.service',
    timer: makeTimer(),
    repository: 's3:https://s3.rbx.io.cloud.ovh.net/c-erp-vault',
    target: { kind: 'vault', address: 'ovh_cloud_project_storage.vault' },
    paths: ['/srv'],
    databases: ['mariadb'],
    retention: { keepWithinDays: 31, keepDaily: null, keepWeekly: null, keepLast: null, prune: true },
    encrypted: true,
    keyFile: '/etc/restic/key',
    ...job,
  }
}

export function makeGuest(guest: Partial<Guest> = {}): Guest {
  return {
    proof: 'deployed',
    users: [{ name: 'ops', sudo: true, authorizedKeys: [OPERATOR_KEY] }],
    packages: ['nftables', 'unattended-upgrades', 'prometheus-node-exporter', 'auditd'],
    files: [],
    commands: [],
    firewall: {
      inboundPolicy: 'drop',
      stateful: true,
      rules: [
        makeRule({ origin: origin('hcloud_server.a'), path: 'guest.firewall.rules[0]', port: 443 }),
        makeRule({
          origin: origin('hcloud_server.a'),
          path: 'guest.firewall.rules[1]',
          port: 22,
          peers: [ADMIN],
        }),
      ],
      unread: [],
    },
    sshd: { passwordauthentication: 'no', permitrootlogin: 'no' },
    timers: [],
    services: [],
    backups: [makeBackup()],
    updates: { automatic: true, reboot: true },
    ...guest,
  }
}
