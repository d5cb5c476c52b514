/** Lint findings as a GitHub-flavoured table, for a comment on a change of the contract. */
import { say } from '../promise.ts'
import { countsOf, type LintFormat, SEVERITY_NAMES } from './format.ts'
import type { LintFinding } from './model.ts'

/** One table a contract, the gravest first; a newline at the end. */
export function lintMarkdown(
  title: string,
  findings: readonly LintFinding[],
  { lang }: Pick<LintFormat, 'lang'>,
): string {
  const head = `### ${cell(title)} — ${countsOf(findings, lang)}`
  if (findings.length === 0) return `${head}\n`
  const columns =
    lang === 'fr'
      ? ['gravité', 'point', 'règle', 'trouvé', 'attendu', 'où']
      : ['severity', 'point', 'rule', 'found', 'expected', 'where']
  const rows = findings.map((finding) => [
    SEVERITY_NAMES[finding.severity][lang],
    finding.promise,
    say(finding.title, lang),
    [say(finding.found, lang), ...(finding.note === undefined ? [] : [say(finding.note, lang)])].join(' — '),
    say(finding.expected, lang),
    `${finding.position.file}:${finding.position.line}`,
  ])
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [head, '', line(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(line), ''].join('\n')
}

const cell = (text: string): string =>
  text.replace(/[\\`*_[\]<>|]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ')
