/** What a policy is written with, and those that there are. */
export { loadPolicies } from './custom.ts'
export { PACKS, POLICIES } from './index.ts'
export { attempt, each, eachGuest } from './lib/each.ts'
export { type Breach, broken, kept, notApplicable, text, unproven } from './lib/say.ts'
export {
  type Direction,
  definePolicy,
  type Observation,
  type Pack,
  type Policy,
  type Severity,
  type Subject,
  type Words,
} from './model.ts'
