/** Table tests of policies: what must be kept, what broken and how, what nobody can tell. Bound to no test runner. */
import assert from 'node:assert/strict'
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import type { Contract } from '../../contract/model.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import type { Inventory, Level } from '../../inventory/model.ts'
import { attempt } from '../lib/each.ts'
import { isChange, untouchable } from '../lib/untouchable.ts'
import type { Direction, Observation, Policy } from '../model.ts'
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

/** What a runner gives: `node:test`, vitest and jest all do. */
export interface Runner {
  describe(name: string, body: () => void): unknown
  it(name: string, body: () => void): unknown
}

/**
 * What the policy says of one example. The example is frozen, as is all that a policy is handed: one that changes it
 * fails its own tests. Throws AssertionError then, and whatever else the policy throws.
 */
export function observe<K extends PromiseKind>(
  policy: Policy<K>,
  params: PromiseParams[K],
  example: Example<K>,
): readonly Observation[] {
  const contract = example.contract ?? makeContract()
  const whole = example.inventory ?? makeInventory()
  const promise = makePromise(policy.kind, { ...params, ...example.params } as PromiseParams[K])
  const subject = untouchable({
    promise,
    contract,
    service: contract.services[0],
    inventory: whole,
    whole,
    evidence: example.evidence ?? [],
    level: example.level ?? 'deployed',
    now: example.now ?? NOW,
  })
  try {
    return attempt(null, () => policy.check(subject))
  } catch (error) {
    if (!isChange(error)) throw error
    throw new assert.AssertionError({ message: `${policy.id} changes what it judges: ${error.message}` })
  }
}

const outcomes = (observations: readonly Observation[]): string[] =>
  observations.map(({ outcome }) => outcome)
const english = (words: unknown): string =>
  typeof words === 'string' ? words : ((words as { en?: string } | undefined)?.en ?? '')
const listOf = <T>(examples: readonly T[] | string): readonly T[] =>
  typeof examples === 'string' ? [] : examples

/** Throws AssertionError unless the example is judged kept, and nothing in it is anything else. */
export function assertKept(seen: readonly Observation[]): void {
  assert.deepEqual(
    seen.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'not-applicable'),
    [],
  )
  assert.ok(outcomes(seen).includes('kept'), 'nothing was judged kept')
}

/** Throws AssertionError unless the example is judged broken, as it says. */
export function assertBroken<K extends PromiseKind>(
  seen: readonly Observation[],
  { direction, at, says }: BrokenExample<K>,
): void {
  const found = seen.filter((one) => one.outcome === 'broken')
  assert.ok(found.length > 0, `nothing was judged broken: ${outcomes(seen).join(', ') || 'no observation'}`)
  if (direction)
    assert.ok(
      found.some((one) => one.direction === direction),
      `none is ${direction}`,
    )
  if (at)
    assert.ok(
      found.some(({ address }) => address === at),
      `none is at ${at}`,
    )
  if (says === undefined) return
  const words = found
    .map(({ expected, found: what, note }) => [expected, what, note].map(english).join(' | '))
    .join('\n')
  assert.ok(
    typeof says === 'string' ? words.includes(says) : says.test(words),
    `${words} does not say ${says}`,
  )
}

/** Declares the tests of one policy with `runner`; each kind of example must be there. */
export function declareTests<K extends PromiseKind>(
  policy: Policy<K>,
  table: Table<K>,
  { describe, it }: Runner,
): void {
  describe(policy.id, () => {
    const seen = (example: Example<K>) => observe(policy, table.params, example)
    for (const example of listOf(table.kept)) it(`kept: ${example.name}`, () => assertKept(seen(example)))
    for (const example of listOf(table.broken))
      it(`broken: ${example.name}`, () => assertBroken(seen(example), example))
    for (const example of listOf(table.unproven)) {
      it(`unproven: ${example.name}`, () => {
        const found = outcomes(seen(example))
        assert.ok(!found.includes('broken'), 'judged broken')
        assert.ok(found.includes('unproven'), `not unproven: ${found.join(', ') || 'no observation'}`)
      })
    }
    for (const example of table.silent ?? []) {
      it(`nothing: ${example.name}`, () =>
        assert.deepEqual(
          outcomes(seen(example)).filter((outcome) => outcome !== 'not-applicable'),
          [],
        ))
    }
    it('has an example of each kind', () => {
      for (const kind of [table.kept, table.broken, table.unproven]) assert.ok(kind.length > 0)
    })
  })
}
