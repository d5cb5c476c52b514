/** The class of a whole plan: the worst of its reasons, the data it loses, the interruption it brings. */
import { type ChangeClass, type ChangeRule, type Interruption, type Reason, worse } from './model.ts'
import { otherwise } from './otherwise.ts'
import type { ResourceChange } from './plan.ts'
import { RULES } from './rules.ts'

export interface Classified {
  /** Null when the plan changes nothing. */
  readonly class: ChangeClass | null
  readonly reasons: readonly Reason[]
  readonly losses: readonly Reason[]
  readonly failures: readonly Reason[]
  readonly interruption: Interruption
}

const DEPTH: readonly Interruption[] = ['none', 'reboot', 'stop', 'gone']

/** @param own rules of the team, tried beside the built-in ones; a team rule may also settle what no rule knows */
export function classifyChange(
  changes: readonly ResourceChange[],
  own: readonly ChangeRule[] = [],
): Classified {
  const reasons = changes.flatMap((change) => {
    const found = [...RULES, ...own].flatMap((rule) => rule.look(change, changes))
    return found.length > 0 ? found : [otherwise(change)]
  })
  const ranked = [...reasons].sort((a, b) => rank(b) - rank(a) || (a.address < b.address ? -1 : 1))
  return {
    class: ranked.length === 0 ? null : ranked.map((one) => one.class).reduce(worse),
    reasons: ranked,
    losses: ranked.filter((one) => one.lost !== null),
    failures: ranked.filter((one) => one.fails !== null),
    interruption: DEPTH[Math.max(0, ...ranked.map((one) => DEPTH.indexOf(one.interruption)))] as Interruption,
  }
}

const rank = (reason: Reason): number =>
  ({ standard: 0, significatif: 2, majeur: 4 })[reason.class] + (reason.lost === null ? 0 : 1)
