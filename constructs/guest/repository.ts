/** What a repository's address asks of the server that writes to it. */
import { VAULT_KEY } from './backup-key.ts'
import type { GuestFile } from './part.ts'

export interface Reach {
  /** Units wait until this holds: credentials are put in place after boot. */
  readonly condition: { readonly ConditionPathExists?: string; readonly ConditionPathIsMountPoint?: string }
  /** Holds `AWS_ACCESS_KEY_ID=…` and `AWS_SECRET_ACCESS_KEY=…` for S3; absent for the others. */
  readonly environmentFile?: string
  readonly files: readonly GuestFile[]
  readonly sftp: boolean
}

/** Where the operator puts what the job `name` needs, and what is set up for it beforehand. */
export function reach(name: string, repository: string): Reach {
  if (repository.startsWith('s3:')) {
    const environmentFile = `/etc/restic/${name}.env`
    return { condition: { ConditionPathExists: environmentFile }, environmentFile, files: [], sftp: false }
  }
  const sftp = /^sftp:(?:\/\/)?[^@]+@(\[[^\]]+\]|[^:/]+)/.exec(repository)
  if (sftp?.[1] !== undefined) return overSftp(sftp[1].replace(/^\[|\]$/g, ''))
  // Without its disk a mount point is an ordinary directory of the disk that the copies must survive.
  const mount = repository.slice(0, repository.lastIndexOf('/')) || '/'
  return { condition: { ConditionPathIsMountPoint: mount }, files: [], sftp: false }
}

function overSftp(host: string): Reach {
  const name = host.replaceAll(':', '-')
  const knownHosts = `/etc/restic/${name}.known_hosts`
  const settings = [
    `Host ${host}`,
    `  IdentityFile ${VAULT_KEY}`,
    '  IdentitiesOnly yes',
    `  UserKnownHostsFile ${knownHosts}`,
    '  StrictHostKeyChecking yes',
    '  BatchMode yes',
    '  ServerAliveInterval 30',
    '',
  ]
  return {
    condition: { ConditionPathExists: knownHosts },
    files: [{ path: `/etc/ssh/ssh_config.d/vault-${name}.conf`, content: settings.join('\n') }],
    sftp: true,
  }
}
