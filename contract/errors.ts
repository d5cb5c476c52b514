/** The one way to refuse input: where, what, why, and what would be right. Printed by the CLI, exit 2. */
import type { Position } from './promise.ts'

export interface Problem {
  readonly position: Position | null
  readonly what: string
  readonly why: string | null
  readonly remedy: string | null
  /** The source line and the length of the underlined part. */
  readonly excerpt?: { readonly line: string; readonly length: number }
}

export class InputError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.what).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** Shorthand for a single problem without an excerpt. */
export function refuse(
  what: string,
  why: string | null = null,
  remedy: string | null = null,
  position: Position | null = null,
): InputError {
  return new InputError([{ position, what, why, remedy }])
}
