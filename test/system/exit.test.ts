/** A departure rehearsed whole: deployed on the rehearsal cloud by the real terraform, handed over, destroyed, certified. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../../cli/command.ts'
import { run } from '../../cli/program.ts'
import { describeWith } from './lib/need.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const loader = join(repository, 'node_modules/tsx/dist/loader.mjs')
const STACK = {
  terraform: {
    backend: { local: { path: 'terraform.prestashop-hetzner.tfstate' } },
    required_providers: { hcloud: { source: 'hetznercloud/hcloud' } },
  },
  provider: { hcloud: { token: '0'.repeat(64) } },
  resource: {
    hcloud_server: {
      shop: {
        name: 'prestashop-hetzner-boutique-1',
        server_type: 'cx33',
        image: 'debian-13',
        location: 'fsn1',
      },
    },
    hcloud_volume: { data: { name: 'prestashop-hetzner-boutique-data', size: 20, location: 'fsn1' } },
  },
}

describeWith(['terraform'], 'a rehearsed departure', () => {
  const home = mkdtempSync(join(tmpdir(), 'pexit-'))
  const terraform = (...words: string[]) =>
    execFileSync(
      process.execPath,
      ['--import', loader, join(repository, 'cli/main.ts'), 'sandbox', '--', 'terraform', ...words],
      { cwd: home, encoding: 'utf8', stdio: 'pipe' },
    )
  async function exit(...words: string[]) {
    let out = ''
    let err = ''
    const ctx: Context = {
      cwd: home,
      env: process.env,
      lang: 'fr',
      color: false,
      width: 100,
      version: '0',
      debug: false,
      interactive: false,
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      now: () => new Date('2028-01-10T10:00:00Z'),
    }
    const code = await run(
      ['exit', 'prestashop-hetzner', '--received', '2026-11-02', '--bundle', 'reprise', ...words],
      ctx,
    )
    return { code, out, err }
  }
  const certify = ['--ordered-by', 'A. Martin', '--order', 'L-12', '--erased-by', 'M. Durand', '--erased']

  beforeAll(() => {
    cpSync(join(repository, 'clients/prestashop-hetzner'), join(home, 'clients/prestashop-hetzner'), {
      recursive: true,
    })
    writeFileSync(join(home, 'package.json'), '{}')
    writeFileSync(join(home, 'main.tf.json'), JSON.stringify(STACK))
    terraform('init')
    terraform('apply', '-auto-approve')
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('hands over what was really deployed, certifies only once it is gone', async () => {
    expect((await exit()).code).toBe(0)
    const listing = JSON.parse(readFileSync(join(home, 'reprise/donnees.json'), 'utf8'))
    expect(listing.holdings.map((one: { name: string }) => one.name)).toEqual([
      'prestashop-hetzner-boutique-1',
      'prestashop-hetzner-boutique-data',
    ])
    expect((await exit(...certify, '2027-09-30')).err).toContain('trop tôt')
    expect((await exit(...certify, '2027-10-02')).err).toContain('des données sont encore là')
    terraform('destroy', '-auto-approve')
    const { code, out } = await exit(...certify, '2027-10-02')
    expect(code).toBe(0)
    expect(out).toContain('prestashop-hetzner-boutique-data')
    expect(out).toContain('L-12')
  })
})
