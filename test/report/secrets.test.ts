import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, report } from '../../report/index.ts'
import { publishable } from '../../report/publishable.ts'
import { redact } from '../../report/redact.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { SENTINEL } from '../fixtures/ledgers/planted.ts'
import { english, plain } from './context.ts'

describe('secrets', () => {
  it('are really planted', () => {
    expect(JSON.stringify(ledgers['planted secrets']).split(SENTINEL).length).toBeGreaterThan(12)
  })

  it.each(FORMATS)('%s prints none', async (format) => {
    for (const ctx of [plain, english]) {
      const text = await report(format, ledgers['planted secrets'], {
        ...ctx,
        before: ledgers['planted secrets'],
      })
      expect(text).not.toContain(SENTINEL)
      expect(text.length).toBeGreaterThan(0)
    }
  })

  it.each([
    ['https://user:hunter2@host/path', 'https://user:[…]@host/path'],
    ['PGPASSWORD=hunter2 pg_dump', 'PGPASSWORD=[…] pg_dump'],
    ['{"api_key": "hunter2", "x": 1}', '{"api_key": […], "x": 1}'],
    ['mot de passe : hunter2', 'mot de passe : […]'],
    ['pre-shared psk: hunter2', 'pre-shared psk: […]'],
    ['Authorization: Bearer abcdefghijklmnop', 'Authorization: Bearer […]'],
    ['AWS AKIAABCDEFGHIJKLMNOP', 'AWS […]'],
  ])('%s becomes %s', (text, safe) => {
    expect(redact(text)).toBe(safe)
  })

  it.each([
    '22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32',
    'no password in user data',
    'vault in Roubaix; servers in Gravelines, Strasbourg',
    'https://docs.example/rules/firewall.admin-sources',
    'PasswordAuthentication yes',
    'sha256 7c41d0a5b1c7f3e2a9d84c60f1b25e7790ab3d4c5e6f708192a3b4c5d6e7f8e2',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ audit',
  ])('%s is left alone', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('striking out twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(redact(redact(text))).toBe(redact(text))
      }),
    )
    for (const ledger of Object.values(ledgers)) {
      expect(publishable(publishable(ledger))).toEqual(publishable(ledger))
    }
  })
})
