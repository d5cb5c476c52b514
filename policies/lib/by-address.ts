/** The things of a list by their address, so that following a reference does not walk the list each time. */
import type { Origin } from '../../inventory/model.ts'

interface Placed {
  readonly origin: Origin
}

/** One index a list: an inventory's lists never change once they are read. */
const indexes = new WeakMap<readonly Placed[], ReadonlyMap<string, Placed>>()

/** The first thing of `list` at an address, undefined when there is none. */
export function atAddress<T extends Placed>(list: readonly T[], address: string): T | undefined {
  let index = indexes.get(list) as ReadonlyMap<string, T> | undefined
  if (!index) {
    // Backwards, so that the first of two at one address is the one that stays.
    index = new Map(list.toReversed().map((one) => [one.origin.address, one]))
    indexes.set(list, index)
  }
  return index.get(address)
}
