/** Who may log in: the provider's operators, and the client's people when the contract gives them access. */
import type { GuestPart } from './part.ts'
import type { GuestSpec } from './spec.ts'

const SSHD_DROP_IN = '/etc/ssh/sshd_config.d/10-contract.conf'

/** Accounts and the sshd settings that shut out everybody else. sshd keeps the first value it reads, hence `10-`. */
export function accountsPart(spec: GuestSpec): GuestPart {
  const operators = spec.operators.map(({ name, keys }) => account(name, keys, true))
  const clients = spec.clients.map(({ name, keys, sudo }) => account(name, keys, sudo))
  return {
    packages: ['openssh-server', 'sudo'],
    users: [...operators, ...clients],
    files: [{ path: SSHD_DROP_IN, content: sshdSettings(spec), mode: '0600' }],
    commands: [['systemctl', 'reload-or-restart', 'ssh.service']],
  }
}

function account(name: string, keys: readonly string[], sudo: boolean): Record<string, unknown> {
  return {
    name,
    groups: sudo ? ['sudo', 'adm', 'systemd-journal'] : [],
    shell: '/bin/bash',
    lock_passwd: true,
    ...(sudo ? { sudo: 'ALL=(ALL) NOPASSWD:ALL' } : {}),
    ssh_authorized_keys: keys,
  }
}

function sshdSettings(spec: GuestSpec): string {
  const names = [...spec.operators, ...spec.clients]
    .map(({ name }) => name)
    .concat(spec.vault?.accounts ?? [])
  return [
    'PermitRootLogin no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PubkeyAuthentication yes',
    names.length > 0 ? `AllowUsers ${names.join(' ')}` : 'DenyUsers *',
    'AllowAgentForwarding no',
    'AllowTcpForwarding no',
    'X11Forwarding no',
    'PermitTunnel no',
    'MaxAuthTries 3',
    'LoginGraceTime 30',
    'LogLevel VERBOSE',
    '',
  ].join('\n')
}
