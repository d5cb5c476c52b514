/** Why a project could not be judged, on one line. */
import { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import type { Lang } from '../command.ts'

export function reason(error: unknown, lang: Lang): string {
  if (error instanceof InputError) {
    return error.problems
      .map(({ what, why }) =>
        [what, why]
          .filter((words) => words !== null)
          .map((words) => say(words, lang))
          .join(' — '),
      )
      .join(' · ')
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
