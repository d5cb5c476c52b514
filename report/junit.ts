/** JUnit XML: a test case for every promise, so that a CI page shows what is kept as well as what is not. */
import { type Lang, say } from '../contract/promise.ts'
import { fallsShort, type Ledger, type Verdict } from '../ledger/model.ts'
import type { ReportContext, Reporter } from './model.ts'
import { type Group, groups, standing } from './shape.ts'
import { tame } from './tame.ts'
import { COUNTED, contrast, WAIVER_STATE, whereabouts } from './words.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Fit for an attribute and for text: XML 1.0 has no way at all to write a control character. */
const xml = (text: string): string => tame(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const attributes = (of: Readonly<Record<string, string | number>>): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')

type Outcome = 'passed' | 'failed' | 'skipped'

/** Fails what the exit code fails at `ctx.require` (`declared` when not told); what is not kept is never passed. */
function outcome(verdict: Verdict, ctx: ReportContext): Outcome {
  if (fallsShort(verdict, ctx.require ?? 'declared')) return 'failed'
  return verdict.status === 'kept' ? 'passed' : 'skipped'
}

function why(verdict: Verdict, lang: Lang): readonly string[] {
  const { findings, missing, waiver } = verdict
  return [
    ...findings.flatMap((finding) => [
      contrast(finding, lang),
      whereabouts(finding),
      finding.note === undefined ? '' : say(finding.note, lang),
    ]),
    ...missing.flatMap((gap) => [say(gap.words, lang), whereabouts(gap)]),
    waiver ? `${waiver.reason} — ${waiver.approver}, ${waiver.until}` : '',
  ].filter((line) => line !== '')
}

function testcase(verdict: Verdict, suite: string, ctx: ReportContext): string {
  const { promise } = verdict
  const name = `${promise.article} ${say(promise.title, ctx.lang)}`
  const { file, line } = promise.position
  const open = `    <testcase${attributes({ classname: suite, name, file, line })}`
  const result = outcome(verdict, ctx)
  if (result === 'passed') return `${open}/>`
  const type = say(COUNTED[standing(verdict)].one, ctx.lang)
  const reasons = why(verdict, ctx.lang)
  const [first = type, ...rest] = standing(verdict) === 'waived' ? reasons.toReversed() : reasons
  const body =
    result === 'skipped'
      ? `<skipped${attributes({ message: first === type ? type : `${type} — ${first}` })}/>`
      : `<failure${attributes({ type, message: first })}>${rest.map((text) => xml(text)).join('\n')}</failure>`
  return `${open}>\n      ${body}\n    </testcase>`
}

function tally(verdicts: readonly Verdict[], ctx: ReportContext) {
  const outcomes = verdicts.map((verdict) => outcome(verdict, ctx))
  const of = (wanted: Outcome) => outcomes.filter((one) => one === wanted).length
  return { tests: verdicts.length, failures: of('failed'), errors: 0, skipped: of('skipped') }
}

function suite({ service, verdicts }: Group, ledger: Ledger, ctx: ReportContext): string {
  const name = service ? `${ledger.client.code}.${service.id}` : ledger.client.code
  const timestamp = ledger.judgedAt.replace(/(\.\d+)?Z$/, '')
  const cases = verdicts.map((verdict) => testcase(verdict, name, ctx))
  return [
    `  <testsuite${attributes({ name, ...tally(verdicts, ctx), timestamp })}>`,
    ...cases,
    '  </testsuite>',
  ].join('\n')
}

/** An expired waiver fails the run, so it is a failed case of its own. */
function expired(ledger: Ledger, { lang }: ReportContext): string[] {
  const ended = ledger.waivers.filter((one) => one.state === 'expired')
  if (ended.length === 0) return []
  const classname = `${ledger.client.code}.waivers`
  const type = say(WAIVER_STATE.expired, lang)
  const cases = ended.map(
    (one) =>
      `    <testcase${attributes({ classname, name: one.id, file: one.position.file, line: one.position.line })}>\n      <failure${attributes({ type, message: `${one.until} — ${one.approver}, ${one.reason}` })}/>\n    </testcase>`,
  )
  const counts = { tests: ended.length, failures: ended.length, errors: 0, skipped: 0 }
  return [`  <testsuite${attributes({ name: classname, ...counts })}>`, ...cases, '  </testsuite>']
}

export const junit: Reporter = (ledger, ctx) => {
  const counts = tally(ledger.verdicts, ctx)
  const ended = ledger.waivers.filter((one) => one.state === 'expired').length
  const all = { ...counts, tests: counts.tests + ended, failures: counts.failures + ended }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'paraphe', ...all })}>`,
    ...groups(ledger).map((group) => suite(group, ledger, ctx)),
    ...expired(ledger, ctx),
    '</testsuites>',
    '',
  ].join('\n')
}
