import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { command as sign } from '../../cli/commands/sign.ts'
import { command as verify } from '../../cli/commands/verify.ts'
import { canonicalHash, canonicalJson } from '../../contract/canonical.ts'
import { loadContract } from '../../contract/load.ts'
import { checkLock, lockOf, lockProblems, writeLock } from '../../contract/lock.ts'
import { run } from './context.ts'
import { AVANCE, change } from './sample.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'contract.yaml')
  cpSync(new URL('fixtures/signed', import.meta.url).pathname, join(folder, 'signed'), { recursive: true })
  writeFileSync(file, AVANCE)
})

const lock = () => {
  const loaded = loadContract(file)
  writeLock(loaded, lockOf(loaded, '2026-10-01'))
}
const stateOf = (text: string) => {
  writeFileSync(file, text)
  return checkLock(loadContract(file))
}

describe('the canonical form', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    )
  }

  it('does not depend on key order, YAML style, comments or line ends', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
        fc.boolean(),
        (value, style, flow) => {
          const hash = canonicalHash(value)
          expect(canonicalHash(shuffled(value))).toBe(hash)
          const text = stringify(shuffled(value), {
            defaultStringType: style,
            collectionStyle: flow ? 'flow' : 'block',
            lineWidth: 0,
          })
          expect(canonicalHash(parse(`# a comment\n${text}`))).toBe(hash)
        },
      ),
    )
  })

  it('loses nothing: two values that differ have two forms', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme-ascii' }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves a contract its hash through another layout and CRLF', () => {
    lock()
    const other = stringify(shuffled(parse(AVANCE)), { collectionStyle: 'block' }).replaceAll('\n', '\r\n')
    expect(stateOf(other).state).toBe('matches')
  })
})

describe('a locked contract', () => {
  it('matches as long as it says the same', () => {
    lock()
    expect(stateOf(`# noted later\n${AVANCE}`).state).toBe('matches')
  })

  it('differs by whatever it says otherwise, named and placed', () => {
    lock()
    writeFileSync(file, change(AVANCE, 'retentionDays: 31', 'retentionDays: 7'))
    const [problem] = lockProblems(loadContract(file))
    expect(problem).toMatchObject({
      what: { en: 'services[erp].backup.retentionDays: 31 → 7' },
      position: { line: 20 },
    })
  })

  it.each([
    ['443/tcp', '8443/tcp'],
    ['months: 36', 'months: 35'],
    ['  sla.denominator: all-minutes', '  sla.denominator: covered-minutes'],
  ])('differs by %s → %s', (from, to) => {
    lock()
    expect(stateOf(change(AVANCE, from, to)).state).toBe('differs')
  })

  it('differs when the lock itself was edited', () => {
    lock()
    const path = join(folder, 'contract.lock.json')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"retentionDays": 31', '"retentionDays": 7'))
    const result = stateOf(change(AVANCE, 'retentionDays: 31', 'retentionDays: 7'))
    expect(result).toMatchObject({
      state: 'differs',
      differences: [],
      why: [{ en: expect.stringContaining('edited by hand') }],
    })
  })

  it('differs when a signed document was replaced', () => {
    lock()
    writeFileSync(join(folder, 'signed/cp.txt'), 'another text')
    expect(checkLock(loadContract(file)).state).toBe('differs')
  })

  it('differs when the text of an own article was edited', () => {
    const own = `${AVANCE}articles:\n  - { article: A1, text: signed/a1.md, kind: restore.delay, title: { fr: t, en: t }, params: { businessHours: 2 } }\n`
    writeFileSync(join(folder, 'signed/a1.md'), 'Two hours.')
    writeFileSync(file, own)
    lock()
    expect(stateOf(own).state).toBe('matches')
    writeFileSync(join(folder, 'signed/a1.md'), 'Four hours.')
    expect(checkLock(loadContract(file))).toMatchObject({
      state: 'differs',
      why: [{ en: expect.stringContaining('signed/a1.md') }],
    })
  })

  it('cannot be locked without its documents', () => {
    writeFileSync(join(folder, 'signed/cp.txt'), 'another text')
    expect(lock).toThrow('signed/cp.txt')
  })

  it('leaves no draft behind', () => {
    lock()
    expect(readdirSync(folder).sort()).toEqual(['contract.lock.json', 'contract.yaml', 'signed'])
  })

  it('is refused when the lock is no lock', () => {
    writeFileSync(join(folder, 'contract.lock.json'), '{"version": 2}')
    expect(() => checkLock(loadContract(file))).toThrow('contract.lock.json is not a lock')
    writeFileSync(join(folder, 'contract.lock.json'), '{')
    expect(() => checkLock(loadContract(file))).toThrow('unreadable contract.lock.json')
  })
})

describe('the samples', () => {
  const clients = new URL('../../clients/', import.meta.url).pathname
  it.each(readdirSync(clients))('%s is the contract that its lock holds', (code) => {
    expect(checkLock(loadContract(join(clients, code, 'contract.yaml')))).toMatchObject({ state: 'matches' })
  })
})

describe('paraphe sign and verify', () => {
  const key = (name: string) => {
    const path = join(folder, name)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path])
    return { path, line: `${name}@example.org ${readFileSync(`${path}.pub`, 'utf8')}` }
  }

  it('writes a lock, and finds the contract as it was signed', async () => {
    expect(await run(verify, folder)).toMatchObject({ code: 1, out: expect.stringContaining('never signed') })
    expect(await run(sign, folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('contract.lock.json written'),
    })
    expect(await run(verify, folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('avance-ovh ✔ as signed on'),
    })
  })

  it('takes several signatories, and knows a key that does not count', async () => {
    const [a, b, stranger] = [key('a'), key('b'), key('stranger')]
    writeFileSync(join(folder, 'allowed_signers'), `${a.line}${b.line}`)
    await run(sign, folder, [], { key: a.path, identity: 'a@example.org' })
    await run(sign, folder, [], { key: b.path, identity: 'b@example.org' })
    expect(await run(verify, folder)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/✔ a@example\.org[\s\S]*✔ b@example\.org/),
    })
    await run(sign, folder, [], { key: stranger.path, identity: 'a@example.org' })
    expect(await run(verify, folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('✘ a@example.org'),
    })
  })

  it('refuses to sign over what was signed', async () => {
    await run(sign, folder)
    writeFileSync(file, change(AVANCE, 'retentionDays: 31', 'retentionDays: 7'))
    await expect(run(sign, folder)).rejects.toThrow('already signed, and changed since')
    expect(await run(verify, folder)).toMatchObject({ code: 1, out: expect.stringContaining('31 → 7') })
  })

  it('asks who signs', async () => {
    await expect(run(sign, folder, [], { key: key('a').path })).rejects.toThrow('who signs?')
  })
})
