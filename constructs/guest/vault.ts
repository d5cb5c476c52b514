/** A machine that receives restic repositories over SFTP and lets its senders do nothing else. */
import type { GuestPart } from './part.ts'
import type { GuestVault } from './spec.ts'

/** Where the account's repositories lie, as the sender sees it once shut in: `sftp:<account>@<vault>:/restic`. */
export const VAULT_PATH = '/restic'
const ROOT = '/srv/vault'
const GROUP = 'vault-senders'

/**
 * One account a sender, shut in `/srv/vault/<account>`. Keys are read from `/etc/ssh/vault-keys/<account>`, which root owns and
 * which is put in place after boot: a sender makes its key pair itself and cannot add another key.
 */
export function vaultPart(vault: GuestVault | undefined): GuestPart {
  if (vault === undefined) return {}
  return {
    users: vault.accounts.map((name) => ({
      name,
      groups: [GROUP],
      shell: '/usr/sbin/nologin',
      homedir: `${ROOT}/${name}`,
      no_create_home: true,
      lock_passwd: true,
    })),
    files: [
      { path: '/etc/ssh/sshd_config.d/20-vault.conf', content: sshdMatch(), mode: '0600' },
      { path: '/etc/tmpfiles.d/vault.conf', content: directories(vault.accounts) },
    ],
    commands: [['systemd-tmpfiles', '--create', '/etc/tmpfiles.d/vault.conf']],
  }
}

function sshdMatch(): string {
  return [
    `Match Group ${GROUP}`,
    `  ChrootDirectory ${ROOT}/%u`,
    '  ForceCommand internal-sftp',
    '  AuthorizedKeysFile /etc/ssh/vault-keys/%u',
    '  DisableForwarding yes',
    '  PermitTTY no',
    '',
  ].join('\n')
}

/** sshd refuses to shut an account in a directory that anyone but root may write. */
function directories(accounts: readonly string[]): string {
  return [
    `d ${ROOT} 0755 root root`,
    'd /etc/ssh/vault-keys 0755 root root',
    ...accounts.flatMap((name) => [
      `d ${ROOT}/${name} 0755 root root`,
      `d ${ROOT}/${name}${VAULT_PATH} 0700 ${name} ${name}`,
    ]),
    '',
  ].join('\n')
}
