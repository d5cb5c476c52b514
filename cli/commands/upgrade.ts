/** `paraphe upgrade`: a project brought to its template of today, by three-way merge. */

import { refuse } from '../../contract/errors.ts'
import { defaultOf } from '../../contract/new/answer.ts'
import type { Answers } from '../../contract/new/questions.ts'
import { both } from '../../contract/promise.ts'
import { type Applied, begin, finish, isUnfinished } from '../../templates/apply.ts'
import { readTemplate, render, type Template } from '../../templates/library.ts'
import { planUpgrade, type Step, unresolved } from '../../templates/plan.ts'
import { makeRecord, type Record, readRecord } from '../../templates/record.ts'
import { type Command, type Context, EXIT } from '../command.ts'

interface Options {
  readonly dryRun?: boolean
  readonly accept?: boolean
  readonly compare?: boolean
  readonly templates?: string
}

export const command: Command = {
  name: 'upgrade',
  summary: both('mettre un projet à niveau de son modèle', 'bring a project up to its current template'),
  options: [
    { flags: '--dry-run', summary: both('montrer sans rien écrire', 'show, write nothing') },
    {
      flags: '--accept',
      summary: both('écrire même si un engagement en pâtit', 'write even when a promise gets worse'),
    },
    {
      flags: '--no-compare',
      summary: both('ne pas construire pour comparer les engagements', 'do not build to compare promises'),
    },
    {
      flags: '--templates <folder>',
      summary: both('d’autres modèles que ceux de paraphe', 'other templates than paraphe’s own'),
    },
  ],
  examples: [
    {
      command: 'paraphe upgrade --dry-run',
      shows: both(
        'les fichiers, les lignes, et l’effet sur les engagements',
        'the files, the lines, and the effect on promises',
      ),
    },
    {
      command: 'paraphe upgrade',
      shows: both(
        'la même chose, écrite\u00a0; achève une mise à niveau interrompue',
        'the same, written; completes an interrupted upgrade',
      ),
    },
  ],
  async run(ctx, _args, given) {
    const options = given as unknown as Options
    const { cwd } = ctx
    if (isUnfinished(cwd) && options.dryRun !== true) {
      ctx.err(
        say(
          ctx,
          'une mise à niveau interrompue est finie d’abord\n',
          'an interrupted upgrade is finished first\n',
        ),
      )
      return told(ctx, finish(cwd))
    }
    const record = readRecord(cwd)
    const template = readTemplate(record.template, options.templates)
    const answers = answersFor(template, record.answers)
    const files = render(template, answers, { version: ctx.version })
    const next = makeRecord(template, answers, files)
    if (isNewer(record, next)) throw older(record, template)
    const steps = planUpgrade(cwd, record, { version: template.version, files, once: template.once })
    if (JSON.stringify(record.files) === JSON.stringify(next.files) && record.version === next.version) {
      ctx.err(say(ctx, 'le projet est à jour\n', 'the project is up to date\n'))
      return EXIT.kept
    }
    refuseUnresolved(unresolved(cwd, record))
    const harmful = await show(ctx, steps, options)
    if (options.dryRun === true) return harmful ? EXIT.broken : EXIT.kept
    if (harmful && options.accept !== true) {
      ctx.err(
        say(ctx, 'rien n’est écrit : --accept l’accepte\n', 'nothing is written: --accept accepts it\n'),
      )
      return EXIT.broken
    }
    begin(cwd, steps, next)
    return told(ctx, finish(cwd))
  },
}

/** Prints what would happen; true when a promise loses by it. */
async function show(ctx: Context, steps: readonly Step[], options: Options): Promise<boolean> {
  const { diffText, effectOf, filesText } = await import('../templates/print.ts')
  ctx.out(`${say(ctx, 'fichiers', 'files')}\n${filesText(steps, ctx.lang)}`)
  if (options.dryRun === true) ctx.out(diffText(steps))
  if (options.compare === false) return false
  const conflicts = steps.filter(({ action }) => action === 'conflict').map(({ path }) => path)
  const { rehearse } = await import('../templates/rehearsal.ts')
  ctx.out(`${say(ctx, 'engagements', 'promises')}\n`)
  // A conflict does not run: the team's own text stands in for what they will make of it.
  const runnable = steps.map((step) => (step.action === 'conflict' ? { ...step, after: null } : step))
  const before = await rehearse(ctx.cwd, null, ctx)
  const effect = effectOf(before, await rehearse(ctx.cwd, runnable, ctx), ctx.lang)
  ctx.out(effect.text)
  if (conflicts.length > 0)
    ctx.out(
      `  ${say(ctx, 'sans compter les conflits : ', 'conflicts left aside: ')}${conflicts.join(', ')}\n`,
    )
  return effect.harmful
}

function told(ctx: Context, { version, written, conflicts }: Applied): number {
  ctx.err(
    say(
      ctx,
      `modèle v${version}, ${written.length} fichiers écrits\n`,
      `template v${version}, ${written.length} files written\n`,
    ),
  )
  if (conflicts.length === 0) return EXIT.kept
  ctx.err(say(ctx, `à résoudre : ${conflicts.join(', ')}\n`, `to resolve: ${conflicts.join(', ')}\n`))
  return EXIT.broken
}

/** A newer template may ask more: its defaults answer, and what has none is asked for. */
function answersFor(template: Template, given: Answers): Answers {
  const answers: { [id: string]: string } = { ...given }
  for (const question of template.questions) {
    if (answers[question.id] !== undefined || question.applies?.(answers) === false) continue
    const value = defaultOf(question, answers)
    if (value === undefined) {
      throw refuse(question.text, both('le nouveau modèle le demande', 'the newer template asks for it'), {
        fr: `ajoutez "${question.id}" à answers dans .paraphe/template.json`,
        en: `add "${question.id}" to answers in .paraphe/template.json`,
      })
    }
    answers[question.id] = value
  }
  return answers
}

const isNewer = (record: Record, next: Record): boolean => record.version > next.version

const older = (record: Record, template: Template) =>
  refuse(
    both(`le projet suit le modèle v${record.version}`, `the project follows template v${record.version}`),
    both(`ce paraphe fournit v${template.version}`, `this paraphe ships v${template.version}`),
    both('installez un paraphe plus récent', 'install a newer paraphe'),
  )

function refuseUnresolved(paths: readonly string[]): void {
  if (paths.length === 0) return
  throw refuse(
    both(`conflits non résolus\u00a0: ${paths.join(', ')}`, `unresolved conflicts: ${paths.join(', ')}`),
    null,
    both('résolvez-les, puis relancez', 'resolve them, then run again'),
  )
}

const say = ({ lang }: Context, french: string, english: string): string => (lang === 'fr' ? french : english)
