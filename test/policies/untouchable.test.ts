/** A policy of a client project that changes what it was handed: the others judge as without it, and it is told. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseContract } from '../../contract/load.ts'
import { confirmed } from '../../inventory/confirmed.ts'
import type { Guest, Inventory } from '../../inventory/model.ts'
import { judge } from '../../ledger/judge.ts'
import type { Ledger } from '../../ledger/model.ts'
import { guarded } from '../../policies/guarded.ts'
import { POLICIES } from '../../policies/index.ts'
import { kept } from '../../policies/lib/say.ts'
import { isChange, untouchable } from '../../policies/lib/untouchable.ts'
import { definePolicy, type Subject } from '../../policies/model.ts'
import { policyTest } from '../../policies/testing/index.ts'
import { inventoryOf } from '../inventory/golden.ts'
import { CONTRACTS } from '../ledger/small-contracts.ts'
import { makeContract, makeEvidence, makeInventory, makeServer, NOW } from './builders.ts'

/** Everything that can be reached from `value`. */
function* reached(value: unknown, seen = new Set<unknown>()): Generator<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  yield value
  for (const held of Object.values(value)) yield* reached(held, seen)
}
const open = (value: unknown) => [...reached(value)].filter((one) => !Object.isFrozen(one))

const STACKS = {
  hcloud: 'stack-two-sites',
  openstack: 'stack-two-regions',
  ovh: 'stack-two-regions',
  scaleway: 'stack-two-zones',
  cloudstack: 'stack-one-site',
}
const PLANS = Object.keys(STACKS) as (keyof typeof STACKS)[]
const planOf = (provider: keyof typeof STACKS): Inventory =>
  inventoryOf(`${provider}/${STACKS[provider]}/plan.json`)

describe('what a policy is handed', () => {
  it.each(PLANS)('is frozen to the last leaf, guests included: %s', (provider) => {
    const inventory = untouchable(planOf(provider))
    expect([...reached(inventory)].length).toBeGreaterThan(100)
    expect(open(inventory)).toEqual([])
    expect(inventory.servers.flatMap(({ guest }) => open(guest))).toEqual([])
  })

  it.each(PLANS)('holds nothing that freezing leaves open, such as a Map: %s', (provider) => {
    const { contract, promises } = parseContract(CONTRACTS[provider] as string, 'contract.yaml')
    const prototypes = [
      planOf(provider),
      contract,
      promises,
      [makeEvidence({ kind: 'restic-check', data: {} })],
    ]
      .flatMap((one) => [...reached(one)])
      .map((one) => Object.getPrototypeOf(one) as unknown)
    const plain: readonly unknown[] = [Object.prototype, Array.prototype, null]
    expect(prototypes.filter((one) => !plain.includes(one))).toEqual([])
  })

  it('is computed no sooner than it is looked at, and frozen then, time after time', () => {
    let asked = 0
    const lazy = {
      get guest() {
        asked += 1
        return { files: [{ path: '/etc/x' }] }
      },
    }
    const whole = untouchable({
      servers: [lazy, Object.create(null, Object.getOwnPropertyDescriptors(lazy))],
    })
    expect(asked).toBe(0)
    expect(open(whole)).toEqual([])
    for (const { guest } of whole.servers) expect(open(guest)).toEqual([])
    expect(asked).toBe(4)
  })

  it('may hold itself', () => {
    const ring: { self?: unknown } = {}
    ring.self = [ring]
    expect(open(untouchable(ring))).toEqual([])
  })

  it('keeps its values, whatever they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value)
        expect(JSON.stringify(untouchable(value))).toBe(before)
        expect(open(value)).toEqual([])
      }),
    )
  })

  it('may be frozen when what a server says of itself is set beside it', () => {
    const data = { nftables: [] }
    const evidence = [makeEvidence({ kind: 'nft-ruleset', subject: 'c-erp-a', data })]
    const server = makeServer({ name: 'c-erp-a' })
    const whole = untouchable(makeInventory({ stage: 'state', servers: [server] }))
    expect(confirmed(whole, evidence, NOW).servers[0]?.guest).toEqual(server.guest)
  })
})

