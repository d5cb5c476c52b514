/**
 * A server and its vault on a cable: key, escrow, first copy over SFTP, what the vault refuses, letting go, and a restore on
 * another machine from the escrowed key alone.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal, vault as vaultSpec } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

const REPOSITORY = 'sftp:acme@198.51.100.9:/restic/files'
const programs = [
  'restic',
  'age',
  'sshd',
  'ssh-keygen',
  'openssl',
  'cloud-init',
  'jq',
  'mariadbd',
  'mariadb-dump',
  'unshare',
]

describeWith(programs, 'backup', () => {
  const machines: Machine[] = []
  let server: Machine, vault: Machine, owner: Machine
  const log: string[] = []
  const backup = () => startUnit(server, 'backup-files.service', log)
  const restic = (on: Machine, ...words: string[]) =>
    on.run(['restic', '-r', REPOSITORY, '--password-file', '/etc/restic/key', '--no-cache', ...words])
  const snapshots = () =>
    JSON.parse(restic(server, 'snapshots', '--json')) as { time: string; paths: string[]; tags: string[] }[]

  beforeAll(async () => {
    owner = await bareMachine('owner')
    owner.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', '/root/owner'])
    owner.run(['age-keygen', '-o', '/root/age'])
    const spec = {
      ...minimal,
      backups: {
        escrow: [owner.read('/root/owner.pub').trim(), owner.run(['age-keygen', '-y', '/root/age']).trim()],
        jobs: [
          {
            name: 'files',
            repository: REPOSITORY,
            paths: ['/srv/my files'],
            databases: ['mariadb' as const],
            every: 'day' as const,
            keepWithinDays: 31,
          },
        ],
      },
    }
    server = await boot('server', renderGuest(spec))
    vault = await boot('vault', renderGuest(vaultSpec))
    machines.push(owner, server, vault)
    connect(server, ['198.51.100.1/24'], vault, ['198.51.100.9/24'])
    vault.run(['nft', '-j', '-f', '/etc/nftables.json'])
    vault.run(['systemd-tmpfiles', '--create', '/etc/tmpfiles.d/vault.conf'])
    vault.run(['mkdir', '-p', '/run/sshd'])
    vault.run(['/usr/sbin/sshd', '-t'])
    vault.start(['/usr/sbin/sshd', '-D'])
    server.write('/srv/my files/report.txt', 'what the client asked to keep\n')
    server.run(['sh', '-c', 'rm -rf /var/lib/mysql/* && mkdir -p /run/mysqld && chown mysql /run/mysqld'])
    server.run([
      'mariadb-install-db',
      '--user=mysql',
      '--skip-test-db',
      '--auth-root-authentication-method=socket',
    ])
    server.start(['mariadbd', '--user=mysql'])
    server.run(['sh', '-c', 'until mariadb -e "select 1" >/dev/null 2>&1; do sleep 0.2; done'])
    server.run([
      'mariadb',
      '-e',
      'create database shop; create table shop.orders (n int); insert into shop.orders values (4217)',
    ])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  it('makes the key and the key pair once, for root only', () => {
    expect(startUnit(server, 'backup-key.service', log)).toBe('done')
    expect(startUnit(server, 'backup-vault-key.service', log)).toBe('done')
    const key = server.read('/etc/restic/key')
    expect(key).toMatch(/^[A-Za-z0-9+/]{64}\n$/)
    expect(server.run(['stat', '-c', '%a %U', '/etc/restic/key'])).toBe('600 root\n')
    expect(startUnit(server, 'backup-key.service', log)).toBe('skipped')
    expect(server.read('/etc/restic/key')).toBe(key)
  })

  it('escrows the key so that its owner, and nobody on the server, reads it', () => {
    expect(startUnit(server, 'backup-escrow.service', log)).toBe('done')
    expect(server.read('/var/lib/backup/key.age')).not.toContain(server.read('/etc/restic/key').trim())
    owner.run(['sh', '-c', 'base64 -d > /root/key.age'], {
      input: server.run(['base64', '/var/lib/backup/key.age']),
    })
    for (const identity of ['/root/owner', '/root/age'])
      expect(owner.run(['age', '--decrypt', '-i', identity, '/root/key.age'])).toBe(
        server.read('/etc/restic/key'),
      )
  })

  it('waits for the vault to be known, without failing', () => {
    expect(backup()).toBe('skipped')
    expect(server.try(['test', '-e', '/var/lib/backup/files.ready']).status).toBe(1)
  })

  it('copies once the operator has introduced server and vault to each other', () => {
    vault.write('/etc/ssh/vault-keys/acme', server.read('/etc/restic/vault_ed25519.pub'))
    const hostKey = vault.read('/etc/ssh/ssh_host_ed25519_key.pub').split(' ').slice(0, 2).join(' ')
    server.write('/etc/restic/198.51.100.9.known_hosts', `198.51.100.9 ${hostKey}\n`)
    expect([backup(), log.slice(-4).join('\n')]).toEqual(['done', expect.anything()])
    expect(snapshots()).toMatchObject([
      {
        hostname: 'acme-site-vm',
        tags: ['files'],
        paths: ['/srv/my files', '/var/lib/backup/dump-files/mariadb'],
      },
    ])
  })

  it('runs once a night', () => {
    expect(backup()).toBe('skipped')
    expect(startUnit(server, 'backup-open-day.service', log)).toBe('done')
    expect(backup()).toBe('done')
    expect(snapshots()).toHaveLength(2)
  })

  it('shows its volume', () => {
    const metric = server.read('/var/lib/prometheus/node-exporter/backup-volume-files.prom')
    expect(Number(/^backup_repository_bytes\{job="files"\} (\d+)\n$/.exec(metric)?.[1])).toBeGreaterThan(500)
  })

  it('the vault holds nothing readable, and gives the sender neither a shell nor a way through', () => {
    expect(vault.try(['grep', '-r', 'client asked', '/srv/vault']).status).toBe(1)
    const ssh = ['ssh', '-o', 'ControlPath=none', 'acme@198.51.100.9']
    const shell = server.try([...ssh, 'id'])
    expect(shell.stdout).not.toContain('uid=')
    expect(server.try([...ssh, '-W', '127.0.0.1:22']).stdout).not.toContain('SSH-2.0')
    const listing = server.try(['sftp', '-b', '-', 'acme@198.51.100.9'], { input: 'ls /\nls /etc\n' })
    expect(listing.stdout).toContain('/restic')
    expect(listing.stderr).toMatch(/"\/etc" not found/)
  })

  it('the vault refuses a key that nobody put there, and another account of its own', () => {
    owner.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', '/root/other'])
    server.write('/root/other', owner.read('/root/other'), 0o600)
    const as = (user: string, key: string) =>
      server.try([
        'ssh',
        '-F',
        'none',
        '-i',
        key,
        '-o',
        'IdentitiesOnly=yes',
        '-o',
        'BatchMode=yes',
        '-o',
        'UserKnownHostsFile=/etc/restic/198.51.100.9.known_hosts',
        `${user}@198.51.100.9`,
      ]).stderr
    expect(as('acme', '/root/other')).toContain('Permission denied')
    expect(as('other', '/etc/restic/vault_ed25519')).toContain('Permission denied')
    expect(as('exploitant', '/etc/restic/vault_ed25519')).toContain('Permission denied')
  })

  it('lets go of what is older than promised once a new copy is complete, whatever was copied then', () => {
    const old = (day: number, path: string) =>
      restic(
        server,
        'backup',
        '--host',
        'acme-site-vm',
        '--tag',
        'files',
        path,
        '--time',
        server.run(['date', '-d', `${day} days ago`, '+%F %T']).trim(),
      )
    for (const day of [45, 33, 32, 30, 1]) old(day, '/srv/my files')
    // Asked for then, no longer now: it must not stay for ever as a group of its own.
    old(60, '/etc/hostname')
    startUnit(server, 'backup-open-day.service', log)
    expect(backup()).toBe('done')
    const ages = snapshots().map(({ time }) => Math.round((Date.now() - Date.parse(time)) / 86_400_000))
    expect(ages.sort((a, b) => b - a)).toEqual([30, 1, 0, 0, 0])
  })

  it('keeps everything when the new copy fails', () => {
    const before = snapshots().length
    restic(
      server,
      'backup',
      '--host',
      'acme-site-vm',
      '--tag',
      'files',
      '/etc/hostname',
      '--time',
      '2020-01-01 00:00:00',
    )
    server.run(['mv', '/srv/my files', '/srv/moved'])
    server.run(['mariadb-admin', 'shutdown'])
    startUnit(server, 'backup-open-day.service', log)
    expect(backup()).toBe('failed')
    expect(snapshots()).toHaveLength(before + 1)
    expect(server.try(['test', '-e', '/var/lib/backup/files.done']).status).toBe(1)
  })

  it('is restored on another machine with the escrowed key alone', () => {
    owner.run(['sh', '-c', 'mkdir -p /etc/restic && age -d -i /root/owner -o /etc/restic/key /root/key.age'])
    // The owner reads the vault's disk; no other secret than the key is needed.
    const archive = vault.run(['sh', '-c', 'tar -cf - -C /srv/vault/acme restic | base64'])
    owner.run(['sh', '-c', 'base64 -d | tar -xf - -C /srv'], { input: archive })
    const local = ['restic', '-r', '/srv/restic/files', '--password-file', '/etc/restic/key', '--no-cache']
    owner.run([...local, 'check', '--read-data'])
    const good = snapshots().filter(({ paths }) => paths.length === 2)
    expect(good.length).toBeGreaterThan(0)
    owner.run([
      ...local,
      'restore',
      'latest',
      '--path',
      '/srv/my files',
      '--path',
      '/var/lib/backup/dump-files/mariadb',
      '--target',
      '/srv/back',
    ])
    expect(owner.read('/srv/back/srv/my files/report.txt')).toBe('what the client asked to keep\n')
    expect(owner.read('/srv/back/var/lib/backup/dump-files/mariadb/all.sql')).toContain('(4217)')
  })
})
