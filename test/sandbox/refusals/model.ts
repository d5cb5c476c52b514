/** A change that breaks a rule of the real APIs, and the same change made sound: how such a pair is written. */
import type { Struct } from '../../../sandbox/cty/value.ts'

export type Objects = Readonly<Record<string, readonly Struct[]>>

export interface Attempt {
  readonly type: string
  readonly object?: Struct | null
  readonly prior?: Struct | null
  readonly cloud?: Objects
}

export type Case = readonly [rule: string, refused: Attempt, allowed: Attempt]

export const many = (count: number, make: (index: number) => Struct): Struct[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** One attempt and what makes it unsound. */
export const made = (
  rule: string,
  type: string,
  sound: Struct,
  broken: Struct,
  cloud: Objects = {},
): Case => [rule, { type, object: { ...sound, ...broken }, cloud }, { type, object: sound, cloud }]
export const changed = (
  rule: string,
  type: string,
  prior: Struct,
  sound: Struct,
  broken: Struct,
  cloud: Objects = {},
): Case => [
  rule,
  { type, prior, object: { ...prior, ...broken }, cloud },
  { type, prior, object: { ...prior, ...sound }, cloud },
]
export const removed = (
  rule: string,
  type: string,
  sound: Struct,
  broken: Struct,
  cloud: Objects = {},
): Case => [rule, { type, prior: { ...sound, ...broken }, cloud }, { type, prior: sound, cloud }]
/** The same change in a cloud where it is refused and in one where it is not. */
export const among = (
  rule: string,
  type: string,
  object: Struct,
  there: Objects,
  without: Objects = {},
): Case => [rule, { type, object, cloud: there }, { type, object, cloud: without }]
