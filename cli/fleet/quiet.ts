/** What a verb sees when it runs for one project of a fleet: no terminal, no colour, the day of the whole run. */
import type { Context } from '../command.ts'

/** @param said takes what the verb would print. @default nothing keeps it */
export function quietContext(
  { lang, version, now }: Pick<Context, 'lang' | 'version'> & { readonly now: string },
  { cwd, env }: Pick<Context, 'cwd' | 'env'>,
  said: (text: string) => void = () => {},
): Context {
  return {
    ...{ cwd, env, lang, version },
    ...{ color: false, width: 100, debug: false, interactive: false },
    ...{ out: said, err: said, now: () => new Date(now) },
  }
}
