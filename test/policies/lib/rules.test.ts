import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYONE } from '../../../policies/lib/cidr.ts'
import { letsPublicIn, peersOf } from '../../../policies/lib/rules.ts'
import { makeRule } from '../builders.ts'

const of = (...peers: string[]) => peersOf(makeRule({ peers }))

describe('whom a rule lets in', () => {
  it('is everyone without a list, and nobody by an entry that says nothing', () => {
    expect(of('').ranges).toEqual([])
    expect(of().ranges).toEqual(EVERYONE)
    expect(of('').unread).toEqual([''])
  })

  it('does not take two entries for one with a line in between', () => {
    expect(of('192.0.2.1\n192.0.2.2').ranges).toEqual([])
    expect(of('192.0.2.1', '192.0.2.2').ranges).toHaveLength(1)
  })

  it('is the same however often and in whatever company it is asked', () => {
    const peer = fc.constantFrom('', '0.0.0.0/0', '::/0', '10.0.0.0/8', '192.0.2.1', 'group:a', 'x', 'a\nb')
    fc.assert(
      fc.property(fc.array(peer, { maxLength: 4 }), (peers) => {
        const { ranges, groups, unread } = of(...peers)
        expect(groups).toEqual(peers.filter((one) => one === 'group:a'))
        expect(unread).toEqual(peers.filter((one) => ['', 'x', 'a\nb'].includes(one)))
        expect(ranges.length === 0).toBe(peers.length > 0 && groups.length + unread.length === peers.length)
      }),
    )
  })

  it.each([
    [['10.0.0.0/8'], false],
    [['10.0.0.0/8', '203.0.113.9'], true],
    [['::/0'], true],
    [[], true],
    [['x'], false],
  ])('%j holds somebody of the internet: %s', (peers, lets) => {
    expect(letsPublicIn(makeRule({ peers }))).toBe(lets)
    expect(letsPublicIn(makeRule({ peers, protocol: 'icmp' }))).toBe(false)
  })
})
