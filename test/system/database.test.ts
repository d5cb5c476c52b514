/** MariaDB, started with the rendered settings, takes as many connections at once as were promised, and the collector sees it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import applicationPolicy from '../../policies/application/upkeep.ts'
import connectionsPolicy from '../../policies/database/observed.ts'
import { minimal } from '../guest/sample.ts'
import { observe } from '../policies/harness.ts'
import { boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { soon, taken } from './lib/taken.ts'

const PROMISED = 60

describeWith(['mariadbd', 'mariadb', 'mariadb-install-db', 'cloud-init', 'unshare'], 'database', () => {
  let server: Machine
  const sql = (statement: string) => server.run(['mariadb', '-N', '-e', statement]).trim()

  beforeAll(async () => {
    server = await boot(
      'server',
      renderGuest({ ...minimal, database: { engine: 'mariadb', connections: PROMISED } }),
    )
    server.run(['sh', '-c', 'rm -rf /var/lib/mysql/* && mkdir -p /run/mysqld && chown mysql /run/mysqld'])
    server.run([
      'mariadb-install-db',
      '--user=mysql',
      '--skip-test-db',
      '--auth-root-authentication-method=socket',
    ])
    server.start(['mariadbd', '--user=mysql'])
    server.run(['sh', '-c', 'until mariadb -e "select 1" >/dev/null 2>&1; do sleep 0.2; done'])
    sql("create user app@localhost identified by 'of no worth'")
  })
  afterAll(() => server?.stop())

  it('serves the promised connections at once, and its keepers besides', () => {
    const hold = `for i in $(seq ${PROMISED}); do mariadb -uapp '-pof no worth' -e 'select sleep(600)' >/dev/null 2>>/tmp/refused & done`
    server.start(['sh', '-c', `${hold}; wait`])
    server.run([
      'sh',
      '-c',
      `until [ "$(mariadb -N -e "select count(*) from information_schema.processlist where user='app'")" -ge ${PROMISED} ]; do sleep 0.2; done`,
    ])
    expect(server.try(['cat', '/tmp/refused']).stdout).toBe('')
    expect(sql("select count(*) from information_schema.processlist where user='app'")).toBe(String(PROMISED))
  })

  it('tells the collector how many connections it takes, and the judge compares them with the promise', () => {
    const evidence = [taken(server, 'database-connections')]
    const outcomes = (simultaneous: number) =>
      observe(connectionsPolicy, { simultaneous }, { name: 'real', evidence, now: soon() }).map(
        ({ outcome }) => outcome,
      )
    const max = Number(sql('select @@max_connections'))
    expect(evidence[0]?.data).toEqual({ max })
    expect(max).toBeGreaterThan(PROMISED)
    expect([outcomes(PROMISED), outcomes(max + 1)]).toEqual([['kept'], ['broken']])
  })

  it('tells the version of the shop that it holds', () => {
    sql('create database shop; create table shop.ps_configuration (name text, value text)')
    sql("insert into shop.ps_configuration values ('PS_VERSION_DB', '8.1.6')")
    server.write('/etc/releases', '8.1.6\n8.1.7\n9.0.1\n')
    const evidence = [
      taken(server, 'application', {
        APPLICATION_NAME: 'PrestaShop',
        APPLICATION_URL: 'http://127.0.0.1:9/',
        APPLICATION_RELEASES: '/etc/releases',
        APPLICATION_VERSION: `mariadb -N shop -e "select value from ps_configuration where name='PS_VERSION_DB'"`,
      }),
    ]
    expect(evidence[0]?.data).toEqual({
      name: 'PrestaShop',
      version: '8.1.6',
      answers: false,
      pendingSecurity: 1,
    })
    const params = { application: 'prestashop', excluded: [] }
    expect(observe(applicationPolicy, params, { name: 'real', evidence, now: soon() })).toMatchObject([
      { outcome: 'broken', direction: 'under' },
    ])
  })

  it('listens to the server itself only', () => {
    expect(server.run(['ss', '-Hltn', 'sport', '=', ':3306'])).toMatch(/127\.0\.0\.1:3306/)
    expect(server.run(['ss', '-Hltn', 'sport', '=', ':3306']).trim().split('\n')).toHaveLength(1)
  })
})
