/** Lint results in every form: for a terminal, for a comment, and by the reporters that `check` uses. */
import { join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { formatLint } from '../../contract/lint/format.ts'
import { lintRules } from '../../contract/lint/index.ts'
import { lintMarkdown } from '../../contract/lint/markdown.ts'
import { report } from '../../report/index.ts'
import type { Context } from '../command.ts'
import { writeWhole } from '../printing.ts'
import { lintWords } from './ledger.ts'
import type { Linted } from './read.ts'

export const LINT_FORMATS = ['pretty', 'json', 'markdown', 'sarif', 'junit', 'csv'] as const
export type LintFormatName = (typeof LINT_FORMATS)[number]

const EXTENSION: Readonly<Record<LintFormatName, string>> = {
  pretty: 'txt',
  json: 'json',
  markdown: 'md',
  sarif: 'sarif',
  junit: 'xml',
  csv: 'csv',
}

/**
 * Prints one text for all contracts where the form allows it; SARIF, JUnit and CSV are one document a contract, so
 * that several need `out`, a folder.
 */
export async function printLint(
  linted: readonly Linted[],
  ctx: Context,
  { format, out }: { readonly format: LintFormatName; readonly out?: string },
): Promise<void> {
  for (const { ledger } of linted) sayWaivers(ledger, ctx)
  if (out !== undefined) {
    for (const one of linted) {
      const file = join(resolve(ctx.cwd, out), `${one.title}.${EXTENSION[format]}`)
      writeWhole(file, await textOf([one], ctx, format))
      ctx.err(`${file}\n`)
    }
    return
  }
  ctx.out(await textOf(linted, ctx, format))
}

async function textOf(linted: readonly Linted[], ctx: Context, format: LintFormatName): Promise<string> {
  const findings = linted.flatMap((one) => one.findings)
  if (format === 'pretty') return formatLint(findings, ctx)
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`
  if (format === 'markdown') return linted.map((one) => lintMarkdown(one.title, one.findings, ctx)).join('\n')
  const [only, other] = linted
  if (only === undefined || other !== undefined) {
    throw refuse(
      { fr: `${format}\u00a0: un document par contrat`, en: `${format}: one document per contract` },
      null,
      {
        fr: 'nommez un contrat, ou indiquez un dossier à --out',
        en: 'name one contract, or pass a folder to --out',
      },
    )
  }
  const now = ctx.now().toISOString()
  return report(format, only.ledger, {
    lang: ctx.lang,
    color: ctx.color,
    width: ctx.width,
    now,
    version: ctx.version,
    policies: lintWords(lintRules(now.slice(0, 10))),
    docs: null,
  })
}

/** What someone accepted stays in sight, and so does an acceptance that has ended. */
function sayWaivers({ waivers }: Linted['ledger'], { lang, err }: Context): void {
  for (const { id, reason, approver, until, state } of waivers) {
    if (state === 'unused') continue
    const ended = { fr: 'expirée', en: 'expired' }[lang]
    err(`${id}: ${reason} (${approver}, → ${until}${state === 'expired' ? `, ${ended}` : ''})\n`)
  }
}
