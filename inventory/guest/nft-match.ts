/** What a match of an nftables rule leaves of the packets that reach it. */
import { isRecord, word } from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

/** The packets a rule is met by; an absent part means any. */
export interface Reach {
  readonly families: readonly (4 | 6)[]
  readonly protocols?: readonly string[]
  readonly ports?: readonly { readonly from: number; readonly to: number }[]
  /** CIDRs. */
  readonly peers?: readonly string[]
  readonly notPeers?: readonly string[]
  readonly states?: readonly string[]
  readonly loopback?: boolean
  /** A further condition narrows it (source port, destination address) that no AllowRule can say. */
  readonly narrower?: boolean
}

export const START: Reach = { families: [4, 6] }

export type Sets = (name: string) => readonly unknown[] | null

/**
 * The packets left after a match; null when none can be, a text that names the match when it is not understood.
 */
export function narrow(reach: Reach, match: Json, sets: Sets): Reach | null | string {
  const left = isRecord(match.left) ? match.left : {}
  const negated = match.op === '!='
  if (match.op !== undefined && !['==', '!=', 'in'].includes(word(match.op))) return `op ${word(match.op)}`
  const values = valuesOf(match.right, sets)
  const [kind, body] = Object.entries(left)[0] ?? ['', null]
  const of = isRecord(body) ? word(body.key) || `${word(body.protocol)} ${word(body.field)}` : ''
  const name = `${kind} ${of}`.trim()
  if (!values) return name
  if (kind === 'ct' && isRecord(body) && body.key === 'state')
    return negated || !areWords(values) ? name : withStates(reach, values)
  if (kind === 'meta' && isRecord(body)) return byMeta(reach, word(body.key), values, negated) ?? name
  if (kind === 'payload' && isRecord(body)) return byPayload(reach, body, values, negated)
  return name
}