type Open<T> = { -readonly [K in keyof T]: Open<T[K]> }
const CHANGES: Readonly<Record<string, (subject: Open<Subject<'security.base'>>) => void>> = {
  'a rule pushed into a list': ({ whole }) => whole.filters[0]?.rules.push({} as never),
  'a server taken away': ({ inventory }) => inventory.servers.pop(),
  'servers in another order': ({ whole }) => whole.servers.sort(() => -1),
  'another promise': ({ promise }) => Object.assign(promise.params, { measures: [] }),
  'another contract': ({ contract }) => Object.assign(contract.client, { code: 'nobody' }),
  'a service less': ({ contract }) => void contract.services.shift(),
  'another service': ({ service }) => Object.assign(service ?? {}, { sites: [] }),
  'a name forgotten': ({ whole }) => Reflect.deleteProperty(whole.servers[0] ?? {}, 'name') || fail(),
  'a user less inside': ({ whole }) =>
    void (whole.servers as unknown as { guest: Open<Guest> }[])[0]?.guest.users.pop(),
  'a guest of its own': ({ whole }) => Object.assign(whole.servers[0] ?? {}, { guest: null }),
  'evidence that was never given': ({ evidence }) => void evidence.push({} as never),
  'evidence that says more': ({ evidence }) => Object.assign(evidence[0]?.data ?? {}, { ok: true }),
}
const fail = () => {
  throw new TypeError("Cannot delete property 'name' of #<Object>")
}

const words = { fr: 'x', en: 'x' }
const house = (change: (subject: Open<Subject<'security.base'>>) => void) =>
  definePolicy<'security.base'>({
    ...{ id: 'house.hand', kind: 'security.base', severity: 'low', reads: [], title: words, why: words },
    remedy: words,
    check: (subject) => {
      change(subject as never)
      return [kept('x', 'declared')]
    },
  })

describe('a policy of the house', () => {
  const loaded = parseContract(CONTRACTS.hcloud as string, 'contract.yaml')
  const ledger = (...ours: Parameters<typeof guarded>[0][]): Ledger =>
    judge({
      ...{ contract: loaded.contract, contractFile: 'contract.yaml', promises: loaded.promises, now: NOW },
      ...{ catalogue: { id: 'c', title: words }, services: [], readings: [], lock: { state: 'none' } },
      ...{ inventories: [planOf('hcloud')], waivers: [] },
      evidence: [makeEvidence({ kind: 'restic-check', data: { ok: false } })],
      // First of all, so that every other one reads what it leaves.
      policies: [...ours.map((one) => guarded(one, 'policies/hand.mjs')), ...POLICIES],
    })
  const others = ({ verdicts }: Ledger) => verdicts.filter(({ promise }) => promise.kind !== 'security.base')

  it('is handed a promise at all', () => {
    expect(loaded.promises.map(({ kind }) => kind)).toContain('security.base')
  })

  it.each(Object.entries(CHANGES))('is told by its file and its place: %s', (_, change) => {
    expect(() => ledger(house(change) as never)).toThrow(
      /^policies\/hand\.mjs: house\.hand changes what it judges/,
    )
  })

  it.each(Object.entries(CHANGES))('changes no verdict of another when it hides that: %s', (_, change) => {
    const quietly = house((subject) => {
      try {
        change(subject)
      } catch {}
    })
    expect(others(ledger(quietly as never))).toEqual(others(ledger()))
  })

  it('that fails otherwise is not said to change anything', () => {
    const wrong = house(({ whole }) => void (whole as unknown as { none: { x: 1 } }).none.x)
    expect(() => ledger(wrong as never)).toThrow('house.hand failed')
    expect(isChange(new TypeError('x is not a function'))).toBe(false)
    expect(isChange(new Error("Cannot delete property 'x'"))).toBe(false)
  })

  it.each(Object.entries(CHANGES))('fails its own tests: %s', (_, change) => {
    const failed: string[] = []
    const runner = {
      describe: (_name: string, body: () => void) => body(),
      it: (name: string, body: () => void) => {
        try {
          body()
        } catch (error) {
          failed.push(`${name}: ${(error as Error).message}`)
        }
      },
    }
    const example = {
      name: 'x',
      inventory: planOf('hcloud'),
      contract: makeContract(),
      evidence: [makeEvidence({ kind: 'restic-check', data: {} })],
    }
    policyTest(
      house(change),
      { params: { measures: [] }, kept: [example], broken: '-', unproven: '-' },
      runner,
    )
    expect(failed).toEqual([expect.stringContaining('kept: x: house.hand changes what it judges: Cannot ')])
  })
})
