import { findContract } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import { responsibilityMatrix } from '../../contract/responsibility/matrix.ts'
import { responsibilityOscal } from '../../contract/responsibility/oscal.ts'
import { responsibilityHtml, responsibilityMarkdown } from '../../contract/responsibility/tables.ts'
import { type Command, EXIT } from '../command.ts'
import { formatOption } from '../options.ts'

export const command: Command = {
  name: 'responsibility',
  summary: {
    fr: 'qui répond de quoi\u00a0: client, prestataire, partenaire, hébergeur',
    en: 'who answers for what: client, provider, partner, cloud provider',
  },
  arguments: '[target]',
  options: [formatOption('markdown', 'html', 'oscal')],
  examples: [
    {
      command: 'paraphe responsibility avance-ovh',
      shows: {
        fr: 'un engagement par ligne, une partie par colonne',
        en: 'one promise per line, one party per column',
      },
    },
    {
      command: 'paraphe responsibility avance-ovh --format oscal',
      shows: { fr: 'le même pour un outil de conformité', en: 'the same for a compliance tool' },
    },
  ],
  async run(ctx, args, options) {
    const { contract, promises } = loadContract(findContract(ctx.cwd, args[0]), { cwd: ctx.cwd })
    const rows = responsibilityMatrix(promises)
    if (options.format === 'oscal') {
      const now = ctx.now().toISOString()
      ctx.out(`${JSON.stringify(responsibilityOscal(rows, { contract, now }), null, 2)}\n`)
    } else {
      ctx.out(
        options.format === 'html'
          ? responsibilityHtml(rows, ctx.lang)
          : responsibilityMarkdown(rows, ctx.lang),
      )
    }
    return EXIT.kept
  },
}
