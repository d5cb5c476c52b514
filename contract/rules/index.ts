import type { Rule } from './rule.ts'

export type { Rule, RuleSubject } from './rule.ts'

export const RULES: readonly Rule[] = []
