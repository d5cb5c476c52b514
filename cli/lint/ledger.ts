/** What lint found, as a ledger: the reports, the waivers and the exit code of `check` then serve it as they are. */

import type { LintFinding, LintRule } from '../../contract/lint/index.ts'
import type { Contract } from '../../contract/model.ts'
import type { AnyPromise, Position, Text } from '../../contract/promise.ts'
import { LEDGER_SCHEMA, type Ledger, type Verdict, type Waiver } from '../../ledger/model.ts'
import { applyWaivers, findingId } from '../../ledger/waiving.ts'
import type { PolicyWords } from '../../report/model.ts'

export interface Reread {
  /** The client, or the standard text when it is read alone. */
  readonly client: Ledger['client']
  readonly catalogue: Ledger['catalogue']
  readonly contractFile: string
  readonly services: readonly Pick<Contract['services'][number], 'id'>[]
  readonly rules: readonly LintRule[]
  readonly findings: readonly LintFinding[]
  readonly waivers: readonly Waiver[]
  /** ISO 8601 instant. */
  readonly now: string
}

/** One verdict a waivable name (`rule[promise]`), and a kept one for each rule that had nothing to say. */
export function lintLedger(read: Reread): Ledger {
  const ids = [...new Set(read.findings.map(findingId))]
  const broken = ids.map((id): Verdict => {
    const findings = read.findings.filter((finding) => findingId(finding) === id)
    const first = findings[0] as LintFinding
    return { ...verdict(id, first, first.position, read), status: 'broken', direction: 'under', findings }
  })
  const silent = read.rules
    .filter((rule) => !read.findings.some((finding) => finding.policy === rule.id))
    .map((rule): Verdict => {
      const position = { file: read.contractFile, line: 1, column: 1 }
      const base = verdict(rule.id, { policy: rule.id, promise: '—', title: rule.title }, position, read)
      return { ...base, status: 'kept', seen: [{ words: SILENT, address: null, level: 'declared' }] }
    })
  return {
    schema: LEDGER_SCHEMA,
    client: read.client,
    catalogue: read.catalogue,
    contractFile: read.contractFile,
    lock: { state: 'none' },
    judgedAt: read.now,
    sources: [],
    services: [],
    readings: [],
    unclaimed: [],
    ...applyWaivers([...broken, ...silent], read.waivers, read.now),
  }
}

const SILENT: Text = { fr: 'rien à signaler', en: 'nothing to report' }

function verdict(
  id: string,
  { policy, promise, title }: Pick<LintFinding, 'policy' | 'promise' | 'title'>,
  position: Position,
  { services }: Reread,
): Verdict {
  const service = services.find((one) => promise === one.id || promise.startsWith(`${one.id}/`))
  // A point of the text stands where a promise stands: like a check of a pack, it is no article's own promise.
  const point: AnyPromise = {
    id,
    article: promise.replace(/^art\. /, ''),
    title: service ? { fr: `${service.id}\u00a0: ${title.fr}`, en: `${service.id}: ${title.en}` } : title,
    service: null,
    kind: 'security.base',
    params: { measures: [] },
    bearer: 'provider',
    provable: ['declared'],
    position,
    readings: [],
  }
  return {
    promise: point,
    status: 'kept',
    direction: null,
    level: 'declared',
    seen: [],
    findings: [],
    missing: [],
    policies: [policy],
    waiver: null,
  }
}

const REMEDY: Text = {
  fr: 'traitez le point dans un document et citez-le dans `clauses`, ou acceptez-le dans lint-waivers.yaml',
  en: 'address the point in a document and cite it in `clauses`, or accept it in lint-waivers.yaml',
}

/** What each rule says of itself, for the formats that list rules. */
export const lintWords = (rules: readonly LintRule[]): ReadonlyMap<string, PolicyWords> =>
  new Map(rules.map(({ id, title, why, severity }) => [id, { title, why, remedy: REMEDY, severity }]))
