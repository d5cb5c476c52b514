/** The key of the repositories: made on the VM, handed out only encrypted to those who may restore without it. */
import type { GuestPart } from './part.ts'
import { execLine, unitText } from './systemd.ts'

export const KEY = '/etc/restic/key'
export const VAULT_KEY = '/etc/restic/vault_ed25519'
const RECIPIENTS = '/etc/restic/escrow.pub'
/** What the operator fetches and hands to the owner. */
export const ESCROW = '/var/lib/backup/key.age'

export function backupKeyPart(escrow: readonly string[]): GuestPart {
  return {
    packages: ['age', 'openssl'],
    files: [
      { path: RECIPIENTS, content: `${escrow.join('\n')}\n` },
      oneshot('backup-key.service', {
        Description: 'Make the key of the backups, once',
        made: KEY,
        mask: '0077',
        // Under another name first: a key cut short by a crash must never be taken for the key.
        run: [
          ['/usr/bin/openssl', 'rand', '-base64', '-out', `${KEY}.new`, '48'],
          ['/usr/bin/mv', '-n', `${KEY}.new`, KEY],
        ],
      }),
      oneshot('backup-escrow.service', {
        Description: 'Encrypt the key of the backups to those who may restore',
        made: ESCROW,
        needs: 'backup-key.service',
        mask: '0022',
        run: [['/usr/bin/age', '--encrypt', '-R', RECIPIENTS, '-o', ESCROW, KEY]],
      }),
    ],
    units: ['backup-key.service', 'backup-escrow.service'],
  }
}

/** The server's own key pair for an SFTP vault; the operator carries its public half to the vault. */
export function vaultKeyPart(hostname: string): GuestPart {
  return {
    packages: ['openssh-client'],
    files: [
      oneshot('backup-vault-key.service', {
        Description: 'Make the key pair that opens the vault, once',
        made: VAULT_KEY,
        mask: '0077',
        run: [
          [
            '/usr/bin/ssh-keygen',
            '-q',
            '-t',
            'ed25519',
            '-N',
            '',
            '-C',
            `backup@${hostname}`,
            '-f',
            VAULT_KEY,
          ],
        ],
      }),
    ],
    units: ['backup-vault-key.service'],
  }
}

interface Once {
  readonly Description: string
  /** The file whose presence means that it was done. */
  readonly made: string
  readonly needs?: string
  readonly mask: string
  readonly run: readonly (readonly string[])[]
}

function oneshot(name: string, { Description, made, needs, mask, run }: Once) {
  return {
    path: `/etc/systemd/system/${name}`,
    content: unitText({
      Unit: { Description, Requires: needs, After: needs, ConditionPathExists: `!${made}` },
      Service: { Type: 'oneshot', UMask: mask, StateDirectory: 'backup', ExecStart: run.map(execLine) },
      Install: { WantedBy: 'multi-user.target' },
    }),
  }
}
