/**
 * The walk of a packet through chains and jumps. A rule that may let something in and is not understood is listed as
 * unread, never skipped.
 */
import { isRecord, word } from '../resource.ts'
import { allow, type Notes } from './nft-allow.ts'
import { narrow, type Reach, type Sets } from './nft-match.ts'
import { type Chain, type Ruleset, short } from './nft-ruleset.ts'

type Json = Readonly<Record<string, unknown>>

export interface Walk extends Notes {
  readonly ruleset: Ruleset
  visits: number
}

/** What becomes of the packets: `dropped` and `accepted` mean that none of them goes on. */
type End = 'dropped' | 'accepted' | 'goes on'

/** Where in the ruleset the walk is. */
interface Place {
  readonly chain: Chain
  readonly depth: number
  /** For a person: chain and number of the rule. */
  readonly at: string
}

/** What the statements of a rule have said so far. */
interface Met {
  /** The packets that came to the rule, and those of them that its conditions let through. */
  readonly reach: Reach
  readonly matched: Reach
  /** Conditions that are not understood. */
  readonly strange: readonly string[]
  /** Only some of the packets get past, up to a rate or a volume. */
  readonly limited: boolean
}

const MAX_DEPTH = 16
const MAX_VISITS = 20_000

/** Walks a chain for the packets that reach it. */
export function run(walk: Walk, chain: Chain, reach: Reach, depth: number): End {
  for (const [index, rule] of chain.rules.entries()) {
    if (++walk.visits > MAX_VISITS) {
      walk.unread.push(`${chain.key}: too many rules`)
      return 'goes on'
    }
    const end = runRule(walk, { chain, depth, at: `nft ${chain.key} rule ${index + 1}` }, rule, reach)
    if (end !== 'goes on') return end
  }
  return 'goes on'
}

function runRule(walk: Walk, place: Place, rule: Json, reach: Reach): End {
  const sets = setsOf(walk, place.chain)
  let met: Met = { reach, matched: reach, strange: [], limited: false }
  for (const statement of Array.isArray(rule.expr) ? rule.expr.filter(isRecord) : []) {
    const [kind, body] = Object.entries(statement)[0] ?? ['', null]
    if (kind === 'vmap' && isRecord(body)) return runMap(walk, place, body, met)
    if (VERDICTS.has(kind)) return verdict(walk, place, kind, body, met)
    const past = through(met, kind, body, sets)
    if (past === null) return 'goes on'
    met = past
  }
  // No verdict: the packet goes on.
  return 'goes on'
}

const VERDICTS = new Set(['accept', 'drop', 'reject', 'jump', 'goto', 'return', 'queue'])
/** Statements that count or log, and let the packet go on. */
const HARMLESS = new Set(['counter', 'log', 'comment', 'notrack'])
/** Statements that only some of the packets get past. */
const LIMITING = new Set(['limit', 'quota', 'ct count'])

/** What gets past a statement that is no verdict; null when no packet can. */
function through(met: Met, kind: string, body: unknown, sets: Sets): Met | null {
  if (HARMLESS.has(kind)) return met
  if (LIMITING.has(kind)) return { ...met, limited: true }
  const next = kind === 'match' && isRecord(body) ? narrow(met.matched, body, sets) : kind
  if (next === null) return null
  return typeof next === 'string' ? { ...met, strange: [...met.strange, next] } : { ...met, matched: next }
}

/** Whether a verdict is for every packet that came to the rule. */
const isForAll = ({ matched, reach, strange, limited }: Met): boolean =>
  matched === reach && strange.length === 0 && !limited

function verdict(walk: Walk, place: Place, kind: string, body: unknown, met: Met): End {
  if (kind === 'drop' || kind === 'reject') return drop(walk, met)
  if (kind === 'jump' || kind === 'goto') return jump(walk, place, kind, body, met)
  if (kind === 'return') {
    if (!isForAll(met)) walk.unread.push(`${place.at}: return under a condition`)
    return 'goes on'
  }
  if (kind === 'queue' || met.strange.length > 0) {
    walk.unread.push(`${place.at}: ${[...met.strange, kind].join(', ')}`)
    return 'goes on'
  }
  allow(walk, met.matched, place.at)
  return isForAll(met) ? 'accepted' : 'goes on'
}

/** A drop up to some rate, or under a condition that is not understood, closes nothing that one can count on. */
function drop(walk: Walk, met: Met): End {
  if (met.limited || met.strange.length > 0) return 'goes on'
  walk.denied.push(met.matched)
  return isForAll(met) ? 'dropped' : 'goes on'
}

function jump(walk: Walk, { chain, depth, at }: Place, kind: string, body: unknown, met: Met): End {
  const target = isRecord(body)
    ? walk.ruleset.chains.get(`${tableOf(chain)} ${word(body.target)}`)
    : undefined
  if (!target || depth >= MAX_DEPTH) {
    walk.unread.push(`${at}: ${kind} ${short(body)}`)
    return 'goes on'
  }
  if (met.strange.length > 0) walk.unread.push(`${at}: ${met.strange.join(', ')}`)
  const end = run(walk, target, met.matched, depth + 1)
  return isForAll(met) ? end : 'goes on'
}

/** A verdict map is one rule for each of its elements. */
function runMap(walk: Walk, place: Place, map: Json, met: Met): 'goes on' {
  const sets = setsOf(walk, place.chain)
  for (const element of elementsOf(map.data, sets)) {
    const [right, does] = Array.isArray(element) ? element : []
    const [kind, target] = isRecord(does) ? (Object.entries(does)[0] ?? []) : []
    if (!kind) {
      walk.unread.push(`${place.at}: vmap`)
      continue
    }
    const past = through(met, 'match', { op: '==', left: map.key, right }, sets)
    // No element is for every packet, even where what it picks cannot be told.
    if (past) verdict(walk, place, kind, target, { ...past, matched: { ...past.matched } })
  }
  return 'goes on'
}

/** The pairs of a verdict map; one that says nothing when they are not known. */
function elementsOf(data: unknown, sets: Sets): readonly unknown[] {
  const held =
    isRecord(data) && Array.isArray(data.set) ? data.set : typeof data === 'string' ? sets(data) : null
  return held ?? [null]
}

const tableOf = (chain: Chain): string => chain.key.split(' ').slice(0, 2).join(' ')

function setsOf(walk: Walk, chain: Chain): Sets {
  const table = tableOf(chain)
  return (name) => walk.ruleset.sets.get(`${table} ${name.replace(/^@/, '')}`) ?? null
}
