/** CSV (RFC 4180, UTF-8 with a mark for spreadsheets): one line a promise, in the order of the contract. */
import { say } from '../contract/promise.ts'
import type { Verdict } from '../ledger/model.ts'
import type { ReportContext, Reporter } from './model.ts'
import { byArticle, standing } from './shape.ts'
import { tame } from './tame.ts'
import { whereabouts } from './words.ts'

/** Names do not depend on the language: scripts read them. */
export const COLUMNS = [
  'client',
  'service',
  'promise',
  'article',
  'title',
  'bearer',
  'verdict',
  'proof',
  'seen',
  'expected',
  'found',
  'where',
  'missing',
  'policies',
  'waiver',
  'waived_until',
  'approver',
  'contract',
  'line',
  'judged_at',
] as const
type Column = (typeof COLUMNS)[number]

/** Quoted when needed; a text that a spreadsheet would run as a formula is made a plain text. */
function cell(value: string): string {
  const text = tame(value)
  const harmless = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function row(
  verdict: Verdict,
  ledger: Parameters<Reporter>[0],
  { lang }: ReportContext,
): Readonly<Record<Column, string>> {
  const { promise, findings, waiver } = verdict
  const list = (texts: readonly string[]) => texts.filter((text) => text !== '').join(' | ')
  return {
    client: ledger.client.code,
    service: promise.service ?? '',
    promise: promise.id,
    article: promise.article,
    title: say(promise.title, lang),
    bearer: promise.bearer,
    verdict: standing(verdict),
    proof: verdict.level ?? '',
    seen: list(verdict.seen.map((one) => say(one.words, lang))),
    expected: list(findings.map((one) => say(one.expected, lang))),
    found: list(findings.map((one) => say(one.found, lang))),
    where: list(findings.map(whereabouts)),
    missing: list(verdict.missing.map((one) => say(one.words, lang))),
    policies: list(verdict.policies),
    waiver: waiver?.id ?? '',
    waived_until: waiver?.until ?? '',
    approver: waiver?.approver ?? '',
    contract: promise.position.file,
    line: String(promise.position.line),
    judged_at: ledger.judgedAt,
  }
}

export const csv: Reporter = (ledger, ctx) => {
  const rows = [...ledger.verdicts].sort(byArticle).map((verdict) => row(verdict, ledger, ctx))
  const lines = [
    COLUMNS.join(','),
    ...rows.map((one) => COLUMNS.map((column) => cell(one[column])).join(',')),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
