import type { PromiseKind, PromiseParams } from './kinds.ts'

/** A text for users, in both languages, written in one place. */
export interface Text {
  readonly fr: string
  readonly en: string
}

/** A text from its two halves, French first. */
export const both = (fr: string, en: string): Text => ({ fr, en })

export type Lang = keyof Text

/** Words in both languages, or a value that needs no translation (an address, a figure, a CIDR). */
export type Words = string | Text

/** `words` in the language `lang`. */
export function say(words: Words, lang: Lang): string {
  return typeof words === 'string' ? words : words[lang]
}

/** Where a thing stands in a file the user wrote; 1-based. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Bearer = 'client' | 'provider' | 'partner' | 'host'

/** How a promise can be proven. `paper`: nothing a machine could read proves it. */
export type Proof = 'declared' | 'deployed' | 'observed' | 'paper'

/** One promise of one signed contract: what a policy judges. */
export interface ContractPromise<K extends PromiseKind = PromiseKind> {
  /** `<service id>/<catalogue promise id>`, e.g. `erp/backup.retention`; unique in a contract. */
  readonly id: string
  /** Article of the catalogue, e.g. `3.5`. */
  readonly article: string
  /** Short title, a noun phrase. */
  readonly title: Text
  /** Id of the service; null for a promise of the whole contract. */
  readonly service: string | null
  readonly kind: K
  readonly params: PromiseParams[K]
  readonly bearer: Bearer
  /** Every level at which this promise can be proven, weakest first; `['paper']` when none. */
  readonly provable: readonly Proof[]
  /** The line of contract.yaml that the parameters come from. */
  readonly position: Position
  /** Names of the readings (see readings.ts) that decided a parameter. */
  readonly readings: readonly string[]
}

export type AnyPromise = { [K in PromiseKind]: ContractPromise<K> }[PromiseKind]
