/** Reading a contract as a careful lawyer and a careful engineer would, before anything is deployed. */
import type { LoadedContract } from '../load.ts'
import type { CatalogueId } from '../model.ts'
import type { Position } from '../promise.ts'
import type { Path } from '../source.ts'
import { dataAct } from './data-act.ts'
import { unmeasurable } from './measurable.ts'
import { minimumSecurity } from './minimum-security.ts'
import type { LintFinding, LintRule, LintSeverity, Said } from './model.ts'
import { feeMissing, figureWithoutQuote, openAdministration, unsigned } from './order.ts'
import { danglingReference, missingDocument } from './references.ts'
import { emergencyRoles, uninsuredReseller } from './responsibility.ts'
import { serviceLevels } from './service-levels.ts'
import { tenPoints } from './ten-points.ts'
import { weeklyRetention } from './weekly-retention.ts'

export type { LintFinding, LintRule, LintSeverity } from './model.ts'

/** Every rule that applies on `today` (`YYYY-MM-DD`). */
export function lintRules(today: string): readonly LintRule[] {
  return [
    uninsuredReseller,
    emergencyRoles,
    openAdministration,
    unsigned,
    figureWithoutQuote,
    feeMissing,
    missingDocument,
    ...tenPoints,
    ...dataAct(today),
    danglingReference,
    serviceLevels,
    unmeasurable,
    weeklyRetention,
    minimumSecurity,
  ]
}

const RANK: readonly LintSeverity[] = ['critical', 'high', 'medium', 'low']

const bySeverity = (a: LintFinding, b: LintFinding): number =>
  RANK.indexOf(a.severity) - RANK.indexOf(b.severity)

/** What there is to say of a client's contract and of the text it follows, the gravest first. */
export function lintContract(loaded: LoadedContract, today: string): LintFinding[] {
  const { contract } = loaded
  const closed = new Set(contract.clauses?.map((clause) => clause.point))
  // The order of the documents is their hierarchy, so a contract that lists them has treated the point.
  if (contract.documents.length > 1) closed.add('documents')
  return lintRules(today)
    .filter((rule) => !closed.has(rule.id.replace(/^(contract|data-act)\./, '')))
    .flatMap((rule) =>
      [...(rule.text?.(contract.catalogue) ?? []), ...(rule.contract?.(loaded, loaded.promises) ?? [])].map(
        (said) => finding(rule, said, loaded.position(said.at ?? positionOf(said, loaded) ?? ['catalogue'])),
      ),
    )
    .sort(bySeverity)
}

/** The same of a catalogue's text alone. */
export function lintCatalogue(catalogue: CatalogueId, today: string): LintFinding[] {
  const nowhere: Position = { file: catalogue, line: 1, column: 1 }
  return lintRules(today)
    .flatMap((rule) => (rule.text?.(catalogue) ?? []).map((said) => finding(rule, said, nowhere)))
    .sort(bySeverity)
}

/** A finding about a service's promise points at the service. */
function positionOf({ promise }: Said, { contract }: LoadedContract): Path | null {
  const index = contract.services.findIndex((service) => promise.startsWith(`${service.id}/`))
  return index < 0 ? null : ['services', index, 'id']
}

function finding(rule: LintRule, said: Said, position: Position): LintFinding {
  return {
    policy: rule.id,
    title: rule.title,
    severity: said.severity ?? rule.severity,
    promise: said.promise,
    direction: 'under',
    origin: null,
    address: null,
    path: said.at ? said.at.join('.') : null,
    expected: said.expected,
    found: said.found,
    ...(said.note !== undefined && { note: said.note }),
    basis: 'asked',
    position,
  }
}
