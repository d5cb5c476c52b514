/** What a policy is handed stays as it is: the policies after it read the same. */

/**
 * `value`, frozen with all that it holds. What is computed when it is looked at (a server's guest) is computed here, so
 * that it is frozen too. What is frozen already is passed over: a second time costs nothing. For plain data, which
 * inventories, contracts and evidence are; a Map or a Set would stay open.
 */
export function untouchable<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (Array.isArray(value)) for (const item of value) untouchable(item)
  else for (const key of Object.keys(value)) untouchable((value as Readonly<Record<string, unknown>>)[key])
  return value
}

/** What Node says to whoever changes what is frozen: an assignment, a push, a sort, a delete. */
const SAID = /^Cannot (assign to read only|set|add|delete|define|redefine) property|is not extensible$/

/** Whether `error` was thrown at a policy that changes what it was handed. */
export const isChange = (error: unknown): error is TypeError =>
  error instanceof TypeError && SAID.test(error.message)
