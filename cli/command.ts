/** What a verb is: data for help and docs, and a function that reads no global. */
import type { Text } from '../contract/promise.ts'

export type Lang = 'fr' | 'en'
export type Env = Readonly<Record<string, string | undefined>>

/** Everything a verb may touch of the outside world. */
export interface Context {
  readonly cwd: string
  readonly env: Env
  readonly lang: Lang
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Version of this product. */
  readonly version: string
  readonly debug: boolean
  /** How this program is started again, for what it hands to a shell; absent where it is called as a library. */
  readonly self?: readonly string[]
  /** True when progress may be drawn on stderr. */
  readonly interactive: boolean
  /** Results; nothing else goes here. */
  out(text: string): void
  /** Notices and progress. */
  err(text: string): void
  now(): Date
}

/** Exit codes of every verb. */
export const EXIT = { kept: 0, broken: 1, cannotJudge: 2 } as const

export interface Option {
  /** As commander takes it, e.g. `--format <name>`. */
  readonly flags: string
  readonly summary: Text
  readonly default?: string | boolean
  readonly choices?: readonly string[]
  /** May be given several times; the values arrive as an array. */
  readonly many?: boolean
}

export interface Command {
  readonly name: string
  readonly summary: Text
  /** Positional arguments as commander takes them, e.g. `[targets...]`. */
  readonly arguments?: string
  readonly options?: readonly Option[]
  readonly examples: readonly { readonly command: string; readonly shows: Text }[]
  /** Everything after `--` is passed on untouched in `options.rest`. */
  readonly passThrough?: boolean
  run(ctx: Context, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number>
}
