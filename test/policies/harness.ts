/**
 * The table tests of `paraphe/testing`, declared with vitest, and everything that a policy says of its examples beside
 * them: `said/<policy>.txt` is what a user would read, so that a sentence, a level or a path that moves is seen in review.
 */
import { join } from 'node:path'
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
