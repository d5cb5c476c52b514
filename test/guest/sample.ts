/** Specs that the tests of the guest share. */
import type { GuestSpec } from '../../constructs/guest/index.ts'

export const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJIVAf4vnq/JtrslQyhgtVMaK66hpVsAWwP5ecEmCShl exploitant'

export const minimal: GuestSpec = {
  hostname: 'acme-site-vm',
  operators: [{ name: 'exploitant', keys: [KEY] }],
  clients: [],
  firewall: { ports: ['443/tcp'], adminSources: ['203.0.113.0/24'] },
  updates: 'on-request',
}

/** Everything that a basic VM can be asked, and more jobs than any offer sells. */
export const largest: GuestSpec = {
  ...minimal,
  hostname: 'acme-boutique-vm',
  firewall: {
    ports: ['80/tcp', '443/tcp', '60000-61000/udp'],
    adminSources: ['203.0.113.0/24', '203.0.113.7', '2001:db8:1::/48'],
    dhcpv6: true,
  },
  updates: 'automatic',
  supervision: { sources: ['198.51.100.4', '2001:db8:2::4'] },
  database: { engine: 'mariadb', connections: 150 },
  backups: {
    escrow: [KEY],
    jobs: [
      {
        name: 'base',
        repository: 'sftp:acme@198.51.100.9:/restic/base',
        paths: [],
        databases: ['mariadb'],
        every: 'day',
        keepWithinDays: 14,
      },
      {
        name: 'serveur',
        repository: 's3:https://s3.fr-par.scw.cloud/acme',
        paths: ['/', '/srv/data'],
        databases: [],
        every: 'week',
        keepWithinDays: 14,
      },
      {
        name: 'local',
        repository: '/mnt/vault/restic',
        paths: ['/srv/my files', '/var/www'],
        databases: ['mariadb'],
        every: 'day',
        keepWithinDays: 14,
        firstAttempt: '01:05',
      },
    ],
  },
}

export const vault: GuestSpec = {
  ...minimal,
  hostname: 'acme-boutique-vault',
  firewall: { ports: [], adminSources: ['203.0.113.0/24'] },
  vault: { accounts: ['acme', 'other'], sources: ['198.51.100.0/24'] },
}
