/** The table tests of `paraphe/testing`, declared with vitest. */
import { describe, it } from 'vitest'
import type { PromiseKind } from '../../contract/kinds.ts'
import type { Policy } from '../../policies/model.ts'
import { declareTests, type Table } from '../../policies/testing/examples.ts'

export { observe, type Table } from '../../policies/testing/examples.ts'

export function policyTest<K extends PromiseKind>(policy: Policy<K>, table: Table<K>): void {
  declareTests(policy, table, { describe, it })
}
