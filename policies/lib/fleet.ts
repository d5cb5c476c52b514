/** Functions that any one server of a service may bear: an appliance does, the servers behind it need not. */
import type { Text } from '../../contract/promise.ts'
import type { Guest, Inventory, Level } from '../../inventory/model.ts'
import type { Observation } from '../model.ts'
import { eachGuest } from './each.ts'
import { broken, kept, text, unproven } from './say.ts'

export interface Wanted {
  readonly name: Text
  /** Where it was found, or null. */
  find(guest: Guest): string | null
}

/** Kept per function that some server has; broken when every server was read and none has it. */
export function fleetHas(
  subject: { readonly inventory: Inventory; readonly level: Level },
  wanted: readonly Wanted[],
): readonly Observation[] {
  const [first] = subject.inventory.servers
  if (first === undefined) return [unproven(text('aucun serveur', 'no server'))]
  return wanted.flatMap(({ name, find }) => {
    const seen = eachGuest(subject, (guest, server, level) => {
      const found = find(guest)
      return found === null
        ? null
        : kept(text(`${name.fr}\u00a0: ${found}`, `${name.en}: ${found}`), level, server)
    })
    const has = seen.filter(({ outcome }) => outcome === 'kept')
    if (has.length > 0) return has
    if (seen.length > 0) return seen
    return [
      broken({
        origin: first.origin,
        path: 'guest',
        expected: name,
        found: text('absent', 'missing'),
        level: subject.level,
      }),
    ]
  })
}
