/** The judge: every promise, every policy of its kind, every document given; one verdict each. Pure. */
import type { Contract } from '../contract/model.ts'
import type { AnyPromise } from '../contract/promise.ts'
import { confirmed } from '../inventory/confirmed.ts'
import { counts, type Evidence } from '../inventory/evidence.ts'
import { lazy } from '../inventory/lazy.ts'
import { type Inventory, type Level, NOTHING, type Stage } from '../inventory/model.ts'
import { attempt } from '../policies/lib/each.ts'
import { weaker } from '../policies/lib/say.ts'
import type { Observation, Policy, Subject } from '../policies/model.ts'
import { combine, type Sight } from './combine.ts'
import {
  fallsShort,
  LEDGER_SCHEMA,
  type Ledger,
  type LedgerEvidence,
  type Verdict,
  type Waiver,
} from './model.ts'
import { claims, inventoryOf, originsOf, remaining, unclaimedIn } from './scope.ts'
import { applyWaivers } from './waiving.ts'

/** Everything a judgement rests on. Nothing else is read: no clock, no file, no network. */
export interface Case {
  readonly contract: Contract
  readonly contractFile: string
  readonly promises: readonly AnyPromise[]
  readonly catalogue: Ledger['catalogue']
  readonly services: Ledger['services']
  readonly readings: Ledger['readings']
  readonly lock: Ledger['lock']
  /** One per stage, the strongest last. */
  readonly inventories: readonly Inventory[]
  readonly evidence: readonly Evidence[]
  readonly waivers: readonly Waiver[]
  /** Policies of the promises, by kind. */
  readonly policies: readonly Policy[]
  /** Policies of standalone packs, each judged as a promise of its own (see `packPromise`). */
  readonly checks?: readonly Policy[]
  /** ISO 8601 instant. */
  readonly now: string
}

/** What a fact of a document proves: a synth or a plan says what will be, a state what was made. */
export function levelOf(stage: Stage): Level {
  return stage === 'state' ? 'deployed' : 'declared'
}

/**
 * The ledger of a case. A policy that reads an unknown value makes the promise unproven, with the path.
 * @throws whatever else a policy throws: a tool error, never a verdict.
 */
export function judge(given: Case): Ledger {
  const inventories = given.inventories.map((each) => confirmed(remaining(each), given.evidence, given.now))
  const ids = given.contract.services.map((service) => service.id)
  const views = inventories.map((whole) => {
    const claimed = claims(whole, given.contract.client.code, ids)
    const parts = new Map<string | null, Inventory>()
    return { whole, claimed, parts, level: levelOf(whole.stage), origins: lazy(() => originsOf(whole)) }
  })
  const policiesOf = (promise: AnyPromise): readonly Policy[] =>
    given.policies.filter((policy) => policy.kind === promise.kind)
  const verdicts = [
    ...given.promises.map((promise) => verdictOf(promise, policiesOf(promise), given, views)),
    ...(given.checks ?? []).map((policy) =>
      verdictOf(packPromise(policy, given.contractFile), [policy], given, views),
    ),
  ]
  const strongest = views.at(-1)
  const waived = applyWaivers(verdicts, given.waivers, given.now)
  return {
    schema: LEDGER_SCHEMA,
    client: given.contract.client,
    catalogue: given.catalogue,
    contractFile: given.contractFile,
    lock: given.lock,
    judgedAt: given.now,
    sources: inventories.map(({ stage, file }) => ({ stage, file, level: levelOf(stage) })),
    ...(given.evidence.length > 0 && { evidence: given.evidence.map(told) }),
    services: given.services,
    verdicts: waived.verdicts,
    waivers: waived.waivers,
    readings: given.readings,
    // Without a service nothing is sold, so nothing can be claimed.
    unclaimed:
      strongest === undefined || ids.length === 0 ? [] : unclaimedIn(strongest.whole, strongest.claimed),
  }
}

function told(evidence: Evidence): LedgerEvidence {
  const { kind, subject, file, observedAt, expiresAt, signer } = evidence
  return { kind, subject, file, observedAt, expiresAt, signer: signer ?? null, counts: counts(evidence) }
}

/** The promise that a check of a standalone pack stands for: the rules of the trade, where no article says more. */
export function packPromise(policy: Policy, file: string): AnyPromise {
  return {
    id: policy.id,
    article: '—',
    title: policy.title,
    service: null,
    kind: 'security.base',
    params: { measures: [] },
    bearer: 'provider',
    provable: ['declared', 'deployed'],
    position: { file, line: 1, column: 1 },
    readings: [],
  }
}

interface View {
  readonly whole: Inventory
  readonly claimed: ReadonlyMap<string, ReadonlySet<string>>
  /** What belongs to each service, once a policy has asked for it. */
  readonly parts: Map<string | null, Inventory>
  readonly level: Level
  /** Only a finding needs them. */
  readonly origins: () => ReturnType<typeof originsOf>
}

function verdictOf(
  promise: AnyPromise,
  policies: readonly Policy[],
  given: Case,
  views: readonly View[],
): Verdict {
  const sight = (policy: Policy, view: View): Sight => ({
    policy,
    observations: look(policy, promise, given, view),
    origins: view.origins,
  })
  const [onEvidence, onInventory] = [true, false].map((wanted) =>
    policies.filter((policy) => (policy.evidence !== undefined) === wanted),
  ) as [Policy[], Policy[]]
  const strongest = views.at(-1) ?? EMPTY_VIEW
  return combine({
    promise,
    policies,
    /** Per document, the strongest last. */
    inventory: views.map((view) => onInventory.map((policy) => sight(policy, view))),
    evidence: onEvidence.map((policy) => sight(policy, strongest)),
    documents: views.length > 0 || onInventory.length === 0,
  })
}

function look(policy: Policy, promise: AnyPromise, given: Case, view: View): readonly Observation[] {
  const subject: Subject<AnyPromise['kind']> = {
    promise,
    contract: given.contract,
    service: given.contract.services.find((service) => service.id === promise.service),
    inventory: partOf(view, promise.service),
    whole: view.whole,
    evidence: given.evidence,
    level: view.level,
    now: given.now,
  }
  const ceiling: Level = policy.evidence === undefined ? view.level : 'observed'
  return attempt(null, () => policy.check(subject)).map((observation) => atMost(observation, ceiling))
}

/** An observation proves no more than the document it was made in. */
function atMost(observation: Observation, ceiling: Level): Observation {
  if (observation.outcome !== 'kept' && observation.outcome !== 'broken') return observation
  if (observation.level === ceiling) return observation
  const level = weaker(observation.level, ceiling)
  return level === observation.level ? observation : { ...observation, level }
}

function partOf({ whole, claimed, parts }: View, service: string | null): Inventory {
  const part = parts.get(service) ?? inventoryOf(whole, service, claimed)
  parts.set(service, part)
  return part
}

/** What policies of evidence look at when no document was given: nothing at all. */
const EMPTY_VIEW: View = {
  whole: {
    ...{ stage: 'state', file: '', stack: null },
    ...NOTHING,
  },
  claimed: new Map(),
  parts: new Map(),
  level: 'declared',
  origins: () => new Map(),
}

/** 0 when every promise of the ledger holds at `require` and no waiver has expired, else 1. */
export function ledgerExit(ledger: Ledger, require: Level): 0 | 1 {
  const fails = ledger.verdicts.some((verdict) => fallsShort(verdict, require))
  return fails || ledger.waivers.some(({ state }) => state === 'expired') ? 1 : 0
}
