/** How it is written down what a host has ready: what may be found, by whom it was said, what of it is invented. */
import type { Source } from '../../../hosts/model.ts'
import type { Struct } from '../../cty/value.ts'

export interface Shelf {
  /** The data source or resource type under which its rows are found. */
  readonly type: string
  readonly what: string
  readonly rows: readonly Struct[]
  /** Null: not established; the rows have the right form, and are ours. */
  readonly source: Source | null
  /** Attributes of the rows that no source says. */
  readonly invented: readonly string[]
}

/** The day that the sources of these shelves were read. */
export const read = (title: string): Source => ({ title, read: '2026-11-22' })

export const title = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** The same name has the same number in every run. */
export const numbered = <T>(
  items: readonly T[],
  start: number,
  make: (item: T, id: number) => Struct,
): Struct[] => items.map((item, index) => make(item, start + index))
