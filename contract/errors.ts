/** The one way to refuse input: where, what, why, and what would be right. Printed by the CLI, exit 2. */
import { type Position, say, type Words } from './promise.ts'

export interface Problem {
  readonly position: Position | null
  readonly what: Words
  readonly why: Words | null
  readonly remedy: Words | null
  /** The source line and the length of the underlined part. */
  readonly excerpt?: { readonly line: string; readonly length: number }
}

export class InputError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => say(problem.what, 'en')).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** Shorthand for a single problem without an excerpt. */
export function refuse(
  what: Words,
  why: Words | null = null,
  remedy: Words | null = null,
  position: Position | null = null,
): InputError {
  return new InputError([{ position, what, why, remedy }])
}
