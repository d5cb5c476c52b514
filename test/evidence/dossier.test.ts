/** A dossier is judged again where nothing but the dossier is; whatever was touched is named. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cli, project } from '../cli/harness.ts'
import { allow, client, key, put, RECEIPT, receipt, serverAt, sign } from './setting.ts'

const SECRET = 'hunter2-sentinel'

describe('paraphe dossier', () => {
  let made = ''
  beforeAll(async () => {
    const cwd = client({ 'clients/c/allowed_signers': allow('ops@example.test', 'ops') })
    put(
      cwd,
      'cdktf.out/stacks/c/cdk.tf.json',
      serverAt('fsn1').replace('#cloud-config', `#cloud-config\\n# db_password: ${SECRET}`),
    )
    sign(put(cwd, RECEIPT, JSON.stringify(receipt())), 'ops')
    await cli(['sign', 'c', '--key', key('ops'), '--identity', 'ops@example.test'], { cwd })
    const done = await cli(['dossier', 'c', '--key', key('ops')], { cwd })
    expect(done.code, done.err).toBe(0)
    // Kept aside: every test has a folder of its own, with nothing but the dossier in it.
    made = join(mkdtempSync(join(tmpdir(), 'paraphe-dossier-')), 'c')
    cpSync(join(cwd, 'dossier/c'), made, { recursive: true })
  })
  const copy = () => {
    const cwd = project()
    cpSync(made, join(cwd, 'd'), { recursive: true })
    return cwd
  }
  const verify = (cwd: string, ...more: string[]) =>
    cli(['dossier', '--verify', 'd', ...more], { cwd, now: '2027-06-01T00:00:00Z' })

  it('holds the ledger, the page, the contract, its evidence and their sums', () => {
    expect(readdirSync(made)).toEqual(
      expect.arrayContaining([
        ...['LISEZMOI.txt', 'SHA256SUMS', 'SHA256SUMS.sig', 'allowed_signers', 'contract.lock.json'],
        ...['contract.yaml', 'dossier.html', 'evidence', 'inventories', 'ledger.json'],
      ]),
    )
    execFileSync('sh', ['-c', 'sha256sum -c --quiet SHA256SUMS'], { cwd: made })
    const page = readFileSync(join(made, 'dossier.html'), 'utf8')
    expect(page).toContain('evidence: 1, signed: 1')
    expect(page).toMatch(/Ops,.* — SSH signature verified/)
  })

  it('is verified offline, long after: the same verdicts as on its day', async () => {
    const done = await verify(copy())
    expect(done.code, done.out + done.err).toBe(0)
    expect(done.out).toContain('✔ no file has changed')
    expect(done.out).toContain('✔ dossier signed: ops@example.test')
    expect(done.out).toContain('c ✔ as signed on 2026-09-24')
    expect(done.out).toMatch(/◌ .*restore-drill.* stale/)
    expect(done.out).toContain('◌ shop/security.base: cannot be judged again here')
    expect(done.out).toMatch(/✔ \d+ promises judged again: same verdicts/)
  })

  it('carries no secret of the documents it was judged on', () => {
    const found = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((name) => {
      try {
        return readFileSync(join(made, name), 'utf8').includes(SECRET)
      } catch {
        return false
      }
    })
    expect(found).toEqual([])
  })

  it('names the verdict that was prettified, sums made anew', async () => {
    const cwd = copy()
    const file = join(cwd, 'd/ledger.json')
    const ledger = JSON.parse(readFileSync(file, 'utf8'))
    const broken = ledger.verdicts.find(({ status }: { status: string }) => status === 'broken')
    Object.assign(broken, { status: 'kept', direction: null, findings: [] })
    writeFileSync(file, JSON.stringify(ledger))
    expect((await verify(cwd)).out).toContain('✘ ledger.json  changed')
    const sums = execFileSync(
      'sh',
      ['-c', 'find . -type f ! -name "SHA256SUMS*" | cut -c3- | xargs sha256sum'],
      {
        ...{ cwd: join(cwd, 'd'), encoding: 'utf8' },
      },
    )
    put(cwd, 'd/SHA256SUMS', sums)
    const done = await verify(cwd)
    expect(done.code).toBe(1)
    expect(done.out).toContain('✘ the dossier’s signature is not valid')
    expect(done.out).toContain(`✘ ${broken.promise.id} is judged otherwise`)
  })

  it('does not hold with evidence altered, taken away, or a signer that the reader does not know', async () => {
    const altered = copy()
    const name = readdirSync(join(altered, 'd/evidence')).find((file) => file.endsWith('.json')) ?? ''
    const path = join(altered, 'd/evidence', name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('1800', '60'))
    expect(await verify(altered)).toMatchObject({ code: 1, out: expect.stringContaining('refused') })
    rmSync(path)
    const gone = await verify(altered)
    expect(gone.code).toBe(1)
    expect(gone.out).toContain('✘ shop/restore.delay is judged otherwise')
    const cwd = copy()
    put(cwd, 'mine', allow('someone@else.test', 'stranger'))
    expect((await verify(cwd, '--allowed-signers', 'mine')).code).toBe(1)
  })

  it('says on its cover, in French, what stands where and that nobody checked a signature', async () => {
    const cwd = client()
    await cli(['sign', 'c', '--key', key('ops'), '--identity', 'ops@example.test'], { cwd })
    await cli(['dossier', 'c'], { cwd, lang: 'fr' })
    const page = readFileSync(join(cwd, 'dossier/c/dossier.html'), 'utf8')
    expect(page).toContain('serveur fsn1')
    expect(page).toMatch(/Ops,.* — selon le contrat/)
  })

  it('refuses a folder that is in use and one that is no dossier', async () => {
    const cwd = client({ 'dossier/c/notes.txt': 'mine' })
    expect((await cli(['dossier', 'c', '--draft'], { cwd })).code).toBe(2)
    expect((await cli(['dossier', '--verify', '.'], { cwd })).code).toBe(2)
  })
})
