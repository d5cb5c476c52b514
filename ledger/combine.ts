/** Many observations, one verdict. The only place where kept, broken and unproven are weighed. */
import type { AnyPromise } from '../contract/promise.ts'
import type { Level, Origin } from '../inventory/model.ts'
import { LEVELS } from '../inventory/model.ts'
import { text } from '../policies/lib/say.ts'
import type { Finding, Observation, Policy, Words } from '../policies/model.ts'
import type { Verdict } from './model.ts'

/** What one policy saw in one document. */
export interface Sight {
  readonly policy: Policy
  readonly observations: readonly Observation[]
  readonly origins: () => ReadonlyMap<string, Origin>
}

export interface Weighed {
  readonly promise: AnyPromise
  readonly policies: readonly Policy[]
  /** What inventory policies saw, per document, the strongest last. */
  readonly inventory: readonly (readonly Sight[])[]
  /** What evidence policies saw. */
  readonly evidence: readonly Sight[]
  /** False when policies needed a document and none was given. */
  readonly documents: boolean
}

type Of<Outcome extends Observation['outcome']> = Extract<Observation, { outcome: Outcome }>

/** Observations told apart once, in the words of the ledger: a large plan has hundreds of thousands. */
interface Sorted {
  readonly kept: Verdict['seen']
  readonly unproven: Verdict['missing']
  readonly moot: readonly Of<'not-applicable'>[]
  readonly broken: readonly Breach[]
}

interface Breach {
  readonly sight: Sight
  readonly observation: Of<'broken'>
}

function sorted(sights: readonly Sight[]): Sorted {
  const kept: Verdict['seen'][number][] = []
  const unproven: Verdict['missing'][number][] = []
  const moot: Of<'not-applicable'>[] = []
  const broken: Breach[] = []
  for (const sight of sights) {
    for (const observation of sight.observations) {
      if (observation.outcome === 'kept') {
        const { seen: words, address, level } = observation
        kept.push({ words, address, level })
      } else if (observation.outcome === 'unproven') {
        const { why: words, address, path } = observation
        unproven.push({ words, address, path })
      } else if (observation.outcome === 'broken') broken.push({ sight, observation })
      else moot.push(observation)
    }
  }
  return { kept, unproven, moot, broken }
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

  const stages = weighed.inventory.map(sorted)
  const strongest = stages.at(-1) ?? sorted([])
  const observed = sorted(evidence)
  const judged = [strongest, observed]
  const seen = [...strongest.kept, ...observed.kept]
  const gaps = [...strongest.unproven, ...observed.unproven]
  const moot = judged.flatMap((stage) => stage.moot)
  const breaches = [...stages, observed].flatMap(({ broken }) => broken)
  const nothing = judged.every(isEmpty)
  const missing = [...gaps, ...nothingReason(weighed, nothing)]
  if (breaches.length > 0) {
    const findings = distinct(breaches.map((one) => findingOf(one, promise)))
    const direction = findings.some((finding) => finding.direction === 'under') ? 'under' : 'over'
    const level = strongestOf(breaches.map(({ observation }) => observation.level))
    return { ...base, status: 'broken', direction, level, seen, findings, missing }
  }
  const level = keptLevel(strongest, observed)
  if (level !== null) return { ...base, status: 'kept', level, seen, missing }
  if (moot.length > 0 && seen.length === 0 && gaps.length === 0) {
    const why = moot.map(({ why: words }) => ({ words, address: null, path: null }))
    return { ...base, status: 'not-applicable', level: null, seen: [], missing: why }
  }
  return { ...base, status: 'unproven', level: null, seen, missing }
}

const isEmpty = ({ kept, unproven, moot, broken }: Sorted): boolean =>
  kept.length + unproven.length + moot.length + broken.length === 0

/** The level at which all was seen kept, or null when something is unproven or nothing was kept. */
function keptLevel(strongest: Sorted, observed: Sorted): Level | null {
  if (strongest.unproven.length > 0) return null
  const lifted = observed.kept.length > 0 && observed.unproven.length === 0
  return lifted ? 'observed' : weakestOf(strongest.kept.map(({ level }) => level))
}

function nothingReason(weighed: Weighed, nothing: boolean): Verdict['missing'] {
  const say = (fr: string, en: string): Verdict['missing'] => [
    { words: text(fr, en), address: null, path: null },
  ]
  if (weighed.policies.length === 0)
    return say('aucune règle ne juge encore cet engagement', 'no policy judges this promise yet')
  if (!weighed.documents) return say('ni plan ni état n’a été fourni', 'no plan or state was given')
  return nothing ? say('rien à juger', 'nothing to judge') : []
}

function findingOf({ sight, observation }: Breach, promise: AnyPromise): Finding {
  const { policy, origins } = sight
  const { direction, address, path, expected, found, note } = observation
  return {
    policy: policy.id,
    promise: promise.id,
    direction,
    origin: address === null ? null : (origins().get(address) ?? null),
    address,
    path,
    expected,
    found,
    // The rules of the trade were signed by nobody.
    ...(promise.id === policy.id && { basis: 'asked' as const }),
    ...(note === undefined ? {} : { note }),
    position: promise.position,
  }
}

/** The same finding seen at two stages is one; the stronger stage's is kept. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byIdentity = new Map<string, Finding>()
  for (const finding of findings) {
    const { policy, address, path, expected, found } = finding
    const said = [policy, address ?? '', path ?? '', ...saidIn(expected), ...saidIn(found)]
    byIdentity.set(said.join('\0'), finding)
  }
  return [...byIdentity.values()]
}

const saidIn = (words: Words): readonly [string, string] =>
  typeof words === 'string' ? [words, ''] : [words.fr, words.en]
