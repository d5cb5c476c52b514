/** For those who write policies: `policyTest` under Node's own test runner, and small inventories to try them on. */
import { describe, it } from 'node:test'
import type { PromiseKind } from '../../contract/kinds.ts'
import type { Policy } from '../model.ts'
import { declareTests, type Runner, type Table } from './examples.ts'

export * from './builders.ts'
export {
  assertBroken,
  assertKept,
  type BrokenExample,
  type Example,
  observe,
  type Runner,
  type Table,
} from './examples.ts'

/**
 * Declares the tests of one policy: examples that keep the promise, that break it, that leave it unproven.
 * @param runner `{ describe, it }` of another runner, such as vitest's. @default node:test
 */
export function policyTest<K extends PromiseKind>(
  policy: Policy<K>,
  table: Table<K>,
  runner: Runner = { describe, it },
): void {
  declareTests(policy, table, runner)
}
