/** How a failure is told: known ones in a sentence with a remedy, unknown ones in a line, the stack on request. */
import { InputError } from '../contract/errors.ts'
import type { Context } from './command.ts'
import { EXIT } from './command.ts'

export async function reportFailure(error: unknown, ctx: Context): Promise<number> {
  if (error instanceof InputError) {
    const { formatProblems } = await import('../contract/format-problem.ts')
    ctx.err(`${formatProblems(error.problems, { lang: ctx.lang, color: ctx.color })}\n`)
  } else {
    const message = error instanceof Error ? error.message : String(error)
    const hint =
      ctx.lang === 'fr'
        ? 'erreur interne ; --debug affiche la trace'
        : 'internal error; --debug shows the stack trace'
    ctx.err(`paraphe: ${message.split('\n')[0]}\n  ${hint}\n`)
  }
  if (ctx.debug && error instanceof Error && error.stack) ctx.err(`${error.stack}\n`)
  return EXIT.cannotJudge
}
