/** What a policy is handed stays as it is: the policies after it read the same. */

/**
 * `value`, frozen with all that it holds. What is computed when it is looked at (a server's guest) is still computed
 * then, and frozen as it is handed out. What is frozen already is passed over: a second time costs nothing. For plain
 * data, which inventories, contracts and evidence are; a Map or a Set would stay open.
 */
export function untouchable<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  const held = Array.isArray(value) ? value : heldBy(value)
  Object.freeze(value)
  for (const item of held) untouchable(item)
  return value
}

/** The values of an object; what is computed is left out, and given frozen from now on. */
function heldBy(value: object): readonly unknown[] {
  const held: unknown[] = []
  for (const key of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key)
    const get = property?.get
    if (!get) held.push(property?.value)
    else Object.defineProperty(value, key, { ...property, get: frozenFrom(get) })
  }
  return held
}

/** Many servers share one getter, and go on sharing one. */
const frozen = new WeakMap<() => unknown, () => unknown>()

function frozenFrom(get: () => unknown): () => unknown {
  const known = frozen.get(get)
  if (known) return known
  const made = function (this: unknown): unknown {
    return untouchable(get.call(this))
  }
  frozen.set(get, made)
  return made
}

/** What Node says to whoever changes what is frozen: an assignment, a push, a sort, a delete. */
const SAID = /^Cannot (assign to read only|set|add|delete|define|redefine) property|is not extensible$/

/** Whether `error` was thrown at a policy that changes what it was handed. */
export const isChange = (error: unknown): error is TypeError =>
  error instanceof TypeError && SAID.test(error.message)
