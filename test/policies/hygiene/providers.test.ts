/** The hygiene pack over plans of each provider: what is there is kept or broken, what is not there is nothing to judge. */
import { describe, expect, it } from 'vitest'
import { HYGIENE } from '../../../policies/hygiene/index.ts'
import type { Observation, Policy } from '../../../policies/model.ts'
import { assertBroken, assertKept } from '../../../policies/testing/examples.ts'
import { observe } from '../harness.ts'
import { ACCESS, STRAY_TEXTS } from './providers/access.ts'
import { ADDRESSES } from './providers/addresses.ts'
import { BALANCERS } from './providers/balancers.ts'
import { BUCKETS } from './providers/buckets.ts'
import { CREDENTIALS } from './providers/credentials.ts'
import { FORWARDS, ROUTED, TRANSLATED } from './providers/forwards.ts'
import { IMAGES } from './providers/images.ts'
import { NETWORK } from './providers/network.ts'
import { type Planned, PROVIDERS, planOf, type Rows } from './providers/plan.ts'
import { PORTS } from './providers/ports.ts'
import { STORAGE } from './providers/storage.ts'
import { TLS } from './providers/tls.ts'

const ROWS: Rows = {
  ...{ ...ACCESS, ...CREDENTIALS },
  ...{ ...BALANCERS, ...TLS },
  ...{ ...NETWORK, ...ADDRESSES, ...PORTS },
  ...{ ...STORAGE, ...BUCKETS, ...IMAGES },
}
const params = { measures: [] }
const seen = (policy: Policy, resources: readonly Planned[]): readonly Observation[] =>
  observe(policy as Policy<'security.base'>, params, {
    name: policy.id,
    inventory: planOf(resources),
    level: 'declared',
  })

describe('every check has its examples', () => {
  it('for every provider, or the reason why there is none', () => {
    expect(Object.keys(ROWS).sort()).toEqual(HYGIENE.policies.map(({ id }) => id).sort())
    for (const row of Object.values(ROWS)) expect(Object.keys(row).sort()).toEqual([...PROVIDERS].sort())
  })

  it.each(HYGIENE.policies)('$id has nothing to judge in an empty plan, and says so', (policy) => {
    expect(seen(policy, []).map(({ outcome }) => outcome)).toEqual(['not-applicable'])
  })
})

for (const [name, rows] of [
  ['resources', ROWS],
  ['texts on what is no server', STRAY_TEXTS],
  ['what hands on to SSH', FORWARDS],
  ['port by port', TRANSLATED],
  ['by a route', ROUTED],
] as const) {
  describe.each(Object.entries(rows))(`${name}: %s`, (id, row) => {
    const policy = HYGIENE.policies.find((one) => one.id === id)!
    for (const provider of PROVIDERS) {
      const example = row[provider]
      if (typeof example === 'string') {
        it(`${provider}: nothing to judge, as ${example}`, () => expect(example).not.toBe(''))
        continue
      }
      const { kept, broken, unproven } = example
      if (typeof kept !== 'string') it(`${provider}: kept`, () => assertKept(seen(policy, kept)))
      if (typeof broken !== 'string') {
        it(`${provider}: broken, at an address of the plan and a path`, () => {
          const found = seen(policy, broken)
          assertBroken(found, {} as never)
          const addresses = broken.map(({ address }) => address)
          for (const one of found) if (one.outcome === 'broken') expect(addresses).toContain(one.address)
        })
      }
      if (typeof unproven !== 'string') {
        it(`${provider}: unproven`, () => {
          const outcomes = seen(policy, unproven).map(({ outcome }) => outcome)
          expect(outcomes).toContain('unproven')
          expect(outcomes).not.toContain('broken')
        })
      }
    }
  })
}
