/** Many observations, one verdict. The only place where kept, broken and unproven are weighed. */
import type { AnyPromise } from '../contract/promise.ts'
import type { Level, Origin } from '../inventory/model.ts'
import { LEVELS } from '../inventory/model.ts'
import { text } from '../policies/lib/say.ts'
import type { Finding, Observation, Policy } from '../policies/model.ts'
import type { Verdict } from './model.ts'

export interface Seen {
  readonly policy: Policy
  readonly observation: Observation
  readonly origins: ReadonlyMap<string, Origin>
}

export interface Weighed {
  readonly promise: AnyPromise
  readonly policies: readonly Policy[]
  /** What inventory policies saw, per document, the strongest last. */
  readonly inventory: readonly (readonly Seen[])[]
  /** What evidence policies saw. */
  readonly evidence: readonly Seen[]
  /** False when policies needed a document and none was given. */
  readonly documents: boolean
}

type Of<Outcome extends Observation['outcome']> = Extract<Observation, { outcome: Outcome }>

function those<Outcome extends Observation['outcome']>(
  seen: readonly Seen[],
  outcome: Outcome,
): readonly Of<Outcome>[] {
  return seen.flatMap(({ observation }) =>
    observation.outcome === outcome ? [observation as Of<Outcome>] : [],
  )
}

const strongestOf = (levels: readonly Level[]): Level | null =>
  LEVELS.filter((level) => levels.includes(level)).at(-1) ?? null
const weakestOf = (levels: readonly Level[]): Level | null =>
  LEVELS.find((level) => levels.includes(level)) ?? null

/**
 * Broken at any stage is broken. Else the strongest document decides: one unproven observation is enough for
 * unproven. Evidence lifts a kept promise to observed, or proves alone what no document can; evidence that is missing
 * or stale lowers nothing, so that taking evidence away never turns unproven into kept.
 */
export function combine(weighed: Weighed): Verdict {
  const { promise, policies, evidence } = weighed
  const base = {
    promise,
    policies: policies.map(({ id }) => id),
    waiver: null,
    findings: [],
    direction: null,
  }
  if (!promise.provable.some((proof) => proof !== 'paper'))
    return { ...base, status: 'not-measurable', level: null, seen: [], missing: [] }

  const strongest = weighed.inventory.at(-1) ?? []
  const here = [...strongest, ...evidence]
  const seen = those(here, 'kept').map(({ seen: words, address, level }) => ({ words, address, level }))
  const missing = [
    ...those(here, 'unproven').map(({ why: words, address, path }) => ({ words, address, path })),
    ...nothingReason(weighed, here),
  ]
  const breaches = [...weighed.inventory.flat(), ...evidence].filter(isBroken)
  if (breaches.length > 0) {
    const findings = distinct(breaches.map((one) => findingOf(one, promise)))
    const direction = findings.some((finding) => finding.direction === 'under') ? 'under' : 'over'
    const level = strongestOf(breaches.map(({ observation }) => observation.level))
    return { ...base, status: 'broken', direction, level, seen, findings, missing }
  }
  const level = keptLevel(strongest, evidence)
  if (level !== null) return { ...base, status: 'kept', level, seen, missing }
  const reasons = those(here, 'not-applicable')
  if (reasons.length > 0 && reasons.length === here.length) {
    const why = reasons.map(({ why: words }) => ({ words, address: null, path: null }))
    return { ...base, status: 'not-applicable', level: null, seen: [], missing: why }
  }
  return { ...base, status: 'unproven', level: null, seen, missing }
}

/** The level at which all was seen kept, or null when something is unproven or nothing was kept. */
function keptLevel(strongest: readonly Seen[], evidence: readonly Seen[]): Level | null {
  if (those(strongest, 'unproven').length > 0) return null
  const [inventory, observed] = [those(strongest, 'kept'), those(evidence, 'kept')]
  const lifted = observed.length > 0 && those(evidence, 'unproven').length === 0
  if (lifted) return 'observed'
  return weakestOf(inventory.map(({ level }) => level))
}

function nothingReason(weighed: Weighed, here: readonly Seen[]): Verdict['missing'] {
  const say = (fr: string, en: string): Verdict['missing'] => [
    { words: text(fr, en), address: null, path: null },
  ]
  if (weighed.policies.length === 0)
    return say('aucune règle ne juge encore cette promesse', 'no policy judges this promise yet')
  if (!weighed.documents) return say('ni plan ni état n’a été donné', 'no plan and no state was given')
  return here.length === 0 ? say('rien à juger', 'nothing to judge') : []
}

type Breach = Seen & { readonly observation: Of<'broken'> }
const isBroken = (seen: Seen): seen is Breach => seen.observation.outcome === 'broken'

function findingOf({ policy, observation, origins }: Breach, promise: AnyPromise): Finding {
  const { direction, address, path, expected, found, note } = observation
  return {
    policy: policy.id,
    promise: promise.id,
    direction,
    origin: address === null ? null : (origins.get(address) ?? null),
    address,
    path,
    expected,
    found,
    ...(note === undefined ? {} : { note }),
    position: promise.position,
  }
}

/** The same finding seen at two stages is one; the stronger stage's is kept. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byIdentity = new Map<string, Finding>()
  for (const finding of findings) {
    const { policy, address, path, expected, found } = finding
    byIdentity.set(JSON.stringify([policy, address, path, expected, found]), finding)
  }
  return [...byIdentity.values()]
}
