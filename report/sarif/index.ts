/** SARIF 2.1.0 for code scanning: one rule a policy, one result a fault, placed in the contract that promised better. */
import { say, type Words } from '../../contract/promise.ts'
import type { Verdict } from '../../ledger/model.ts'
import type { Finding } from '../../policies/model.ts'
import type { ReportContext, Reporter } from '../model.ts'
import { byArticle, standing } from '../shape.ts'
import { uri } from '../uri.ts'
import { contrast, whereabouts } from '../words.ts'
import { fingerprint, numbered } from './fingerprints.ts'
import { LEVEL, rule, rulesOf } from './rules.ts'

function common({ promise, waiver, level }: Verdict, lang: ReportContext['lang']) {
  const { file, line, column } = promise.position
  return {
    locations: {
      physicalLocation: {
        artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn: column },
      },
    },
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

function fault(verdict: Verdict, finding: Finding, index: number, { lang, policies }: ReportContext) {
  const { locations, suppressions, properties } = common(verdict, lang)
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
        ...locations,
        ...(spot ? { logicalLocations: [{ fullyQualifiedName: spot, kind: 'resource' }] } : {}),
      },
    ],
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
