/** Table tests of policies: what must be kept, what broken and how, what nobody can tell. */
import { describe, expect, it } from 'vitest'
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import type { Contract } from '../../contract/model.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import type { Inventory, Level } from '../../inventory/model.ts'
import { attempt } from '../../policies/lib/each.ts'
import type { Direction, Observation, Policy } from '../../policies/model.ts'
import { makeContract, makeInventory, makePromise, NOW } from './builders.ts'

export interface Example<K extends PromiseKind = PromiseKind> {
  readonly name: string
  readonly inventory?: Inventory
  readonly params?: Partial<PromiseParams[K]>
  readonly contract?: Contract
  readonly evidence?: readonly Evidence[]
  readonly level?: Level
  readonly now?: string
}

export interface BrokenExample<K extends PromiseKind> extends Example<K> {
  readonly direction?: Direction
  /** Address that a finding must name. */
  readonly at?: string
  /** Text that the finding must hold, in its English expected, found or note. */
  readonly says?: string | RegExp
}

export interface Table<K extends PromiseKind> {
  /** Parameters of the promise that every example starts from. */
  readonly params: PromiseParams[K]
  /** Examples of each kind, or why there can be none. */
  readonly kept: readonly Example<K>[] | string
  readonly broken: readonly BrokenExample<K>[] | string
  readonly unproven: readonly Example<K>[] | string
  /** Examples where the policy asks nothing. */
  readonly silent?: readonly Example<K>[]
}

export function observe<K extends PromiseKind>(
  policy: Policy<K>,
  params: PromiseParams[K],
  example: Example<K>,
) {
  const contract = example.contract ?? makeContract()
  const whole = example.inventory ?? makeInventory()
  const promise = makePromise(policy.kind, { ...params, ...example.params } as PromiseParams[K])
  return attempt(null, () =>
    policy.check({
      promise,
      contract,
      service: contract.services[0],
      inventory: whole,
      whole,
      evidence: example.evidence ?? [],
      level: example.level ?? 'deployed',
      now: example.now ?? NOW,
    }),
  )
}

const outcomes = (observations: readonly Observation[]): string[] =>
  observations.map(({ outcome }) => outcome)
const english = (words: unknown): string =>
  typeof words === 'string' ? words : ((words as { en?: string } | undefined)?.en ?? '')

const listOf = <T>(examples: readonly T[] | string): readonly T[] =>
  typeof examples === 'string' ? [] : examples

/** Declares the tests of one policy; each kind of example must be there. */
export function policyTest<K extends PromiseKind>(policy: Policy<K>, table: Table<K>): void {
  describe(policy.id, () => {
    it.each(listOf(table.kept).map((example) => [example.name, example] as const))(
      'kept: %s',
      (_, example) => {
        const seen = observe(policy, table.params, example)
        expect(seen.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'not-applicable')).toEqual([])
        expect(outcomes(seen)).toContain('kept')
      },
    )
    it.each(listOf(table.broken).map((example) => [example.name, example] as const))(
      'broken: %s',
      (_, example) => {
        const found = observe(policy, table.params, example).filter((one) => one.outcome === 'broken')
        expect(found.length).toBeGreaterThan(0)
        if (example.direction) expect(found.map(({ direction }) => direction)).toContain(example.direction)
        if (example.at) expect(found.map(({ address }) => address)).toContain(example.at)
        const words = found.map(({ expected, found: what, note }) =>
          [expected, what, note].map(english).join(' | '),
        )
        if (example.says) expect(words.join('\n')).toMatch(example.says)
      },
    )
    it.each(listOf(table.unproven).map((example) => [example.name, example] as const))(
      'unproven: %s',
      (_, example) => {
        const seen = outcomes(observe(policy, table.params, example))
        expect(seen).not.toContain('broken')
        expect(seen).toContain('unproven')
      },
    )
    it.each((table.silent ?? []).map((example) => [example.name, example] as const))(
      'nothing: %s',
      (_, example) => {
        const seen = outcomes(observe(policy, table.params, example))
        expect(seen.filter((outcome) => outcome !== 'not-applicable')).toEqual([])
      },
    )
    it('has an example of each kind', () => {
      expect(
        [table.kept.length, table.broken.length, table.unproven.length].every((count) => count > 0),
      ).toBe(true)
    })
  })
}
