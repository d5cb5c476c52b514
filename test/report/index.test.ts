import { describe, expect, it } from 'vitest'
import { FORMATS, report, UnknownFormat } from '../../report/index.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { plain } from './context.ts'

describe('the formats', () => {
  it.each(['prety', '', 'toString', '__proto__'])(
    '%j is refused by naming those that exist',
    async (name) => {
      await expect(report(name, ledgers.empty, plain)).rejects.toThrow(UnknownFormat)
      await expect(report(name, ledgers.empty, plain)).rejects.toThrow(FORMATS.join(', '))
    },
  )

  it.each(FORMATS)('%s is pure, ends with one newline, and changes nothing it was given', async (format) => {
    for (const ledger of Object.values(ledgers)) {
      const before = structuredClone(ledger)
      const text = await report(format, ledger, plain)
      expect(await report(format, ledger, plain)).toBe(text)
      expect(ledger).toEqual(before)
      expect(text).toMatch(/[^\n]\n$/)
    }
  })
})
