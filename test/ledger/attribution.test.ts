import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import {
  type Claim,
  claimantsIn,
  covers,
  disputes,
  disputesWithin,
  nobodys,
  partOf,
  partsAmong,
  partsOf,
} from '../../ledger/attribution.ts'
import { thingsOf } from '../../ledger/scope.ts'
import {
  makeBalancer,
  makeFilter,
  makeForward,
  makeInventory,
  makeListener,
  makeRule,
  makeServer,
  origin,
} from '../policies/builders.ts'

const claim = (code: string, own: readonly string[], shared: readonly string[] = []): Claim => ({
  ...{ code, own, shared },
})

describe('a part of a plan', () => {
  it.each([
    ['module.a', 'module.a.hcloud_server.web', true],
    ['module.a', 'module.a["x"].module.b[0].hcloud_server.web', true],
    ['module.a["x"]', 'module.a["x"].hcloud_server.web', true],
    ['module.a["x"]', 'module.a["xy"].hcloud_server.web', false],
    ['module.a', 'module.ab.hcloud_server.web', false],
    ['module.a', 'module.b.module.a.hcloud_server.web', false],
    ['hcloud_server.web', 'hcloud_server.web', true],
    ['hcloud_server.web', 'hcloud_server.web[1]', true],
    ['hcloud_server.web[1]', 'hcloud_server.web[10]', false],
    ['hcloud_server.web', 'hcloud_server.web2', false],
    ['urn:pulumi:p::i::a:b:C::acme', 'urn:pulumi:p::i::a:b:C::acme', true],
    ['urn:pulumi:p::i::a:b:C::acme', 'urn:pulumi:p::i::a:b:C::acme.old', false],
    ['urn:pulumi:p::i::a:b:C::acme', 'urn:pulumi:p::i::a:b:C::acme[0]', false],
  ])('%s and %s: %s', (part, address, inside) => expect(covers(part, address)).toBe(inside))

  const things = (address: string) => ({
    servers: [makeServer({ origin: origin(`${address}.hcloud_server.s`) })],
    filters: [makeFilter({ origin: origin(`${address}.hcloud_firewall.f`) })],
    loadBalancers: [makeBalancer({ origin: origin(`${address}.hcloud_load_balancer.b`) })],
    strayRules: [makeRule({ origin: origin(`${address}.x.rule`) })],
    strayListeners: [makeListener({ origin: origin(`${address}.x.listener`) })],
    forwards: [makeForward({ origin: origin(`${address}.x.forward`) })],
    texts: [{ origin: origin(`${address}.x.text`), texts: [{ path: 'labels', text: 'x' }] }],
    sensitiveInClear: [{ origin: origin(`${address}.x.secret`), path: 'password' }],
    grants: [{ origin: origin(`${address}.x.grant`), path: 'policy', statement: UNREAD }],
  })
  const UNREAD = { allows: true, who: [], actions: [], resources: [] }
  const addressesIn = (inventory: Inventory): readonly string[] => {
    const { strayRules, strayListeners, forwards, texts, sensitiveInClear, grants } = inventory
    const more = [...strayRules, ...strayListeners, ...forwards, ...texts, ...sensitiveInClear, ...grants]
    return [...thingsOf(inventory), ...more].map((one) => one.origin.address).sort()
  }

  it('has everything of its owner, shared things too, and nothing else', () => {
    const [a, b, c] = ['module.a', 'module.b', 'module.c'].map(things)
    const merged = (Object.keys(a ?? {}) as (keyof NonNullable<typeof a>)[]).map((list) => [
      list,
      [a, b, c].flatMap((one) => (one?.[list] ?? []) as readonly unknown[]),
    ])
    const whole = makeInventory({ vaults: [], ...Object.fromEntries(merged) })
    const part = partOf(whole, claim('a', ['module.a'], ['module.c.hcloud_firewall.g']))
    expect(addressesIn(part)).toEqual(addressesIn(makeInventory({ vaults: [], ...a })))
    expect(addressesIn(partOf(whole, claim('a', ['module.a'], ['module.c'])))).toHaveLength(18)
    expect(addressesIn(nobodys(whole, [claim('a', ['module.a']), claim('b', ['module.b'])]))).toEqual(
      addressesIn(makeInventory({ vaults: [], ...c })),
    )
  })

  it('is, of Pulumi, what the document shows in a component, and the words of no other come along', () => {
    const [a, b] = ['urn:pulumi:p::i::a:b:C::a', 'urn:pulumi:p::i::a:b:C::b']
    const [one, two] = ['urn:pulumi:p::i::a:b:C$x::s', 'urn:pulumi:p::i::a:b:C$x::t']
    const whole = makeInventory({
      vaults: [],
      servers: [makeServer({ origin: origin(one) }), makeServer({ origin: origin(two) })],
      within: { [one]: [a, b], [two]: [b] },
    })
    const part = partOf(whole, claim('a', [a]))
    expect(part.servers.map((server) => server.origin.address)).toEqual([one])
    expect(part.within).toEqual({ [one]: [a, b] })
    expect(nobodys(whole, [claim('a', [a])]).servers.map((server) => server.origin.address)).toEqual([two])
    const nested = [claim('a', [a]), claim('b', [b])]
    expect(disputesWithin(whole, nested).map(({ address }) => address)).toEqual([one])
    expect(disputesWithin(whole, [claim('a', [a]), claim('c', [], [b])])).toHaveLength(1)
    expect(disputesWithin(whole, [claim('a', [], [a]), claim('c', [], [b])])).toEqual([])
    expect(disputes(nested)).toEqual([])
  })

  it('is found in an address without end as in any', () => {
    const endless = `module.a${'.b['.repeat(200_000)}`
    const whole = makeInventory({ vaults: [], servers: [makeServer({ origin: origin(endless) })] })
    expect(partOf(whole, claim('a', ['module.a'])).servers).toHaveLength(1)
    expect(nobodys(whole, [claim('b', ['module.b'])]).servers).toHaveLength(1)
  })

  it('keeps of a network only those of its owner', () => {
    const network = {
      ...{ origin: origin('module.c.x.net'), host: null, name: 'net', sites: [], ranges: [], segment: null },
      members: ['module.a.x.s', 'module.b.x.s'],
    }
    const part = partOf(makeInventory({ networks: [network] }), claim('a', ['module.a'], ['module.c']))
    expect(part.networks[0]?.members).toEqual(['module.a.x.s'])
  })
})

