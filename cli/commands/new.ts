import { refuse } from '../../contract/errors.ts'
import { didYouMean } from '../../contract/suggest.ts'
import type { Command, Context } from '../command.ts'

type Maker = (ctx: Context, options: Readonly<Record<string, unknown>>) => Promise<number>

/** What can be made, each in its own module. */
const MAKERS: Readonly<Record<string, () => Promise<Maker>>> = {
  contract: async () => (await import('../new-contract.ts')).newContract,
}

export const command: Command = {
  name: 'new',
  summary: { fr: 'commencer un contrat en quelques questions', en: 'start a contract with a few questions' },
  arguments: '<what>',
  options: [
    {
      flags: '--answers <file>',
      summary: { fr: 'réponses en YAML, sans rien demander', en: 'answers as YAML, asking nothing' },
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
      shows: { fr: 'le même, sans personne', en: 'the same, with nobody there' },
    },
  ],
  async run(ctx, [what = ''], options) {
    const maker = MAKERS[what]
    if (!maker) throw refuse(`new ${what}`, null, didYouMean(what, Object.keys(MAKERS)))
    return (await maker())(ctx, options)
  },
}