/** A range of protocols or of states is none of the words that a rule is told by. */
const areWords = (values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string' || typeof value === 'number')

function withStates(reach: Reach, values: readonly unknown[]): Reach | null {
  const states = values.map(word).filter((state) => !reach.states || reach.states.includes(state))
  return states.length === 0 ? null : { ...reach, states }
}

function byMeta(
  reach: Reach,
  key: string,
  values: readonly unknown[],
  negated: boolean,
): Reach | null | undefined {
  if (negated) return key === 'iifname' || key === 'iif' ? { ...reach, narrower: true } : undefined
  if (key === 'iif' || key === 'iifname') {
    if (values.every((value) => value === 'lo')) return { ...reach, loopback: true }
    return undefined
  }
  if (key === 'l4proto') return areWords(values) ? withProtocols(reach, values) : undefined
  if (key === 'nfproto')
    return withFamilies(
      reach,
      values.map((value) => (value === 'ipv6' ? 6 : 4)),
    )
  return undefined
}

function byPayload(
  reach: Reach,
  body: Json,
  values: readonly unknown[],
  negated: boolean,
): Reach | null | string {
  const protocol = word(body.protocol)
  const field = word(body.field)
  const name = `payload ${protocol} ${field}`
  if (field === 'dport') return negated ? name : (withPorts(reach, protocol, values) ?? name)
  const found =
    protocol === 'ip' || protocol === 'ip6'
      ? byAddress(withFamilies(reach, [protocol === 'ip' ? 4 : 6]), field, values, negated)
      : byTransport(reach, protocol, field, negated)
  return found === undefined ? name : found
}

/** A field of the IP header; undefined when it is not understood. */
function byAddress(
  reach: Reach | null,
  field: string,
  values: readonly unknown[],
  negated: boolean,
): Reach | null | string | undefined {
  if (field === 'saddr') return withPeers(reach, values, negated)
  if (field === 'daddr') return veiled(reach)
  const isProtocol = field === 'protocol' || field === 'nexthdr'
  return isProtocol && !negated && areWords(values) ? andProtocols(reach, values) : undefined
}

/** Anything of ICMP, or a source port: conditions that no rule of the inventory can say; undefined for others. */
function byTransport(
  reach: Reach,
  protocol: string,
  field: string,
  negated: boolean,
): Reach | null | undefined {
  if ((protocol === 'icmp' || protocol === 'icmpv6') && !negated)
    return veiled(andProtocols(withFamilies(reach, [protocol === 'icmp' ? 4 : 6]), [protocol]))
  if (field !== 'sport' || !/^(?:tcp|udp|sctp|dccp|th)$/.test(protocol)) return undefined
  return veiled(protocol === 'th' ? reach : withProtocols(reach, [protocol]))
}

const veiled = (reach: Reach | null): Reach | null => reach && { ...reach, narrower: true }
const andProtocols = (reach: Reach | null, values: readonly unknown[]): Reach | null =>
  reach && withProtocols(reach, values)

function withFamilies(reach: Reach, families: readonly (4 | 6)[]): Reach | null {
  const left = reach.families.filter((family) => families.includes(family))
  return left.length === 0 ? null : { ...reach, families: left }
}

const NUMBERS: Readonly<Record<string, string>> = {
  1: 'icmp',
  6: 'tcp',
  17: 'udp',
  58: 'icmpv6',
  'ipv6-icmp': 'icmpv6',
}

function withProtocols(reach: Reach, values: readonly unknown[]): Reach | null {
  const names = values.map((value) => NUMBERS[word(value)] ?? word(value))
  const left = reach.protocols ? names.filter((name) => reach.protocols?.includes(name)) : names
  return left.length === 0 ? null : { ...reach, protocols: left }
}

/** `tcp dport`, or `th dport` whose protocols another match names. */
function withPorts(reach: Reach, protocol: string, values: readonly unknown[]): Reach | null | undefined {
  const within =
    protocol === 'th'
      ? { ...reach, protocols: reach.protocols ?? ['tcp', 'udp'] }
      : withProtocols(reach, [protocol])
  if (!within) return null
  const ports = values.map(portRange)
  if (ports.includes(undefined)) return undefined
  return { ...within, ports: ports.flatMap((range) => range ?? []) }
}

/** nft names well-known ports when it lists; only those that are sure are known here. */
const SERVICES: Readonly<Record<string, number>> = {
  ssh: 22,
  http: 80,
  https: 443,
  domain: 53,
  smtp: 25,
  ntp: 123,
  openvpn: 1194,
  postgresql: 5432,
  mysql: 3306,
}

function portRange(value: unknown): { from: number; to: number } | undefined {
  if (isRecord(value) && Array.isArray(value.range)) {
    const [from, to] = value.range.map(port)
    return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
  }
  const one = port(value)
  return one === undefined ? undefined : { from: one, to: one }
}

function port(value: unknown): number | undefined {
  const figure = typeof value === 'string' ? (SERVICES[value] ?? Number(value)) : value
  return typeof figure === 'number' && Number.isInteger(figure) && figure >= 0 && figure <= 65535
    ? figure
    : undefined
}

function withPeers(reach: Reach | null, values: readonly unknown[], negated: boolean): Reach | null | string {
  if (!reach) return null
  const cidrs = values.map(cidr)
  if (cidrs.includes(undefined)) return 'payload saddr'
  const peers = cidrs.flatMap((each) => each ?? [])
  if (negated) return reach.peers || reach.notPeers ? 'payload saddr !=' : { ...reach, notPeers: peers }
  if (reach.peers) {
    const both = peers.filter((peer) => reach.peers?.includes(peer))
    return both.length === 0 ? 'payload saddr twice' : { ...reach, peers: both }
  }
  return { ...reach, peers }
}

function cidr(value: unknown): string | undefined {
  if (typeof value === 'string')
    return /^[\d.]+$/.test(value)
      ? `${value}/32`
      : /^[\da-f:.]+$/i.test(value)
        ? `${value}/128`
        : /^[\da-f:.]+\/\d+$/i.test(value)
          ? value
          : undefined
  if (!isRecord(value) || !isRecord(value.prefix)) return undefined
  const { addr, len } = value.prefix
  return typeof addr === 'string' && typeof len === 'number' ? `${addr}/${len}` : undefined
}

/** The values on the right: one, an anonymous set, a list of flags, or a named set. */
function valuesOf(right: unknown, sets: Sets): readonly unknown[] | null {
  if (typeof right === 'string' && right.startsWith('@')) {
    const elements = sets(right)
    return elements ? elements.map(element) : null
  }
  if (isRecord(right) && Array.isArray(right.set)) return right.set.map(element)
  if (Array.isArray(right)) return right
  return right === undefined || right === null ? null : [right]
}

const element = (value: unknown): unknown =>
  isRecord(value) && isRecord(value.elem) ? value.elem.val : value
