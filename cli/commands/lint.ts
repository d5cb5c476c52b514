import { existsSync, readFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { formatLint } from '../../contract/lint/format.ts'
import {
  type LintFinding,
  type LintSeverity,
  lintCatalogue,
  lintContract,
} from '../../contract/lint/index.ts'
import { loadContract, shownPath } from '../../contract/load.ts'
import { readWaivers } from '../../ledger/waivers.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { reportFailure } from '../failure.ts'

/** Findings that someone accepted, with their name and an end; apart from the waivers of `check`. */
const LINT_WAIVERS = 'lint-waivers.yaml'
const SEVERITIES: readonly LintSeverity[] = ['critical', 'high', 'medium', 'low']

export const command: Command = {
  name: 'lint',
  summary: { fr: 'relire un contrat avant de le signer', en: 'read a contract over before it is signed' },
  arguments: '[targets...]',
  options: [
    {
      flags: '--catalogue <id>',
      summary: { fr: 'relire un texte type seul', en: 'read a standard text alone' },
      choices: Object.keys(CATALOGUES),
    },
    {
      flags: '--format <name>',
      summary: { fr: 'forme du résultat', en: 'form of the result' },
      choices: ['terminal', 'json'],
      default: 'terminal',
    },
    {
      flags: '--fail-on <severity>',
      summary: {
        fr: 'gravité à partir de laquelle le code de sortie est 1',
        en: 'severity from which the exit code is 1',
      },
      choices: SEVERITIES,
      default: 'critical',
    },
    { flags: '--watch', summary: { fr: 'relire à chaque enregistrement', en: 'read again at every save' } },
  ],
  examples: [
    {
      command: 'paraphe lint avance-ovh',
      shows: { fr: 'ce qu’un lecteur attentif relèverait', en: 'what a careful reader would note' },
    },
    {
      command: 'paraphe lint --catalogue progerance',
      shows: { fr: 'les points faibles du texte type', en: 'the weak points of the standard text' },
    },
  ],
  async run(ctx, args, options) {
    if (options.watch === true) return watchContracts(ctx, args, options)
    const today = dayOf(ctx)
    if (typeof options.catalogue === 'string') {
      const id = (Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[]).find(
        (one) => one === options.catalogue,
      )
      if (!id) throw refuse(`--catalogue ${options.catalogue}`, null, Object.keys(CATALOGUES).join(', '))
      return report(lintCatalogue(id, today), ctx, options)
    }
    const findings = findContracts(ctx.cwd, args).flatMap((file) => lintFile(file, ctx, today))
    return report(findings, ctx, options)
  },
}

const dayOf = (ctx: Context): string => ctx.now().toISOString().slice(0, 10)

/** The findings of one contract that nobody waived; those that someone did are said on stderr. */
function lintFile(file: string, ctx: Context, today: string): LintFinding[] {
  const findings = lintContract(loadContract(file, { cwd: ctx.cwd }), today)
  const path = join(dirname(file), LINT_WAIVERS)
  if (!existsSync(path)) return findings
  const waivers = readWaivers(readFileSync(path, 'utf8'), shownPath(ctx.cwd, path))
  return findings.filter((finding) => {
    const waiver = waivers.find(
      (one) => one.id === `${finding.policy}[${finding.promise}]` && one.until >= today,
    )
    if (waiver) ctx.err(`${waiver.id}: ${waiver.reason} (${waiver.approver}, → ${waiver.until})\n`)
    return !waiver
  })
}

function report(
  findings: readonly LintFinding[],
  ctx: Context,
  options: Readonly<Record<string, unknown>>,
): number {
  ctx.out(options.format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : formatLint(findings, ctx))
  const from = SEVERITIES.indexOf((options.failOn as LintSeverity | undefined) ?? 'critical')
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= from) ? EXIT.broken : EXIT.kept
}

/** Reads again whenever a contract's folder changes, until the process is stopped. */
async function watchContracts(
  ctx: Context,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const [file, ...others] = findContracts(ctx.cwd, args)
  if (file === undefined || others.length > 0)
    throw refuse(
      { fr: '--watch suit un seul contrat', en: '--watch follows one contract' },
      null,
      'paraphe lint <code> --watch',
    )
  const once = () =>
    command
      .run(ctx, [file], { ...options, watch: false })
      .catch((error: unknown) => reportFailure(error, ctx))
  let code = await once()
  let seen = readFileSync(file, 'utf8')
  for await (const _event of watch(dirname(file))) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : seen
    if (text === seen) continue
    seen = text
    code = await once()
  }
  return code
}
