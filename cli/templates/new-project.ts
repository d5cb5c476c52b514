/** `paraphe new <template> <folder>`: a client project of its own, from questions or a file of answers. */
import { join, relative, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { createProject } from '../../templates/create.ts'
import { readTemplate } from '../../templates/library.ts'
import { type Context, EXIT } from '../command.ts'
import { answersOf } from '../new-contract.ts'

export async function newProject(
  ctx: Context,
  [name = '', folder]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const template = readTemplate(name)
  if (folder === undefined) {
    throw refuse(
      { fr: 'dans quel dossier\u00a0?', en: 'in which folder?' },
      null,
      `paraphe new ${name} <dir>`,
    )
  }
  const target = resolve(ctx.cwd, folder)
  const answers = await answersOf(ctx, options, template.questions)
  const files = createProject(template, {
    folder: target,
    answers,
    today: ctx.now().toISOString().slice(0, 10),
    version: ctx.version,
  })
  const shown = relative(ctx.cwd, target) || '.'
  ctx.out(`${files.map((file) => join(shown, file)).join('\n')}\n`)
  const next = `cd ${shown} && npm install && npm run check`
  ctx.err({ fr: `ensuite\u00a0: ${next}\n`, en: `next: ${next}\n` }[ctx.lang])
  return EXIT.kept
}
