/** SARIF 2.1.0 for code scanning: one rule a policy, one result a fault, placed in the contract that promised better. */
import { type Position, say, type Words } from '../../contract/promise.ts'
import type { Verdict } from '../../ledger/model.ts'
import type { Finding } from '../../policies/model.ts'
import type { ReportContext, Reporter } from '../model.ts'
import { byArticle, standing } from '../shape.ts'
import { uri } from '../uri.ts'
import { contrast, whereabouts } from '../words.ts'
import { fingerprint, numbered } from './fingerprints.ts'
import { LEVEL, rule, rulesOf } from './rules.ts'

/** A place of a file of the repository. */
const physical = ({ file, line, column }: Position) => ({
  artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
  region: { startLine: line, startColumn: column },
})

function common({ promise, waiver, level }: Verdict, lang: ReportContext['lang']) {
  return {
    locations: { physicalLocation: physical(promise.position) },
    suppressions: waiver
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: `${waiver.reason} — ${waiver.approver}, ${waiver.until}`,
          },
        ]
      : [],
    properties: {
      promise: promise.id,
      article: promise.article,
      title: say(promise.title, lang),
      bearer: promise.bearer,
      proof: level ?? 'none',
    },
  }
}

function fault(
  verdict: Verdict,
  finding: Finding,
  index: number,
  { lang, policies, written }: ReportContext,
) {
  const { locations, suppressions, properties } = common(verdict, lang)
  // The line that makes it so, where there is one; what was promised stands beside it.
  const source = finding.address === null ? null : (written?.(finding.address) ?? null)
  const spot = whereabouts(finding)
  const note = finding.note === undefined ? '' : `\n${say(finding.note, lang)}`
  const severity = policies.get(finding.policy)?.severity ?? 'medium'
  return {
    ruleId: finding.policy,
    ruleIndex: index,
    kind: 'fail',
    level: LEVEL[severity],
    message: {
      text: `${properties.article} ${properties.title} — ${contrast(finding, lang)}${spot && `\n${spot}`}${note}`,
    },
    locations: [
      {
        ...(source ? { physicalLocation: physical(source) } : locations),
        ...(spot ? { logicalLocations: [{ fullyQualifiedName: spot, kind: 'resource' }] } : {}),
      },
    ],
    ...(source ? { relatedLocations: [{ id: 1, ...locations }] } : {}),
    partialFingerprints: fingerprint(finding.policy, finding.promise, finding.address, finding.path),
    suppressions,
    properties: { ...properties, direction: finding.direction },
  }
}

/** Unproven is open: neither passed nor failed. It hangs on the first policy that should have judged it. */
function open(verdict: Verdict, rules: readonly string[], { lang }: ReportContext) {
  const [policy] = verdict.policies
  const { locations, suppressions, properties } = common(verdict, lang)
  const reasons = verdict.missing.map((gap: { words: Words }) => say(gap.words, lang)).join(' · ')
  return {
    ...(policy === undefined ? {} : { ruleId: policy, ruleIndex: rules.indexOf(policy) }),
    kind: 'open',
    level: 'none',
    message: { text: `${properties.article} ${properties.title} — ${reasons || '—'}` },
    locations: [locations],
    partialFingerprints: fingerprint('open', verdict.promise.id),
    suppressions,
    properties,
  }
}

type Result = ReturnType<typeof fault> | ReturnType<typeof open>

export const sarif: Reporter = (ledger, ctx) => {
  const rules = rulesOf(ledger)
  const results = [...ledger.verdicts]
    .sort(byArticle)
    .flatMap((verdict): Result[] =>
      standing(verdict) === 'unproven'
        ? [open(verdict, rules, ctx)]
        : verdict.findings.map((finding) => fault(verdict, finding, rules.indexOf(finding.policy), ctx)),
    )
  const driver = {
    name: 'paraphe',
    semanticVersion: ctx.version,
    language: ctx.lang,
    rules: rules.map((id) => rule(id, ctx)),
  }
  const run = {
    tool: { driver },
    automationDetails: { id: `paraphe/${ledger.client.code}/` },
    invocations: [{ executionSuccessful: true, endTimeUtc: ledger.judgedAt }],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: numbered(results),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}
