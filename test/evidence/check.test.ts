/** `paraphe check` rests on evidence as long as it is fresh, whole and of somebody who may say it. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, project } from '../cli/harness.ts'
import { allow, client, ledgerOf, put, RECEIPT, receipt, sign, verdictOn } from './setting.ts'

const DELAY = 'restore.delay'
const SIGNERS = 'clients/c/allowed_signers'
const text = (value: unknown = receipt()) => `${JSON.stringify(value, null, 2)}\n`

function signedClient(by = 'ops', principal = 'ops@example.test') {
  const cwd = client({ [SIGNERS]: allow(principal, 'ops') })
  const file = put(cwd, RECEIPT, text())
  sign(file, by)
  return { cwd, file }
}

describe('a signed receipt beside the contract', () => {
  it('makes the promise observed, and the ledger names it', async () => {
    const { cwd } = signedClient()
    const ledger = await ledgerOf(cwd)
    expect(verdictOn(ledger, DELAY)).toMatchObject({ status: 'kept', level: 'observed' })
    expect(ledger.evidence).toMatchObject([{ file: RECEIPT, signer: 'ops@example.test', counts: true }])
  })

  it('proves nothing once it is removed', async () => {
    const { cwd, file } = signedClient()
    rmSync(file)
    rmSync(`${file}.sig`)
    expect(verdictOn(await ledgerOf(cwd), DELAY)).toMatchObject({ status: 'unproven', level: null })
  })

  it('proves nothing once it has expired', async () => {
    const { cwd } = signedClient()
    const done = await cli(['check', 'c', '--draft'], { cwd, now: '2027-03-01T10:00:00Z' })
    expect(done.out).toContain('restore-drill evidence for shop stale since 2027-02-18')
  })

  it('is refused once it was altered', async () => {
    const { cwd, file } = signedClient()
    put(cwd, RECEIPT, text().replace('1800', '60'))
    const done = await cli(['check', 'c', '--draft'], { cwd })
    expect(done.code).toBe(2)
    expect(done.err).toContain('the signature is not valid for this file')
    expect(existsSync(file)).toBe(true)
  })

  it('is refused from a stranger, and from a machine that speaks of another', async () => {
    const stranger = await cli(['check', 'c', '--draft'], { cwd: signedClient('stranger').cwd })
    expect(stranger).toMatchObject({ code: 2, err: expect.stringContaining('not valid') })
    const machine = await cli(['check', 'c', '--draft'], { cwd: signedClient('ops', 'c-shop-web').cwd })
    expect(machine).toMatchObject({ code: 2, err: expect.stringContaining('is only valid for c-shop-web') })
  })

  it('breaks the promise when the drill failed', async () => {
    const cwd = client({ [SIGNERS]: allow('ops@example.test', 'ops') })
    sign(put(cwd, RECEIPT, text(receipt(false))), 'ops')
    expect(verdictOn(await ledgerOf(cwd), DELAY)).toMatchObject({ status: 'broken', level: 'observed' })
  })
})

describe('an unsigned receipt', () => {
  it('proves nothing where somebody is allowed to sign, and it is said', async () => {
    const cwd = client({ [SIGNERS]: allow('ops@example.test', 'ops'), [RECEIPT]: text() })
    const ledger = await ledgerOf(cwd)
    const { status, missing } = verdictOn(ledger, DELAY)
    expect(status).toBe('unproven')
    expect(JSON.stringify(missing)).toContain('unsigned evidence proves nothing')
    expect(ledger.err).toContain(`unsigned evidence proves nothing: 1 (${RECEIPT})`)
  })

  it('cannot hide what was signed before it', async () => {
    const { cwd } = signedClient()
    const later = { ...receipt(false), observedAt: '2026-11-21T02:00:00Z' }
    put(cwd, 'clients/c/evidence/later.json', text(later))
    expect(verdictOn(await ledgerOf(cwd), DELAY)).toMatchObject({ status: 'kept', level: 'observed' })
  })

  it('counts as it is where nobody is named to sign', async () => {
    const cwd = client({ [RECEIPT]: text() })
    const ledger = await ledgerOf(cwd)
    expect(verdictOn(ledger, DELAY)).toMatchObject({ status: 'kept', level: 'observed' })
    expect(ledger.evidence).toMatchObject([{ signer: null, counts: true }])
  })
})

describe('--evidence', () => {
  it('reads more folders, and passes over what is about another client', async () => {
    const more = project({
      'a/mine.json': text({ ...receipt(), client: 'c' }),
      'b/other.json': text({ ...receipt(false), client: 'another', observedAt: '2026-11-21T02:00:00Z' }),
    })
    const ledger = await ledgerOf(client(), '--evidence', join(more, 'a'), '--evidence', join(more, 'b'))
    expect(ledger.evidence).toHaveLength(1)
    expect(verdictOn(ledger, DELAY).level).toBe('observed')
  })

  it('refuses a folder that is not there, and a stranger’s statement beside the contract', async () => {
    const absent = await cli(['check', 'c', '--draft', '--evidence', 'nowhere'], { cwd: client() })
    expect(absent).toMatchObject({ code: 2, err: expect.stringContaining('nowhere: not a folder') })
    const cwd = client({ [RECEIPT]: text({ ...receipt(), client: 'another' }) })
    const foreign = await cli(['check', 'c', '--draft'], { cwd })
    expect(foreign).toMatchObject({ code: 2, err: expect.stringContaining('evidence about another client') })
  })
})
