/** Why a change is of its class, and what is lost by it. */
import type { Text } from '../../contract/promise.ts'
import { HOLDERS, HOLDING_WORDS } from './facts.ts'
import type { Reason } from './model.ts'
import type { ResourceChange } from './plan.ts'

export const reason = (
  rule: string,
  change: ResourceChange,
  more: Partial<Reason> & Pick<Reason, 'class' | 'what'>,
): Reason => ({
  rule,
  address: change.address,
  name: change.name,
  lost: null,
  interruption: 'none',
  fails: null,
  ...more,
})

/** The one sentence that nobody may overlook. */
export function lostWords(change: ResourceChange): Text {
  const holding = HOLDERS[change.type]
  const of = holding ? HOLDING_WORDS[holding] : { fr: 'de', en: 'of' }
  return {
    fr: `toutes les données ${of.fr} ${change.name} sont perdues`,
    en: `all data ${of.en} ${change.name} is lost`,
  }
}
