import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firewallFromListing } from '../../inventory/guest/nftables.ts'

const ORIGIN = { address: 'hcloud_server.web', type: 'hcloud_server', provider: 'hcloud', file: 'plan.json' }
const LISTING = readFileSync(join(import.meta.dirname, 'fixtures', 'ruleset.json'), 'utf8')

/** Something else in place of the value that stands at the nth place of a document. */
function spoilt(document: unknown, at: number, put: unknown): unknown {
  let count = 0
  const walk = (value: unknown): unknown => {
    if (count++ === at) return put
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(document)
}

describe('what a server lists of its rules', () => {
  it('is read whatever stands in it, an object without a toString too', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constant({ toString: 0 }), fc.constant([{ toString: 0 }]))
    fc.assert(
      fc.property(fc.nat(300), odd, (at, put) => {
        const { rules, unread } = firewallFromListing(spoilt(JSON.parse(LISTING), at, put), ORIGIN)
        expect(Array.isArray(rules) && Array.isArray(unread)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['protocols', { payload: { protocol: 'ip', field: 'protocol' } }],
    ['protocols of either family', { meta: { key: 'l4proto' } }],
    ['states', { ct: { key: 'state' } }],
  ])('takes no range of %s for one that lets nothing in', (_, left) => {
    const document = {
      nftables: [
        { table: { family: 'inet', name: 'f' } },
        {
          chain: { family: 'inet', table: 'f', name: 'in', type: 'filter', hook: 'input', policy: 'drop' },
        },
        {
          rule: {
            ...{ family: 'inet', table: 'f', chain: 'in' },
            expr: [{ match: { op: '==', left, right: { range: [1, 17] } } }, { accept: null }],
          },
        },
      ],
    }
    expect(firewallFromListing(document, ORIGIN).unread).toHaveLength(1)
  })
})