describe('parts among several contracts', () => {
  const contracts = [
    { resources: { own: ['module.a'], shared: ['hcloud_firewall.common'] } },
    { resources: { own: ['module.b'], shared: ['hcloud_firewall.common'] } },
    {},
  ]
  const at = (address: string) => makeServer({ origin: origin(address) })
  const inventories = [
    makeInventory({
      servers: ['module.a.hcloud_server.s', 'module.b.hcloud_server.s', 'hcloud_server.left'].map(at),
      filters: [makeFilter({ origin: origin('hcloud_firewall.common') })],
    }),
    makeInventory({ servers: [at('module.b.hcloud_server.s')] }),
  ]

  it('are those of each contract alone, in whatever order they are asked for', () => {
    const among = partsAmong(contracts)
    for (const contract of [...contracts, ...contracts.toReversed()])
      expect(among(contract, inventories)).toEqual(partsOf(contract, inventories))
  })
})

describe('claims', () => {
  it.each([
    ['apart', [claim('a', ['module.a']), claim('b', ['module.b'])], []],
    ['both shared', [claim('a', ['module.a'], ['x.f']), claim('b', ['module.b'], ['x.f'])], []],
    ['the same', [claim('a', ['module.a']), claim('b', ['module.a'])], [['module.a', 'a', 'b']]],
    [
      'one inside another',
      [claim('a', ['module.a']), claim('b', ['module.a.x.y'])],
      [['module.a.x.y', 'a', 'b']],
    ],
    [
      'owned by the second, shared by the first',
      [claim('a', ['module.a'], ['module.b.x.f']), claim('b', ['module.b'])],
      [['module.b.x.f', 'b', 'a']],
    ],
  ])('%s', (_, claims, expected) => {
    expect(
      disputes(claims).map(({ address, between }) => [address, ...between.map(({ code }) => code)]),
    ).toEqual(expected)
  })

  it('are found as `covers` finds them', () => {
    const step = fc.constantFrom('module.a', 'a', 'b["x.y"]', 'x.r', 'x.r[0]', 'x.r[01]', 'urn:pulumi:a')
    const address = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('.'))
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 4 }), address, (parts, one) => {
        const claims = parts.map((part, index) => claim(`c${index}`, [part]))
        const expected = claims.filter(({ own }) => own.some((part) => covers(part, one)))
        expect(new Set(claimantsIn(claims, undefined)(one))).toEqual(new Set(expected))
      }),
    )
  })

  it('without a dispute give each address to one owner at most, and the parts with the rest are the whole', () => {
    const step = fc.constantFrom('module.a', 'module.b', 'module.a["x"]', 'x.r', 'x.r[0]')
    const address = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('.'))
    const some = fc.array(address, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), some, (owned, addresses) => {
        const claims = owned.map((own, index) => claim(`c${index}`, own))
        const whole = makeInventory({
          vaults: [],
          servers: [...new Set(addresses)].map((one) => makeServer({ origin: origin(one) })),
        })
        const parts = claims.map((one) => partOf(whole, one).servers)
        const rest = nobodys(whole, claims).servers
        const all = [...parts.flat(), ...rest].map((one) => one.origin.address)
        expect([...new Set(all)].sort()).toEqual(whole.servers.map((one) => one.origin.address).sort())
        if (disputes(claims).length === 0) expect(all).toHaveLength(whole.servers.length)
      }),
    )
  })
})
