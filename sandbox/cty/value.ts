/** Terraform values as plain data: null, boolean, number, text, array (list, set, tuple), record (map, object), or unknown. */

/** "Known after apply". Compare by identity. */
export const UNKNOWN: Unknown = Object.freeze({ unknown: Symbol('unknown') })
/** An interface, so that it cannot be taken for a record of values. */
export interface Unknown {
  readonly unknown: symbol
}

/** A number beyond 2^53 is a bigint; a decimal that a double cannot hold stays text. */
export type Value = null | boolean | number | bigint | string | Unknown | readonly Value[] | Struct
export interface Struct {
  readonly [name: string]: Value
}

export const isUnknown = (value: unknown): value is Unknown => value === UNKNOWN

export const isStruct = (value: unknown): value is Struct =>
  typeof value === 'object' && value !== null && value !== UNKNOWN && !Array.isArray(value)

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value)

/** True when nothing inside is unknown. */
export function whollyKnown(value: Value): boolean {
  if (value === UNKNOWN) return false
  if (isList(value)) return value.every(whollyKnown)
  return isStruct(value) ? Object.values(value).every(whollyKnown) : true
}

/** null, "", 0, false, [] and {}: what the older provider kit cannot tell from "not written". */
export function isZero(value: Value): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true
  if (isList(value)) return value.length === 0
  return isStruct(value) && Object.keys(value).length === 0
}

/** Text that is equal exactly when two values of the same shape are (sets are to be sorted before). */
export const stable = (value: Value): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item))
