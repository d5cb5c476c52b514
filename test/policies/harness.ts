/**
 * The table tests of `paraphe/testing`, declared with vitest, and everything that a policy says of its examples beside
 * them: `said/<policy>.txt` is what a user would read, so that a sentence, a level or a path that moves is seen in review.
 */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PromiseKind } from '../../contract/kinds.ts'
import { say } from '../../contract/promise.ts'
import type { Observation, Policy } from '../../policies/model.ts'
import { declareTests, type Example, observe, type Table } from '../../policies/testing/examples.ts'

export { observe, type Table } from '../../policies/testing/examples.ts'

/** @param part tells two tables of one policy apart */
export function policyTest<K extends PromiseKind>(policy: Policy<K>, table: Table<K>, part?: string): void {
  declareTests(policy, table, { describe, it })
  it(`${policy.id} says of each example what is written down`, async () => {
    const file = join(import.meta.dirname, 'said', `${[policy.id, part].filter(Boolean).join('.')}.txt`)
    await expect(saidOf(policy, table)).toMatchFileSnapshot(file)
  })
  const examples = examplesOf(table)
  const pool = examples.flatMap(({ evidence = [] }) => evidence)
  if (pool.length > 0)
    it(`${policy.id}: evidence taken away never turns unproven into kept`, () => {
      const status = (example: Example<K>, evidence: Example<K>['evidence'] = []) =>
        statusOf(observe(policy, table.params, { ...example, evidence }))
      // One of each kind and subject: of two the later counts, and what it says stands for both.
      const given = fc
        .shuffledSubarray(pool, { minLength: 1 })
        .map((all) => [...new Map(all.map((one) => [`${one.kind} ${one.subject}`, one])).values()])
      fc.assert(
        fc.property(fc.constantFrom(...examples), given, fc.nat(), (example, all, at) => {
          const fewer = all.filter((_, index) => index !== at % all.length)
          if (status(example, all) === 'unproven') expect(status(example, fewer)).not.toBe('kept')
        }),
      )
    })
}

const examplesOf = <K extends PromiseKind>({ kept, broken, unproven }: Table<K>): readonly Example<K>[] =>
  [kept, broken, unproven].flatMap((examples) => (typeof examples === 'string' ? [] : [...examples]))

/** What observations add up to; nothing said is nothing proven. */
function statusOf(seen: readonly Observation[]): Observation['outcome'] {
  const has = (outcome: Observation['outcome']) => seen.some((one) => one.outcome === outcome)
  if (has('broken')) return 'broken'
  if (has('unproven') || seen.length === 0) return 'unproven'
  return has('kept') ? 'kept' : 'not-applicable'
}

function saidOf<K extends PromiseKind>(policy: Policy<K>, table: Table<K>): string {
  const { kept, broken, unproven, silent = [] } = table
  return Object.entries({ kept, broken, unproven, nothing: silent })
    .flatMap(([kind, examples]) =>
      typeof examples === 'string'
        ? [`${kind}: no example, as ${examples}`]
        : (examples as readonly Example<K>[]).flatMap((example) => [
            `${kind}: ${example.name}`,
            ...observe(policy, table.params, example).map((seen) => `  ${lineOf(seen)}`),
          ]),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** `broken under hcloud_server.a · guest.firewall · deployed: 443/tcp, found 8080/tcp (note)`. */
function lineOf(seen: Observation): string {
  const at = 'address' in seen ? [seen.address ?? '-'] : []
  const path = 'path' in seen && seen.path !== null ? [seen.path] : []
  const level = 'level' in seen ? [seen.level] : []
  const where = [...at, ...path, ...level].join(' · ')
  const note = 'note' in seen && seen.note !== undefined ? ` (${say(seen.note, 'en')})` : ''
  if (seen.outcome === 'kept') return `kept ${where}: ${say(seen.seen, 'en')}`
  if (seen.outcome === 'unproven') return `unproven ${where}: ${say(seen.why, 'en')}${note}`
  if (seen.outcome === 'not-applicable') return `not applicable: ${say(seen.why, 'en')}`
  const found = `${say(seen.expected, 'en')}, found ${say(seen.found, 'en')}`
  return `broken ${seen.direction} ${where}: ${found}${note}`
}
