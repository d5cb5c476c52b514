/** One command for a third party: what the client was promised, and what of the proof holds today. */
import { expect, it } from 'vitest'
import { cli } from '../cli/harness.ts'
import { allow, client, put, RECEIPT, receipt, sign } from './setting.ts'

const verify = (cwd: string, now?: string) => cli(['evidence', 'verify', 'c'], { cwd, ...(now && { now }) })

async function signedClient() {
  const cwd = client({ 'clients/c/allowed_signers': allow('ops@example.test', 'ops') })
  sign(put(cwd, RECEIPT, JSON.stringify(receipt())), 'ops')
  expect((await cli(['sign', 'c'], { cwd })).code).toBe(0)
  return cwd
}

it('holds while contract, signature and end hold', async () => {
  const done = await verify(await signedClient())
  expect(done.code, done.err).toBe(0)
  expect(done.out).toContain('c ✔ as signed on 2026-09-24')
  expect(done.out).toMatch(/✔ clients\/c\/evidence\/restore-drill.* valid +ops@example\.test → 2027-02-18/)
})

it('names each statement that does not hold, and why', async () => {
  const cwd = await signedClient()
  put(cwd, 'clients/c/evidence/a.json', JSON.stringify(receipt()))
  sign(put(cwd, 'clients/c/evidence/b.json', JSON.stringify(receipt())), 'stranger')
  const done = await verify(cwd)
  expect(done.code).toBe(1)
  expect(done.out).toMatch(/◌ clients\/c\/evidence\/a\.json .* unsigned/)
  expect(done.out).toMatch(/✘ clients\/c\/evidence\/b\.json .* refused +the signature is not valid/)
  expect((await verify(await signedClient(), '2027-06-01T00:00:00Z')).out).toContain('stale')
})

it('is not content with a contract alone, nor with one that was changed, and cannot judge what is not there', async () => {
  const bare = client()
  await cli(['sign', 'c'], { cwd: bare })
  expect(await verify(bare)).toMatchObject({ code: 1, out: expect.stringContaining('no evidence') })
  const changed = await signedClient()
  put(changed, 'clients/c/contract.lock.json', '{}')
  expect((await verify(changed)).code).not.toBe(0)
  expect((await cli(['evidence', 'verify', 'nobody'], { cwd: bare })).code).toBe(2)
})

it('calls nothing valid that no policy can read, whoever signed it', async () => {
  const cwd = await signedClient()
  const unread = { ...receipt(), data: { service: 'web' } }
  sign(put(cwd, 'clients/c/evidence/d.json', JSON.stringify(unread)), 'ops')
  const done = await verify(cwd)
  expect(done.code).toBe(1)
  expect(done.out).toMatch(/✘ clients\/c\/evidence\/d\.json .* refused +data\.\w+: unreadable/)
})
