/**
 * An nftables ruleset (JSON, as `nft -j` reads and writes it) turned into what it lets in. The walk follows jumps
 * from the base chains of the input hook; a rule that may let something in and is not understood is listed as
 * unread, never skipped.
 */
import type { AllowRule, GuestFirewall, Origin } from '../model.ts'
import { isRecord } from '../resource.ts'
import { narrow, type Reach, START } from './nft-match.ts'
import { applyNft, type Chain, emptyRuleset, type Ruleset, short } from './nft-ruleset.ts'

type Json = Readonly<Record<string, unknown>>

/** What the ruleset lets in. `origin` is the server's; `path` of each rule names its chain and place. */
export function firewallOf(ruleset: Ruleset, origin: Origin): GuestFirewall {
  const inputs = [...ruleset.chains.values()].filter(
    (chain) => chain.hook === 'input' && chain.type !== 'nat' && /^(?:inet|ip6?)$/.test(chain.family),
  )
  const walk: Walk = {
    ruleset,
    rules: [],
    unread: [...ruleset.unread],
    stateful: false,
    origin,
    denied: [],
    visits: 0,
  }
  const closed = { 4: false, 6: false }
  for (const chain of inputs) {
    walk.denied = []
    const reach =
      chain.family === 'ip'
        ? { ...START, families: [4] as const }
        : chain.family === 'ip6'
          ? { ...START, families: [6] as const }
          : START
    const ended = run(walk, chain, reach, 0) === 'dropped' || chain.policy === 'drop'
    for (const family of reach.families) closed[family] ||= ended
  }
  const perFamily = (family: string) =>
    inputs.filter((chain) => chain.family === 'inet' || chain.family === family).length
  if (perFamily('ip') > 1 || perFamily('ip6') > 1)
    walk.unread.push('several base chains filter input: all of them must accept a packet')
  const anyClosed = closed[4] || closed[6]
  for (const family of [4, 6] as const) {
    if (anyClosed && !closed[family])
      allow(walk, { ...START, families: [family] }, `no chain drops IPv${family}`)
  }
  return {
    inboundPolicy: anyClosed ? 'drop' : 'accept',
    stateful: walk.stateful,
    rules: walk.rules,
    unread: walk.unread,
  }
}

/** What a listing of a running server (`nft -j list ruleset`) lets in. */
export function firewallFromListing(document: unknown, origin: Origin): GuestFirewall {
  const ruleset = emptyRuleset()
  applyNft(ruleset, document)
  return firewallOf(ruleset, origin)
}

interface Walk {
  readonly ruleset: Ruleset
  readonly rules: AllowRule[]
  readonly unread: string[]
  readonly origin: Origin
  /** What earlier rules of the chain dropped already. */
  denied: Reach[]
  stateful: boolean
  visits: number
}

const MAX_DEPTH = 16
const MAX_VISITS = 20_000

/** Walks a chain for the packets that reach it; `dropped` and `accepted` mean that none of them goes on. */
function run(walk: Walk, chain: Chain, reach: Reach, depth: number): 'dropped' | 'accepted' | 'goes on' {
  for (const [index, rule] of chain.rules.entries()) {
    if (++walk.visits > MAX_VISITS) {
      walk.unread.push(`${chain.key}: too many rules`)
      return 'goes on'
    }
    const end = runRule(walk, chain, rule, reach, `nft ${chain.key} rule ${index + 1}`, depth)
    if (end !== 'goes on') return end
  }
  return 'goes on'
}

function runRule(
  walk: Walk,
  chain: Chain,
  rule: Json,
  reach: Reach,
  at: string,
  depth: number,
): 'dropped' | 'accepted' | 'goes on' {
  const statements = Array.isArray(rule.expr) ? rule.expr.filter(isRecord) : []
  let matched: Reach | null = reach
  const strange: string[] = []
  let limited = false
  for (const statement of statements) {
    const [kind, body] = Object.entries(statement)[0] ?? ['', null]
    if (LIMITING.has(kind)) limited = true
    else if (kind === 'match') {
      const next: Reach | null | string = isRecord(body)
        ? narrow(matched, body, setsOf(walk, chain))
        : 'match'
      if (next === null) return 'goes on'
      if (typeof next === 'string') strange.push(next)
      else matched = next
    } else if (kind === 'vmap' && isRecord(body)) {
      return runMap(walk, chain, body, matched, at, depth, strange)
    } else if (VERDICTS.has(kind)) {
      // A drop up to some rate lets the rest pass: it closes nothing. An accept up to some rate opens.
      if (limited && (kind === 'drop' || kind === 'reject')) return 'goes on'
      const part: Reach = limited ? { ...matched } : matched
      return verdict(walk, chain, kind, body, { matched: part, reach, at, depth, strange })
    } else if (!HARMLESS.has(kind)) strange.push(kind)
  }
  // No verdict: the packet goes on.
  return 'goes on'
}

const VERDICTS = new Set(['accept', 'drop', 'reject', 'jump', 'goto', 'return', 'queue'])
/** Statements that count or log, and let the packet go on. */
const HARMLESS = new Set(['counter', 'log', 'comment', 'notrack'])
/** Statements that only some of the packets get past. */
const LIMITING = new Set(['limit', 'quota', 'ct count'])

interface Met {
  readonly matched: Reach
  readonly reach: Reach
  readonly at: string
  readonly depth: number
  readonly strange: readonly string[]
}

