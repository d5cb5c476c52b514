/** PostgreSQL, its cluster made with the rendered settings: promised connections, the nightly dump, a restore elsewhere, and what the judge reads. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import connectionsPolicy from '../../policies/database/observed.ts'
import { KEY, minimal } from '../guest/sample.ts'
import { observe } from '../policies/harness.ts'
import { bareMachine, boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { soon, taken } from './lib/taken.ts'
import { startUnit } from './lib/units.ts'

const PROMISED = 60
/** Dump, supervision, operator: what they hold is none of the application's. */
const KEEPERS = 3
const spec = {
  ...minimal,
  database: { engine: 'postgresql' as const, connections: PROMISED },
  backups: {
    escrow: [KEY],
    jobs: [
      {
        name: 'base',
        repository: '/mnt/vault/restic',
        paths: [],
        databases: ['postgresql' as const],
        every: 'day' as const,
        keepWithinDays: 14,
      },
    ],
  },
}

describeWith(['pg_createcluster', 'psql', 'restic', 'cloud-init', 'unshare'], 'PostgreSQL', () => {
  let server: Machine, elsewhere: Machine
  let held: ReturnType<Machine['start']>
  const log: string[] = []
  const admin = (statement: string) =>
    server.run(['runuser', '-u', 'postgres', '--', 'psql', '-AtXq', '-c', statement]).trim()
  const asApp = (on: Machine, statement: string) =>
    on.try(['psql', '-AtXq', '-h', '127.0.0.1', '-U', 'app', '-d', 'shop', '-c', statement], {
      env: { PGPASSWORD: 'of no worth' },
    })

  /** Waits for so many sessions, or for the first that is refused. */
  const until = (whose: string, many: number) => {
    const count = `select count(*) from pg_stat_activity where pid <> pg_backend_pid() and usename = '${whose}'`
    const ask = `runuser -u postgres -- psql -AtXq -c "${count} and backend_type = 'client backend'"`
    server.run(['sh', '-c', `until [ "$(${ask})" = ${many} ] || [ -s /tmp/refused ]; do sleep 0.2; done`])
    expect(server.try(['cat', '/tmp/refused']).stdout).toBe('')
  }

  /** As the package does when it is installed: one cluster, `main`, with what stands in createcluster.d. */
  function install(on: Machine): void {
    const version = on.run(['ls', '/usr/lib/postgresql']).trim()
    on.try(['pg_dropcluster', version, 'main', '--stop'])
    on.run(['pg_createcluster', version, 'main'])
    on.run(['pg_ctlcluster', version, 'main', 'start'])
  }

  beforeAll(async () => {
    server = await boot('server', renderGuest(spec))
    elsewhere = await bareMachine('elsewhere')
    install(server)
    admin("create role app login password 'of no worth'")
    admin('create database shop owner app')
    asApp(server, 'create table orders (n int, note text)')
    asApp(server, "insert into orders select n, 'd’été ; \\ \"' from generate_series(1, 4217) n")
  })
  afterAll(() => {
    server?.stop()
    elsewhere?.stop()
  })

  it('serves the promised connections at once while its keepers hold theirs, and not one more', () => {
    // The third is whoever counts.
    const keeper = "exec runuser -u postgres -- psql -AtXq -c 'select pg_sleep(600)'"
    for (let keepers = 1; keepers < KEEPERS; keepers++) server.start(['sh', '-c', keeper])
    until('postgres', KEEPERS - 1)
    const one = "psql -AtXq -h 127.0.0.1 -U app -d shop -c 'select pg_sleep(600)'"
    const all = `for i in $(seq ${PROMISED}); do PGPASSWORD='of no worth' ${one} 2>>/tmp/refused & done; wait`
    held = server.start(['sh', '-c', all])
    until('app', PROMISED)
    server.start(['sh', '-c', keeper])
    until('postgres', KEEPERS)
    const { status, stderr } = asApp(server, 'select 1')
    expect([status, stderr]).toEqual([2, expect.stringMatching(/remaining connection slots are reserved/)])
  })

  it('is dumped and copied while every promised connection is taken, and every keeper is there', () => {
    server.run(['sh', '-c', 'mkdir -p /mnt/vault && mount -t tmpfs vault /mnt/vault'])
    expect(startUnit(server, 'backup-base.service', log), log.join('\n')).toBe('done')
    expect(server.run(['stat', '-c', '%U %a', '/var/lib/backup/dump-base/postgresql'])).toBe('postgres 700\n')
  })

  it('tells the collector how many an ordinary account gets, and the judge compares them with the promise', () => {
    const evidence = [taken(server, 'database-connections')]
    expect(evidence[0]?.data).toEqual({ max: PROMISED + KEEPERS })
    const outcomes = [PROMISED + KEEPERS, PROMISED + KEEPERS + 1].map((simultaneous) =>
      observe(connectionsPolicy, { simultaneous }, { name: 'real', evidence, now: soon() }).map(
        ({ outcome }) => outcome,
      ),
    )
    expect(outcomes).toEqual([['kept'], ['broken']])
    held.kill()
  })

  it('is restored elsewhere by the repository and its key: every row, and the account that owns them', () => {
    const bring = (path: string) => {
      const archive = server.run(['sh', '-c', `tar -C / -cf - ${path} | base64`])
      elsewhere.run(['sh', '-c', 'base64 -d | tar -C / -xf -'], { input: archive })
    }
    for (const path of ['mnt/vault/restic', 'etc/restic/key']) bring(path)
    const restic = ['restic', '-r', '/mnt/vault/restic', '--password-file', '/etc/restic/key', '--no-cache']
    elsewhere.run([...restic, 'check', '--read-data'])
    elsewhere.run([...restic, 'restore', 'latest', '--tag', 'base', '--target', '/srv/back'])
    install(elsewhere)
    const dump = '/srv/back/var/lib/backup/dump-base/postgresql/all.sql'
    elsewhere.run([
      'sh',
      '-c',
      `runuser -u postgres -- psql -X -v ON_ERROR_STOP=0 postgres <${dump} >/dev/null`,
    ])
    const { stdout } = asApp(elsewhere, 'select count(*), min(note) from orders')
    expect(stdout).toBe('4217|d’été ; \\ "\n')
    expect(asApp(elsewhere, 'select * from pg_authid').status).not.toBe(0)
  })

  it('listens to the server itself only', () => {
    const addresses = server.run(['ss', '-Hltn', 'sport', '=', ':5432']).trim().split('\n')
    expect(addresses.map((line) => line.trim().split(/\s+/)[3]).sort()).toEqual([
      '127.0.0.1:5432',
      '[::1]:5432',
    ])
  })
})
