/** A restore drill with a real restic, a real MariaDB and a real signature: what is whole passes, what is not says why. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../../cli/command.ts'
import { command } from '../../cli/commands/drill.ts'
import { EVIDENCE_NAMESPACE } from '../../inventory/evidence-read.ts'
import { restoreDrill } from '../../inventory/evidence-shapes.ts'
import { start, stop, until } from '../../lifecycle/drill/process.ts'
import { describeWith } from './lib/need.ts'

const programs = ['restic', 'mariadbd', 'mariadb', 'mariadb-dump', 'mariadb-install-db', 'ssh-keygen']
const SHOP = 'Bienvenue à la boutique'

/** A shop's files and the dump of a database with 250 orders, made by a MariaDB that ran. */
async function makeShop(home: string): Promise<string> {
  const shop = join(home, 'srv', 'shop')
  mkdirSync(shop, { recursive: true })
  writeFileSync(join(shop, 'index.html'), `<h1>${SHOP}</h1>`)
  writeFileSync(join(shop, 'logo.bin'), Buffer.alloc(300_000, 7))
  const sum = (name: string) =>
    `${createHash('sha256')
      .update(readFileSync(join(shop, name)))
      .digest('hex')}  ${name}\n`
  writeFileSync(join(shop, 'SHA256SUMS'), sum('index.html') + sum('logo.bin'))
  const data = join(home, 'db')
  const socket = join(home, 'sock')
  const user = userInfo().username
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${user}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  )
  const server = start('mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--user=${user}`,
    '--skip-networking',
  ])
  const sql = (text: string) =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot'], { input: text })
  try {
    expect(await until(60, async () => existsSync(socket))).toBe(true)
    sql(
      'create database shop; use shop; create table orders (id int primary key, total decimal(10,2)); insert into orders select seq, seq * 1.5 from seq_1_to_250;',
    )
    const dump = execFileSync('mariadb-dump', [
      '--no-defaults',
      `--socket=${socket}`,
      '-uroot',
      '--databases',
      'shop',
    ])
    writeFileSync(join(shop, 'shop.sql'), dump)
  } finally {
    await stop(server)
  }
  return shop
}