function verdict(
  walk: Walk,
  chain: Chain,
  kind: string,
  body: unknown,
  met: Met,
): 'dropped' | 'accepted' | 'goes on' {
  const { matched, reach, at, depth, strange } = met
  const all = matched === reach && strange.length === 0
  if (kind === 'drop' || kind === 'reject') {
    // A condition that is not understood makes the drop one that cannot be counted on.
    if (strange.length === 0) walk.denied.push(matched)
    return all ? 'dropped' : 'goes on'
  }
  if (kind === 'return') {
    if (!all) walk.unread.push(`${at}: return under a condition`)
    return 'goes on'
  }
  if (kind === 'jump' || kind === 'goto') {
    const target = isRecord(body)
      ? walk.ruleset.chains.get(`${chain.key.split(' ').slice(0, 2).join(' ')} ${body.target}`)
      : undefined
    if (!target || depth >= MAX_DEPTH) {
      walk.unread.push(`${at}: ${kind} ${short(body)}`)
      return 'goes on'
    }
    if (strange.length > 0) walk.unread.push(`${at}: ${strange.join(', ')}`)
    const end = run(walk, target, matched, depth + 1)
    return all ? end : 'goes on'
  }
  if (kind === 'queue' || strange.length > 0) {
    walk.unread.push(`${at}: ${[...strange, kind].join(', ')}`)
    return 'goes on'
  }
  allow(walk, matched, at)
  return all ? 'accepted' : 'goes on'
}

/** A verdict map is one rule for each of its elements. */
function runMap(
  walk: Walk,
  chain: Chain,
  body: Json,
  matched: Reach,
  at: string,
  depth: number,
  strange: readonly string[],
): 'goes on' {
  const data =
    isRecord(body.data) && Array.isArray(body.data.set)
      ? body.data.set
      : typeof body.data === 'string'
        ? setsOf(walk, chain)(body.data)
        : null
  for (const element of data ?? [null]) {
    const [right, does] = Array.isArray(element) ? element : []
    const [kind, target] = isRecord(does) ? (Object.entries(does)[0] ?? ['']) : ['']
    const next = kind ? narrow(matched, { op: '==', left: body.key, right }, setsOf(walk, chain)) : 'vmap'
    if (next === null) continue
    const odd = typeof next === 'string' ? [...strange, next] : strange
    if (!kind) walk.unread.push(`${at}: vmap`)
    else
      verdict(walk, chain, kind, target, {
        matched: typeof next === 'string' ? matched : next,
        reach: START,
        at,
        depth,
        strange: odd,
      })
  }
  return 'goes on'
}

function setsOf(walk: Walk, chain: Chain): (name: string) => readonly unknown[] | null {
  const table = chain.key.split(' ').slice(0, 2).join(' ')
  return (name) => walk.ruleset.sets.get(`${table} ${name.replace(/^@/, '')}`) ?? null
}

/** Notes what is let in: answers to what the server asked make a filter stateful, the loopback is not outside. */
function allow(walk: Walk, reach: Reach, path: string): void {
  if (reach.states) {
    const known = reach.states.filter((state) => state !== 'established' && state !== 'related')
    if (known.length === 0) {
      walk.stateful = true
      return
    }
    if (!known.includes('new')) {
      walk.unread.push(`${path}: accepts ${known.join(', ')}`)
      return
    }
  }
  if (reach.loopback) return
  for (const protocol of reach.protocols ?? ['any']) {
    for (const range of reach.ports ?? [ALL_PORTS]) {
      const one: Reach = { ...reach, protocols: [protocol], ports: [range] }
      for (const open of undenied(walk, one)) {
        walk.rules.push({
          origin: walk.origin,
          path,
          direction: 'in',
          protocol,
          ports: range,
          peers: peersOf(open),
        })
      }
    }
  }
}

/** What earlier drops leave of it, each family for itself where there are any. */
function undenied(walk: Walk, reach: Reach): readonly Reach[] {
  if (walk.denied.length === 0) return [reach]
  const left = reach.families.flatMap((family) => {
    const one: Reach = { ...reach, families: [family] }
    return walk.denied.reduce<Reach | null>((rest, denied) => rest && without(rest, denied), one) ?? []
  })
  // Untouched by any drop: one rule for both families, as it was written.
  return left.length === reach.families.length && left.every((each) => each.peers === reach.peers)
    ? [reach]
    : left
}

const ALL_PORTS = { from: 0, to: 65535 } as const

function peersOf(reach: Reach): readonly string[] {
  return reach.peers ?? reach.families.map((family) => (family === 4 ? '0.0.0.0/0' : '::/0'))
}

/** What is left of `reach` after a drop; only drops that swallow it whole, or all but some peers, are reckoned with. */
function without(reach: Reach, denied: Reach): Reach | null {
  const inPorts =
    !denied.ports ||
    (reach.ports ?? [ALL_PORTS]).every((range) =>
      denied.ports?.some((each) => each.from <= range.from && range.to <= each.to),
    )
  const inProtocols =
    !denied.protocols ||
    (reach.protocols ?? ['any']).every((protocol) => denied.protocols?.includes(protocol))
  const inFamilies = reach.families.every((family) => denied.families.includes(family))
  const inStates = !denied.states || denied.states.includes('new')
  if (!inPorts || !inProtocols || !inFamilies || !inStates || denied.loopback || denied.narrower) return reach
  if (denied.peers) return reach.peers?.every((peer) => denied.peers?.includes(peer)) ? null : reach
  if (denied.notPeers) return reach.peers ? reach : { ...reach, peers: denied.notPeers }
  return null
}
