import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cidrsOf,
  covers,
  EVERYONE,
  isWorld,
  NOT_PUBLIC,
  type Range,
  rangeOf,
  subtract,
  union,
} from '../../../policies/lib/cidr.ts'

const all = (...texts: string[]) =>
  texts.map((text) => rangeOf(text)).filter((one): one is Range => one !== null)

/** Small universe of sixteen addresses, where sets of numbers are the oracle. */
const small = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 }))
  .map(([a, b]): Range => ({ family: 4, from: BigInt(Math.min(a, b)), to: BigInt(Math.max(a, b)) }))
const set = fc.array(small, { maxLength: 5 })
const members = (ranges: readonly Range[]): number[] =>
  Array.from({ length: 16 }, (_, n) => n).filter((n) =>
    ranges.some(({ from, to }) => from <= BigInt(n) && BigInt(n) <= to),
  )

describe('sets of addresses', () => {
  it('subtracts as sets do', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const removed = new Set(members(b))
        expect(members(subtract(a, b))).toEqual(members(a).filter((n) => !removed.has(n)))
      }),
    )
  })

  it('unites without overlap, in order', () => {
    fc.assert(
      fc.property(set, (ranges) => {
        const merged = union(ranges)
        expect(members(merged)).toEqual(members(ranges))
        for (const [index, range] of merged.entries())
          expect(range.from > (merged[index - 1]?.to ?? -2n) + 1n).toBe(true)
      }),
    )
  })

  it('covers what it holds and nothing more', () => {
    fc.assert(
      fc.property(set, set, (outer, inner) => {
        const held = new Set(members(outer))
        expect(covers(outer, inner)).toBe(members(inner).every((n) => held.has(n)))
      }),
    )
  })

  it('writes CIDRs that are read back as the same addresses', () => {
    const address = fc.bigInt({ min: 0n, max: (1n << 32n) - 1n })
    fc.assert(
      fc.property(address, address, (a, b) => {
        const [from = 0n, to = 0n] = a < b ? [a, b] : [b, a]
        const range: Range = { family: 4, from, to }
        expect(union(all(...cidrsOf([range])))).toEqual([range])
      }),
    )
  })

  it('reads IPv6 back too', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, length) => {
        const range = rangeOf(`${address}/${length}`)
        if (range?.family !== 6) return
        expect(all(...cidrsOf([range]))).toEqual([range])
      }),
    )
  })
})

describe('who is everyone', () => {
  it.each([
    [['0.0.0.0/0'], 4, true],
    [['0.0.0.0/1', '128.0.0.0/1'], 4, true],
    [['0.0.0.0/1'], 4, false],
    [['0.0.0.0/0'], 6, false],
    [['::/0'], 6, true],
    [['2000::/3'], 6, true],
    [['2000::/4', '3000::/4'], 6, true],
    [
      [
        '1.0.0.0/8',
        '2.0.0.0/7',
        '4.0.0.0/6',
        '8.0.0.0/5',
        '16.0.0.0/4',
        '32.0.0.0/3',
        '64.0.0.0/2',
        '128.0.0.0/1',
      ],
      4,
      true,
    ],
  ] as const)('%j, IPv%d: %s', (cidrs, family, expected) => {
    expect(isWorld(all(...cidrs), family)).toBe(expected)
  })

  it('takes out private addresses and no public one', () => {
    const open = subtract(EVERYONE, NOT_PUBLIC)
    expect(covers(open, all('8.8.8.8', '2001:db8::1'))).toBe(true)
    expect(covers(NOT_PUBLIC, all('192.168.1.1', '10.2.3.4', 'fd00::1', 'fe80::1', '127.0.0.1'))).toBe(true)
  })

  it.each([
    ...['', 'any', '1.2.3', '4711', '0x7f000001', '1.2.3.4/33', '1.2.3.4/', '::/129', '::/-1', 'group:sg'],
    ...['01.2.3.4/8x', '10.0.0.0/x8', '10.0.0.0/0x8', '10.0.0.0/1e1', '10.0.0.0/8/9', '10.0.0.0/ 8'],
  ])('does not read %j', (text) => {
    expect(rangeOf(text)).toBeNull()
  })

  it('reads an IPv4-mapped address as the IPv4 address that it is', () => {
    expect(rangeOf('::ffff:198.51.100.7')).toEqual(rangeOf('198.51.100.7/32'))
    expect(rangeOf('::ffff:0.0.0.0/96')).toEqual(rangeOf('0.0.0.0/0'))
  })

  it('leaves in IPv6 what holds the IPv4-mapped addresses and more', () => {
    expect(rangeOf('::ffff:0.0.0.0/95')).toMatchObject({ family: 6 })
  })

  it('reads what stands between blanks', () => {
    expect(rangeOf(' 192.0.2.0/24\n')).toEqual(rangeOf('192.0.2.0/24'))
  })

  it('keeps the families apart, whose numbers are the same', () => {
    expect(subtract(all('::/0'), all('0.0.0.0/0'))).toEqual(all('::/0'))
    expect(subtract(all('0.0.0.0/0'), all('::/0'))).toEqual(all('0.0.0.0/0'))
    expect(cidrsOf(all('::/1', '8000::/1', '0.0.0.0/0'))).toEqual(['0.0.0.0/0', '::/0'])
  })
})
