import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type GuestSpec, renderGuest } from '../../constructs/guest/index.ts'
import { InputError } from '../../contract/errors.ts'
import { KEY, largest, minimal, vault } from './sample.ts'

interface CloudConfig {
  packages: string[]
  users: { name: string; sudo?: string; ssh_authorized_keys?: string[] }[]
  write_files: { path: string; permissions: string; content: string }[]
}
interface Ruleset {
  nftables: { add?: { rule?: { expr: object[] } } }[]
}
const read = (spec: GuestSpec) => parse(renderGuest(spec)) as CloudConfig
const file = (spec: GuestSpec, path: string) =>
  read(spec).write_files.find((one) => one.path === path)?.content

describe('renderGuest', () => {
  it('stays under the 32 KiB that the strictest host takes', () => {
    expect(Buffer.byteLength(renderGuest(largest))).toBeLessThan(32 * 1024)
  })

  it('is the same text for the same spec, and YAML reads it back', () => {
    expect(renderGuest(largest)).toBe(renderGuest(structuredClone(largest)))
    expect(renderGuest(largest).startsWith('#cloud-config\n')).toBe(true)
    expect(read(largest).write_files.every(({ content }) => typeof content === 'string')).toBe(true)
  })

  it('writes nothing that Terraform would take for a template', () => {
    for (const spec of [minimal, largest, vault]) expect(renderGuest(spec)).not.toMatch(/[$%]\{/)
  })

  it('writes no file twice and no secret', () => {
    for (const spec of [minimal, largest, vault]) {
      const paths = read(spec).write_files.map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      expect(renderGuest(spec)).not.toMatch(/PRIVATE KEY|AWS_SECRET|passwd: [^t]|password: /)
      for (const secret of ['/etc/restic/key', '/etc/restic/serveur.env', '/etc/restic/vault_ed25519'])
        expect(paths).not.toContain(secret)
    }
  })

  it('gives the client an account only when the contract does', () => {
    expect(read(minimal).users.map(({ name }) => name)).toEqual(['exploitant'])
    const shared = { ...minimal, clients: [{ name: 'acme', keys: [KEY], sudo: false }] }
    expect(read(shared).users[1]).toMatchObject({ name: 'acme', ssh_authorized_keys: [KEY] })
    expect(read(shared).users[1]?.sudo).toBeUndefined()
    expect(file(shared, '/etc/ssh/sshd_config.d/10-contract.conf')).toContain('AllowUsers exploitant acme\n')
  })

  it('installs only what was asked for', () => {
    expect(read(minimal).packages).toEqual([
      'auditd',
      'nftables',
      'openssh-server',
      'sudo',
      'unattended-upgrades',
    ])
    expect(read({ ...minimal, auditTrail: false }).packages).not.toContain('auditd')
  })

  it('reserves connections beside those that were promised', () => {
    expect(file(largest, '/etc/mysql/mariadb.conf.d/60-contract.cnf')).toContain('max_connections = 153\n')
  })

  it('adds what PostgreSQL keeps from ordinary accounts, whoever holds the others', () => {
    const spec = { ...minimal, database: { engine: 'postgresql' as const, connections: 60 } }
    expect(file(spec, '/etc/postgresql-common/createcluster.d/60-contract.conf')).toContain(
      'max_connections = 66\n',
    )
  })

  it('leaves updates to the client unless they are automatic', () => {
    expect(file(minimal, '/etc/apt/apt.conf.d/90-updates')).toContain('Unattended-Upgrade "0"')
    expect(file(largest, '/etc/apt/apt.conf.d/90-updates')).toContain('Unattended-Upgrade "1"')
  })

  it('reaches packages and buckets through the proxy, and a vault directly', () => {
    const behind = { ...largest, proxy: 'http://10.0.1.1:3128' }
    expect(parse(renderGuest(behind))).toMatchObject({
      apt: { http_proxy: behind.proxy, https_proxy: behind.proxy },
    })
    expect(file(behind, '/etc/systemd/system/backup-serveur.service')).toContain(
      `Environment=HTTPS_PROXY=${behind.proxy}\n`,
    )
    expect(file(behind, '/etc/systemd/system/backup-base.service')).not.toContain('PROXY')
    expect(renderGuest(largest)).not.toContain('proxy:')
  })

  it('waits for what the operator puts in place', () => {
    expect(file(largest, '/etc/systemd/system/backup-serveur.service')).toContain(
      'ConditionPathExists=/etc/restic/serveur.env\n',
    )
    expect(file(largest, '/etc/systemd/system/backup-base.service')).toContain(
      'ConditionPathExists=/etc/restic/198.51.100.9.known_hosts\n',
    )
    expect(file(largest, '/etc/systemd/system/backup-local.service')).toContain(
      'ConditionPathIsMountPoint=/mnt/vault\n',
    )
  })
})

describe('renderGuest refuses', () => {
  const job = largest.backups?.jobs[0]
  const withJob = (change: object): GuestSpec =>
    ({ ...minimal, backups: { escrow: [KEY], jobs: [{ ...job, ...change }] } }) as GuestSpec
  const cases: [string, GuestSpec, RegExp][] = [
    [
      'SSH open to everybody',
      { ...minimal, firewall: { ports: ['20-30/tcp'], adminSources: [] } },
      /SSH to everybody/,
    ],
    ['a port of nothing', { ...minimal, firewall: { ports: ['70000/tcp'], adminSources: [] } }, /70000/],
    [
      'host bits in a source',
      { ...minimal, firewall: { ports: [], adminSources: ['203.0.113.5/24'] } },
      /bits set/,
    ],
    ['root', { ...minimal, operators: [{ name: 'root', keys: [KEY] }] }, /root/],
    ['a key that is none', { ...minimal, operators: [{ name: 'a', keys: ['hello'] }] }, /public key/],
    [
      'two accounts of one name',
      { ...minimal, clients: [{ name: 'exploitant', keys: [], sudo: false }] },
      /twice/,
    ],
    ['a backup in business hours', withJob({ firstAttempt: '10:00' }), /10:00/],
    ['the hour that daylight saving skips', withJob({ firstAttempt: '02:30' }), /02:30/],
    ['an empty backup', withJob({ paths: [], databases: [] }), /copies nothing/],
    ['half a day', withJob({ keepWithinDays: 0.5 }), /0.5 days/],
    ['a repository in clear', withJob({ repository: 's3:http://host/bucket' }), /of no kind/],
    [
      'a key escrowed to nobody',
      { ...minimal, backups: { escrow: [], jobs: largest.backups!.jobs } },
      /nobody/,
    ],
    [
      'a key that age cannot use',
      { ...minimal, backups: { escrow: ['ecdsa-sha2-nistp256 AAAA'], jobs: largest.backups!.jobs } },
      /escrow/,
    ],
    ['a proxy with a password', { ...minimal, proxy: 'http://me:pass@10.0.1.1:3128' }, /proxy/],
    ['an unknown time zone', { ...minimal, timeZone: 'Europe/Lutece' }, /Lutece/],
  ]
  it.each(cases)('%s', (_, spec, message) => {
    expect(() => renderGuest(spec)).toThrow(InputError)
    expect(() => renderGuest(spec)).toThrow(message)
  })

  it('says why and what would be right, for every problem at once', () => {
    const bad = { ...minimal, timeZone: 'x', firewall: { ports: ['0/tcp'], adminSources: ['nowhere'] } }
    try {
      renderGuest(bad)
      expect.unreachable()
    } catch (error) {
      const { problems } = error as InputError
      expect(problems).toHaveLength(3)
      expect(problems.every(({ why, remedy }) => why && remedy)).toBe(true)
    }
  })
})

describe('any spec that is accepted', () => {
  const port = fc
    .tuple(fc.integer({ min: 23, max: 65535 }), fc.constantFrom('tcp', 'udp'))
    .map(([n, p]) => `${n}/${p}`)
  const source = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.ipV4().map((ip) => `${ip}/32`),
  )

  it('opens its ports to all, SSH to the named sources only, and drops the rest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(port, { maxLength: 8 }),
        fc.array(source, { maxLength: 8 }),
        (ports, adminSources) => {
          const { nftables }: Ruleset = JSON.parse(
            file({ ...minimal, firewall: { ports, adminSources } }, '/etc/nftables.json')!,
          )
          const rules = nftables.flatMap((one) => one.add?.rule ?? [])
          const open = rules.filter(
            ({ expr }) => JSON.stringify(expr).includes('dport') && !JSON.stringify(expr).includes('saddr'),
          )
          expect(open).toHaveLength(ports.length)
          const ssh = rules.filter(({ expr }) => JSON.stringify(expr).includes('"right":22}'))
          expect(ssh.every(({ expr }) => JSON.stringify(expr).includes('saddr'))).toBe(true)
          expect(ssh.length > 0).toBe(adminSources.length > 0)
          expect(rules.at(-1)?.expr.at(-1)).toEqual({ drop: null })
        },
      ),
      { numRuns: 100 },
    )
  })
})