describeWith(programs, 'drill', () => {
  const home = mkdtempSync(join(tmpdir(), 'pdrilltest-'))
  const repository = join(home, 'repository')
  const password = join(home, 'password')
  const client = join(home, 'clients', 'boutique')
  const key = join(home, 'key')
  let shop: string

  const restic = (...args: string[]) =>
    execFileSync('restic', ['-r', repository, '--password-file', password, ...args], { encoding: 'utf8' })
  /** Runs the verb, as the command line would. */
  async function drill(checks: unknown[], more: Record<string, unknown> = {}, now = new Date()) {
    const plan = { drills: [{ service: 'shop', repository, passwordFile: password, checks, ...more }] }
    writeFileSync(join(client, 'drill.yaml'), JSON.stringify(plan))
    let out = ''
    const ctx = {
      cwd: home,
      env: process.env,
      lang: 'en',
      color: false,
      width: 100,
      version: '0',
      debug: false,
      interactive: false,
      out: (text: string) => {
        out += text
      },
      err: () => {},
      now: () => now,
    } as Context
    const code = await command.run(ctx, ['shop'], {
      format: 'json',
      sign: key,
      receipt: join(home, 'receipt.json'),
    })
    return { code, receipt: JSON.parse(out) }
  }

  beforeAll(async () => {
    shop = await makeShop(home)
    writeFileSync(password, 'a password for one test\n')
    restic('init')
    restic('backup', shop, '--host', 'shop-1')
    mkdirSync(client, { recursive: true })
    const contract = readFileSync(
      new URL('../../clients/prestashop-hetzner/contract.yaml', import.meta.url),
      'utf8',
    )
    writeFileSync(
      join(client, 'contract.yaml'),
      contract.replace(/- id: \S+/, '- id: shop').replace(/service: [a-z]+/g, 'service: shop'),
    )
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'm.durand', '-f', key])
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('counts the rows, compares the files, opens the page, in time, and signs', async () => {
    const port = 18_423
    const serve = `require('http').createServer((q,r)=>r.end(require('fs').readFileSync('.${shop}/index.html'))).listen(${port},'127.0.0.1')`
    const { code, receipt } = await drill([
      { files: { manifest: join(shop, 'SHA256SUMS') } },
      { mariadb: { dump: join(shop, 'shop.sql'), rows: { 'shop.orders': { equals: 250 } } } },
      { probe: { command: [process.execPath, '-e', serve], url: `http://127.0.0.1:${port}/`, expect: SHOP } },
    ])
    expect(receipt.data.checks).toEqual(receipt.data.checks.map((one: object) => ({ ...one, passed: true })))
    expect(receipt.data.checks).toHaveLength(4)
    expect(receipt).toMatchObject({
      kind: 'restore-drill',
      subject: 'shop',
      data: { ok: true, elsewhere: true, promisedHours: 4, inTime: true },
    })
    expect(Date.parse(receipt.expiresAt) - Date.parse(receipt.observedAt)).toBe(90 * 86_400_000)
    expect(code).toBe(0)
    // The judge reads it.
    expect(restoreDrill.parse(receipt.data).ok).toBe(true)
    // The signature holds for the file as written, and for no other.
    const signers = join(home, 'signers')
    writeFileSync(signers, `m.durand ${readFileSync(`${key}.pub`, 'utf8')}`)
    const verify = () =>
      execFileSync(
        'ssh-keygen',
        [
          '-Y',
          'verify',
          '-f',
          signers,
          '-I',
          'm.durand',
          '-n',
          EVIDENCE_NAMESPACE,
          '-s',
          join(home, 'receipt.json.sig'),
        ],
        { input: readFileSync(join(home, 'receipt.json')), stdio: ['pipe', 'ignore', 'ignore'] },
      )
    verify()
    appendFileSync(join(home, 'receipt.json'), ' ')
    expect(verify).toThrow()
  })

  it('says which table is short, which file differs, which page does not answer', async () => {
    writeFileSync(join(shop, 'logo.bin'), 'changed after the list was made')
    restic('backup', shop, '--host', 'shop-1')
    const { code, receipt } = await drill([
      { files: { manifest: join(shop, 'SHA256SUMS') } },
      {
        mariadb: {
          dump: join(shop, 'shop.sql'),
          rows: { 'shop.orders': { min: 251 }, 'shop.absent': { min: 1 } },
        },
      },
      { probe: { command: [process.execPath, '-e', '0'], url: 'http://127.0.0.1:18424/', within: 1 } },
    ])
    expect(code).toBe(1)
    const found = receipt.data.checks
      .filter((one: { passed: boolean }) => !one.passed)
      .map((one: { found: string }) => one.found)
    expect(found).toEqual(['differ or missing: logo.bin', '250 rows', 'no such table', 'no answer'])
  })

  it('an old snapshot restores well and proves nothing', async () => {
    const { code, receipt } = await drill(
      [{ mariadb: { dump: join(shop, 'shop.sql'), rows: {} } }],
      {},
      new Date(Date.now() + 40 * 3_600_000),
    )
    expect(receipt.data.checks[0]).toMatchObject({ check: 'snapshot age', passed: false })
    expect(code).toBe(1)
  })

  it('refuses a repository that does not open, and a place that is not empty', async () => {
    await expect(
      drill([{ files: { manifest: 'x' } }], { repository: join(home, 'nowhere') }),
    ).rejects.toThrow('cannot be opened')
    await expect(drill([{ files: { manifest: 'x' } }], { host: 'another-host' })).rejects.toThrow(
      'no snapshot matches',
    )
  })
})
