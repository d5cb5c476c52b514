/**
 * What goes wrong in practice, on every provider where it can: each mishap breaks the promise, and the same stack without
 * it does not. A text is the reason why a provider cannot have it.
 */
import { describe, expect, it } from 'vitest'
import { POLICIES } from '../../policies/index.ts'
import type { Policy } from '../../policies/model.ts'
import { assertBroken } from '../../policies/testing/examples.ts'
import { observe } from './harness.ts'
import { type Planned, PROVIDERS, planOf } from './hygiene/providers/plan.ts'
import type { Mishap } from './mishaps/case.ts'
import { COPIES } from './mishaps/copies.ts'
import { NETWORK } from './mishaps/network.ts'
import { SERVERS } from './mishaps/servers.ts'

const policiesOf = (name: string): readonly Policy[] =>
  POLICIES.filter(({ id, kind }) => id === name || (kind === name && name === 'access.no-client'))
const seen = (mishap: Mishap, resources: readonly Planned[]) =>
  policiesOf(mishap.policy)
    .filter(({ evidence }) => evidence === undefined)
    .flatMap((policy) =>
      observe(policy as Policy<'security.base'>, mishap.params as never, {
        ...{ name: policy.id, inventory: planOf(resources), level: 'declared' as const },
      }),
    )

for (const [name, mishap] of Object.entries({ ...NETWORK, ...COPIES, ...SERVERS })) {
  describe(name, () => {
    for (const provider of PROVIDERS) {
      const given = mishap.on[provider]
      if (typeof given === 'string') {
        it(`${provider}: cannot be, as ${given}`, () => expect(given.length).toBeGreaterThan(20))
        continue
      }
      it(`${provider}: is told`, () => assertBroken(seen(mishap, given.mishap), { ...given, name } as never))
      it(`${provider}: is not told of an honest stack`, () => {
        const observations = seen(mishap, given.honest)
        expect(observations.length).toBeGreaterThan(0)
        expect(observations.filter(({ outcome }) => outcome === 'broken')).toEqual([])
      })
    }
  })
}
