/** MariaDB, started with the rendered settings, takes as many connections at once as were promised. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

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
    const hold = `for i in $(seq ${PROMISED}); do mariadb -uapp '-pof no worth' -e 'select sleep(20)' >/dev/null 2>>/tmp/refused & done`
    server.start(['sh', '-c', `${hold}; wait`])
    server.run([
      'sh',
      '-c',
      `until [ "$(mariadb -N -e "select count(*) from information_schema.processlist where user='app'")" -ge ${PROMISED} ]; do sleep 0.2; done`,
    ])
    expect(server.try(['cat', '/tmp/refused']).stdout).toBe('')
    expect(sql("select count(*) from information_schema.processlist where user='app'")).toBe(String(PROMISED))
  })

  it('listens to the server itself only', () => {
    expect(server.run(['ss', '-Hltn', 'sport', '=', ':3306'])).toMatch(/127\.0\.0\.1:3306/)
    expect(server.run(['ss', '-Hltn', 'sport', '=', ':3306']).trim().split('\n')).toHaveLength(1)
  })
})
