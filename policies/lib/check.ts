/** Checks of the hygiene pack: policies that read the inventory alone, so that they judge a plan without a contract. */
import type { Text } from '../../contract/promise.ts'
import type { Inventory, Level, Origin } from '../../inventory/model.ts'
import type { Observation, Policy, Severity } from '../model.ts'
import { attempt, type Observed } from './each.ts'
import { kept, notApplicable, text } from './say.ts'
import { attributeOf } from './written-in.ts'

/** A fault with the path that its provider writes, where the fault is of `origin` itself. */
function written(fault: Observation, { address, type }: Origin): Observation {
  if (!('path' in fault) || fault.path === null || fault.address !== address) return fault
  const path = attributeOf(type, fault.path)
  return path === fault.path ? fault : { ...fault, path }
}

export interface Sight {
  readonly inventory: Inventory
  readonly level: Level
  readonly now: string
}

interface Check<T extends { readonly origin: Origin }> {
  /** Unique in the pack; the file's name. */
  readonly id: `hygiene.${string}`
  readonly severity: Severity
  readonly reads: readonly string[]
  readonly title: Text
  readonly why: Text
  readonly remedy: Text
  /** What is looked at; none of it means nothing to judge. */
  items(inventory: Inventory): readonly T[]
  /** What is wrong with one of them; null or an empty list when nothing is. */
  look(item: T, sight: Sight): Observed
}

/** A policy that looks at each item on its own: faults as `look` says, one `kept` for each item without any. */
export function defineCheck<T extends { readonly origin: Origin }>(check: Check<T>): Policy<'security.base'> {
  const { items, look, ...words } = check
  return {
    ...words,
    kind: 'security.base',
    check({ whole, level, now }): readonly Observation[] {
      const things = items(whole)
      if (things.length === 0)
        return [notApplicable(text('rien à juger dans ce document', 'nothing to judge in this document'))]
      const sight = { inventory: whole, level, now }
      const seen: Observation[] = []
      let at = 0
      // One for all of them: the checks of a large plan look a quarter of a million times.
      const lookThere = () => look(things[at] as T, sight)
      for (; at < things.length; at++) {
        const { origin } = things[at] as T
        const faults = attempt(origin, lookThere)
        if (faults.length === 0) seen.push(kept(origin.address, level, { origin }))
        else for (const fault of faults) seen.push(written(fault, origin))
      }
      return seen
    },
  }
}
