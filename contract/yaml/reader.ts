/** What the two halves of the plain reader share: where it stands, and how it gives up. */
import type { Tree } from './tree.ts'

export interface Plain {
  readonly value: unknown
  readonly tree: Tree
}

export interface Reader {
  readonly text: string
  at: number
}

/** Where this reader stops and the full parser starts. */
class GiveUp extends Error {}
export const giveUp = (): never => {
  throw GIVE_UP
}
export const GIVE_UP = new GiveUp()

/** Nesting beyond which only a parser that says so should go. */
export const DEEPEST = 64

export const KEY = /[A-Za-z_][A-Za-z0-9_.-]{0,99}(?=:(?:[ \n]|$))/y
const NOT_A_KEY = /^(?:null|true|false|__proto__)$/i
export function readKey(reader: Reader): { key: string; start: number; end: number } {
  KEY.lastIndex = reader.at
  const key = KEY.exec(reader.text)?.[0] ?? giveUp()
  if (NOT_A_KEY.test(key)) giveUp()
  const start = reader.at
  const end = start + key.length
  reader.at = end + 1
  return { key, start, end }
}
