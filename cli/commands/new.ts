import { refuse } from '../../contract/errors.ts'
import { didYouMean } from '../../contract/suggest.ts'
import { templateNames } from '../../templates/library.ts'
import type { Command, Context } from '../command.ts'

type Options = Readonly<Record<string, unknown>>

const CONTRACT = 'contract'

/** A contract, or a whole client project from one of the templates. */
async function make(ctx: Context, args: readonly string[], options: Options): Promise<number> {
  const [what = ''] = args
  if (what === CONTRACT) return (await import('../new-contract.ts')).newContract(ctx, options)
  const names = templateNames()
  if (names.includes(what))
    return (await import('../templates/new-project.ts')).newProject(ctx, args, options)
  throw refuse(`new ${what}`, null, didYouMean(what, [CONTRACT, ...names]))
}

export const command: Command = {
  name: 'new',
  summary: {
    fr: 'commencer un contrat, ou tout un projet client d’après un modèle',
    en: 'start a contract, or a whole client project from a template',
  },
  arguments: '<what> [folder]',
  options: [
    {
      flags: '--answers <file>',
      summary: { fr: 'réponses en YAML, sans poser de questions', en: 'answers in YAML, no prompts' },
    },
  ],
  examples: [
    {
      command: 'paraphe new contract',
      shows: {
        fr: 'pose les questions et écrit clients/<code>/',
        en: 'asks the questions and writes clients/<code>/',
      },
    },
    {
      command: 'paraphe new contract --answers answers.yaml',
      shows: { fr: 'le même, sans interaction', en: 'the same, unattended' },
    },
    {
      command: 'paraphe new prestashop boutique --answers answers.yaml',
      shows: {
        fr: 'un projet client complet dans boutique/',
        en: 'a complete client project in boutique/',
      },
    },
  ],
  run: make,
}
