/** Lint findings as a person reads them, the gravest first. */
import { styleText } from 'node:util'
import { type Lang, say } from '../promise.ts'
import type { LintFinding, LintSeverity } from './model.ts'

const MARK: Readonly<Record<LintSeverity, string>> = { critical: '✘', high: '✘', medium: '▲', low: '·' }

export const SEVERITY_NAMES: Readonly<Record<LintSeverity, { fr: string; en: string }>> = {
  critical: { fr: 'critique', en: 'critical' },
  high: { fr: 'grave', en: 'high' },
  medium: { fr: 'moyen', en: 'medium' },
  low: { fr: 'léger', en: 'low' },
}

export interface LintFormat {
  readonly lang: Lang
  readonly color: boolean
}

/** One paragraph a finding, then the counts; a newline at the end. */
export function formatLint(findings: readonly LintFinding[], { lang, color }: LintFormat): string {
  const paint = (style: 'bold' | 'dim' | 'red' | 'yellow', text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text
  const words =
    lang === 'fr' ? { expected: 'attendu', found: 'trouvé' } : { expected: 'expected', found: 'found' }
  const paragraphs = findings.map((finding) => {
    const grave = finding.severity === 'critical' || finding.severity === 'high'
    const mark = paint(
      grave ? 'red' : finding.severity === 'medium' ? 'yellow' : 'dim',
      MARK[finding.severity],
    )
    const { file, line, column } = finding.position
    return [
      `${mark} ${finding.promise}  ${paint('bold', say(finding.title, lang))}  (${SEVERITY_NAMES[finding.severity][lang]}, ${finding.policy})`,
      `    ${words.expected.padEnd(8)}  ${say(finding.expected, lang)}`,
      `    ${words.found.padEnd(8)}  ${say(finding.found, lang)}`,
      ...(finding.note === undefined ? [] : [`    ${paint('dim', say(finding.note, lang))}`]),
      `    ${paint('dim', `${file}:${line}:${column}`)}`,
    ].join('\n')
  })
  return `${[...paragraphs, countsOf(findings, lang)].join('\n')}\n`
}

/** "1 critical · 3 medium". */
export function countsOf(findings: readonly LintFinding[], lang: Lang): string {
  if (findings.length === 0) return lang === 'fr' ? 'rien à signaler' : 'nothing to report'
  const order: readonly LintSeverity[] = ['critical', 'high', 'medium', 'low']
  return order
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${SEVERITY_NAMES[severity][lang]}`)
    .join(' · ')
}
