/** Why a project could not be judged, and what to do about it, on one line. */
import { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import type { Lang } from '../command.ts'

export function reason(error: unknown, lang: Lang): string {
  if (error instanceof InputError) {
    return error.problems
      .map(({ what, why, remedy }) => {
        const told = [what, why].filter((words) => words !== null).map((words) => say(words, lang))
        return `${told.join(' — ')}${remedy === null ? '' : ` (${say(remedy, lang)})`}`
      })
      .join(' · ')
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
