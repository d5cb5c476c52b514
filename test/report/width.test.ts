import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pad, width, wrap } from '../../report/pretty/width.ts'
import { tame } from '../../report/tame.ts'

describe('width', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['ｆｕｌｌ', 8],
    ['한글', 4],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇫🇷', 2],
    ['✔', 1],
    ['✔\ufe0f', 2],
    ['a\u200bb', 2],
    ['', 0],
  ])('%j takes %i cells', (text, cells) => {
    expect(width(text)).toBe(cells)
  })

  it('pad reaches the column, or leaves a longer text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(80), (text, to) => {
        expect(width(pad(text, to))).toBe(Math.max(width(text), to))
      }),
    )
  })

  it('wrap loses nothing but spaces, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 2, max: 60 }), (text, to) => {
        const lines = wrap(text, to)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(to)
      }),
    )
  })

  it('tame leaves one line that cannot steer a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tame(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
    expect(tame('a\n  b\tc\u001b[2J')).toBe('a b c<U+001B>[2J')
  })
})
