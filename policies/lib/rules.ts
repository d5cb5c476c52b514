/** What allow rules open, to whom; the same for a host's group and for the nft ruleset on the VM. */
import type { AllowRule, Inventory } from '../../inventory/model.ts'
import { know, knownOr } from '../../inventory/values.ts'
import type { Words } from '../model.ts'
import { cidrsOf, EVERYONE, isWorld, NOT_PUBLIC, type Range, rangeOf, subtract, union } from './cidr.ts'
import type { Ports } from './ports.ts'
import { text } from './say.ts'

const ANY_PROTOCOL = new Set(['any', 'all', '-1', '', 'ip', 'ipv4', 'ipv6'])

/** The ports of `rule` per transport; none for icmp, esp and the like. A protocol named by number is understood. */
export function portsOpened(rule: AllowRule): readonly Ports[] {
  const protocol = know(rule.protocol).toLowerCase()
  const { from, to } = know(rule.ports)
  if (ANY_PROTOCOL.has(protocol)) return (['tcp', 'udp'] as const).map((one) => ({ protocol: one, from, to }))
  if (protocol === 'tcp' || protocol === '6') return [{ protocol: 'tcp', from, to }]
  if (protocol === 'udp' || protocol === '17') return [{ protocol: 'udp', from, to }]
  return []
}

export interface Peers {
  readonly ranges: readonly Range[]
  /** Members of another filter: who they are is not in this document. */
  readonly groups: readonly string[]
  /** Texts that are neither an address nor a group; a policy may not take them for nobody. */
  readonly unread: readonly string[]
}

/** Several policies ask each rule of a large plan; reading addresses is what costs. */
const read = new WeakMap<AllowRule, Peers>()

/** Who a rule lets in. An empty list means everyone, as every host takes it. */
export function peersOf(rule: AllowRule): Peers {
  const held = read.get(rule)
  if (held) return held
  const peers = readPeers(rule)
  read.set(rule, peers)
  return peers
}

const holdsPublic = new WeakMap<Peers, boolean>()

/** Whether a rule lets anybody in whom the internet routes, by any port. */
export function letsPublicIn(rule: AllowRule): boolean {
  if (portsOpened(rule).length === 0) return false
  const peers = peersOf(rule)
  const holds = holdsPublic.get(peers) ?? subtract(peers.ranges, NOT_PUBLIC).length > 0
  holdsPublic.set(peers, holds)
  return holds
}

const MOST = 10_000
const sayingSo = new Map<string, Peers>()

function readPeers(rule: AllowRule): Peers {
  const peers = know(rule.peers).map((peer) => know(peer))
  const said = JSON.stringify(peers)
  const held = sayingSo.get(said)
  if (held) return held
  // A large plan names few lists many times; a long fleet must not keep them all.
  if (sayingSo.size >= MOST) sayingSo.clear()
  const made = peersNamed(peers)
  sayingSo.set(said, made)
  return made
}

function peersNamed(peers: readonly string[]): Peers {
  if (peers.length === 0) return { ranges: EVERYONE, groups: [], unread: [] }
  const groups = peers.filter((peer) => peer.startsWith('group:'))
  const others = peers.filter((peer) => !peer.startsWith('group:'))
  const ranges = others.map(rangeOf)
  return {
    ranges: union(ranges.filter((range) => range !== null)),
    groups,
    unread: others.filter((_, index) => ranges[index] === null),
  }
}

/** `strangers` in words: when with `allowed` they are the whole world, it is said as such, in the family meant. */
export function strangersText(strangers: readonly Range[], allowed: readonly Range[] = []): Words {
  const everybody = [...strangers, ...allowed]
  const world = ([4, 6] as const).filter((family) => isWorld(everybody, family))
  if (world.length === 2) return text('tout le monde (0.0.0.0/0 et ::/0)', 'everyone (0.0.0.0/0 and ::/0)')
  if (world[0] === 4) return text('tout le monde (0.0.0.0/0)', 'everyone (0.0.0.0/0)')
  if (world[0] === 6) return text('tout le monde en IPv6 (::/0)', 'everyone over IPv6 (::/0)')
  const cidrs = cidrsOf(strangers)
  return cidrs.length > 4 ? `${cidrs.slice(0, 4).join(', ')}, … (+${cidrs.length - 4})` : cidrs.join(', ')
}

/** The addresses that `sources` (CIDRs of the contract) name. */
export function sourcesOf(sources: readonly string[]): readonly Range[] {
  return union(sources.map(rangeOf).filter((range) => range !== null))
}

/** Who of `rule`'s peers is not in `allowed`. */
export function strangersOf(rule: AllowRule, allowed: readonly Range[]): readonly Range[] {
  return subtract(peersOf(rule).ranges, allowed)
}

/** Private addresses of the networks that the document makes: inside the installation, nobody from outside. */
export function insideOf(inventory: Inventory): readonly Range[] {
  const ranges = inventory.networks.flatMap(({ ranges: known }) => knownOr(known, []))
  const all = sourcesOf(ranges)
  return subtract(all, subtract(all, NOT_PUBLIC))
}
