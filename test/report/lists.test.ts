import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFew, gather } from '../../report/lists.ts'

const t = (_: string, en: string) => en

describe('long lists', () => {
  it('what is said alike is told once, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (texts) => {
        const groups = gather(texts, (text) => text)
        expect(new Set(groups.map(({ text }) => text)).size).toBe(groups.length)
        expect(groups.flatMap(({ items }) => items).sort()).toEqual([...texts].sort())
        expect(groups.map(({ text }) => text)).toEqual([...new Set(texts)])
      }),
    )
  })

  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'and 1 more'],
    ],
    [
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'and 2 more'],
    ],
    [[], []],
  ])('of %j two are told', (texts, told) => {
    expect(firstFew(texts, 2, t)).toEqual(told)
  })
})
