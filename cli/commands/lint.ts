import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import type { LintSeverity } from '../../contract/lint/index.ts'
import type { CatalogueId } from '../../contract/model.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { reportFailure } from '../failure.ts'
import { LINT_FORMATS, type LintFormatName, printLint } from '../lint/print.ts'
import { lintFile, lintText } from '../lint/read.ts'
import { watchFile } from '../lint/watch.ts'
import { formatOption } from '../options.ts'

const SEVERITIES: readonly LintSeverity[] = ['critical', 'high', 'medium', 'low']

interface Options {
  readonly catalogue?: CatalogueId
  readonly format?: LintFormatName
  readonly out?: string
  readonly failOn?: LintSeverity
  readonly watch?: boolean
}

export const command: Command = {
  name: 'lint',
  summary: { fr: 'relire un contrat avant de le signer', en: 'review a contract before it is signed' },
  arguments: '[targets...]',
  options: [
    {
      flags: '--catalogue <id>',
      summary: { fr: 'relire un texte type seul', en: 'review a standard text on its own' },
      choices: Object.keys(CATALOGUES),
    },
    formatOption(...LINT_FORMATS),
    {
      flags: '--fail-on <severity>',
      summary: {
        fr: 'gravité à partir de laquelle le code de sortie est 1',
        en: 'lowest severity that gives exit code 1',
      },
      choices: SEVERITIES,
      default: 'critical',
    },
    {
      flags: '--out <folder>',
      summary: {
        fr: 'écrire un fichier par contrat dans ce dossier',
        en: 'write one file per contract into this folder',
      },
    },
    { flags: '--watch', summary: { fr: 'relire à chaque enregistrement', en: 'review again on every save' } },
  ],
  examples: [
    {
      command: 'paraphe lint avance-ovh',
      shows: { fr: 'ce qu’un lecteur attentif relèverait', en: 'what a careful reader would point out' },
    },
    {
      command: 'paraphe lint --catalogue progerance',
      shows: { fr: 'les points faibles du texte type', en: 'the weak points of the standard text' },
    },
  ],
  async run(ctx, args, given) {
    const options = given as Options
    if (options.watch === true) return watchContract(ctx, args, options)
    const { catalogue, out, format = 'pretty', failOn = 'critical' } = options
    const linted =
      catalogue === undefined
        ? findContracts(ctx.cwd, args).map((file) => lintFile(file, ctx))
        : [lintText(catalogue, ctx)]
    await printLint(linted, ctx, { format, ...(out !== undefined && { out }) })
    const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
    const fails = linted.some(({ findings }) => findings.some(({ severity }) => grave.includes(severity)))
    return fails ? EXIT.broken : EXIT.kept
  },
}

async function watchContract(ctx: Context, args: readonly string[], options: Options): Promise<number> {
  const [file, ...others] = findContracts(ctx.cwd, args)
  if (file === undefined || others.length > 0)
    throw refuse(
      { fr: '--watch suit un seul contrat', en: '--watch follows a single contract' },
      null,
      'paraphe lint <code> --watch',
    )
  const once = () =>
    command
      .run(ctx, [file], { ...options, watch: false })
      .catch((error: unknown) => reportFailure(error, ctx))
  return watchFile(file, once)
}
