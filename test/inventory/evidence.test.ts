import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { COLLECTORS } from '../../cli/collect/kinds.ts'
import { InputError } from '../../contract/errors.ts'
import { EVIDENCE_KINDS, LONGEST_HOURS } from '../../inventory/evidence.ts'
import { EVIDENCE_NAMESPACE, type Runner, readEvidence, sshVerify } from '../../inventory/evidence-read.ts'

const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = (name: string): string => {
  const path = join(folder, name)
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path])
  return path
}
const sign = (path: string, text: string, namespace = EVIDENCE_NAMESPACE): string => {
  const file = join(folder, 'signed.json')
  writeFileSync(file, text)
  rmSync(`${file}.sig`, { force: true })
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', path, '-n', namespace, file], { stdio: 'ignore' })
  return readFileSync(`${file}.sig`, 'utf8')
}
const run: Runner = ([program = '', ...args], input) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.on('close', (code) => resolve({ code: code ?? 1, stdout }))
    // ssh-keygen may leave without having read its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })

const operator = key('operator')
const stranger = key('stranger')
const allowed = join(folder, 'allowed_signers')
writeFileSync(allowed, `ops@example.test ${readFileSync(`${operator}.pub`, 'utf8')}`)
const verify = sshVerify(run, allowed, async (signature) => {
  const path = join(folder, 'to-verify.sig')
  writeFileSync(path, signature)
  return path
})

const statement = {
  kind: 'nft-ruleset',
  subject: 'acme-erp-web',
  collector: 'paraphe 0.1',
  observedAt: '2026-11-22T03:00:00+01:00',
  expiresAt: '2026-11-23T03:00:00+01:00',
  data: { nftables: [] },
}
const text = JSON.stringify(statement)
const one = (content: string, signature: string | null = null) =>
  readEvidence([{ path: 'e.json', text: content, signature }], verify)

describe('evidence', () => {
  it('is read with its instants in UTC, unsigned unless it is signed', async () => {
    expect(await one(text)).toMatchObject([
      {
        ...statement,
        observedAt: '2026-11-22T02:00:00.000Z',
        expiresAt: '2026-11-23T02:00:00.000Z',
        file: 'e.json',
        signed: false,
      },
    ])
    expect((await one(text, sign(operator, text)))[0]?.signed).toBe(true)
  })

  it.each([
    [
      'changed after it was signed',
      () => ({ content: text.replace('acme', 'axme'), signature: sign(operator, text) }),
    ],
    ['signed by somebody who is not allowed', () => ({ content: text, signature: sign(stranger, text) })],
    ['signed for another purpose', () => ({ content: text, signature: sign(operator, text, 'git') })],
    ['signed with something else', () => ({ content: text, signature: 'hello' })],
  ])('is refused when it was %s', async (_, make) => {
    const { content, signature } = make()
    await expect(one(content, signature)).rejects.toThrow('the signature is not valid for this file')
  })

  it.each([
    ['{', 'this is not JSON'],
    ['[]', 'not an object'],
    [JSON.stringify({ ...statement, kind: 'hearsay' }), 'unknown kind: hearsay'],
    [JSON.stringify({ ...statement, subject: '' }), 'subject is missing'],
    [JSON.stringify({ ...statement, expiresAt: statement.observedAt }), 'in that order'],
    [JSON.stringify({ ...statement, observedAt: 'yesterday' }), 'ISO 8601'],
    [JSON.stringify({ ...statement, data: undefined }), 'data is missing'],
  ])('is refused: %s', async (content, message) => {
    await expect(one(content)).rejects.toThrow(message)
  })

  it.each(EVIDENCE_KINDS)(
    'holds no longer than its kind may, whatever end it gives itself: %s',
    async (kind) => {
      const observedAt = '2026-11-20T00:00:00.000Z'
      const end = async (expiresAt: string): Promise<string | undefined> => {
        const given = { kind, subject: 's', collector: 'c', observedAt, expiresAt, data: {} }
        return (await one(JSON.stringify(given)))[0]?.expiresAt
      }
      const last = Date.parse(observedAt) + LONGEST_HOURS[kind] * 3_600_000
      expect(await end('2099-01-01T00:00:00Z')).toBe(new Date(last).toISOString())
      expect(await end('2026-11-20T01:00:00Z')).toBe('2026-11-20T01:00:00.000Z')
      for (const { hours } of COLLECTORS.filter((one) => one.kind === kind))
        expect(hours).toBe(LONGEST_HOURS[kind])
    },
  )

  it('is read or refused, never anything else', async () => {
    const values = fc.record(
      {
        kind: fc.anything(),
        subject: fc.anything(),
        observedAt: fc.anything(),
        expiresAt: fc.anything(),
        data: fc.anything(),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          values.map((value) => JSON.stringify(value) ?? ''),
        ),
        async (content) => {
          await one(content).catch((error) => expect(error).toBeInstanceOf(InputError))
        },
      ),
    )
  })
})
