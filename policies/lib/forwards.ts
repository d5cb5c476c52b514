/** Ways in through what a host puts before its servers: forwards of gateways and addresses, listeners of balancers. */
import type {
  AllowRule,
  Forward,
  Inventory,
  Level,
  Listener,
  PortSpan,
  Ref,
  Server,
  Value,
} from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { atAddress } from './by-address.ts'
import { cidrsOf, rangeOf, subtract } from './cidr.ts'
import { attempt } from './each.ts'
import { type Layer, layerOf } from './filters.ts'
import { fieldOf } from './listeners.ts'
import type { Ports } from './ports.ts'
import { peersOf, portsOpened } from './rules.ts'
import { text, unproven } from './say.ts'
import { attributeOf } from './written-in.ts'

/** One thing that gets through: asked for at some ports outside, it is answered at some of the servers, for some peers. */
export interface Passage {
  readonly outside: PortSpan
  readonly inside: PortSpan
  readonly protocol: 'tcp' | 'udp'
  readonly peers: readonly string[]
}

/** What gets through a forward. An unknown part is thrown as `know` does; a filter that is elsewhere too. */
export function passagesOf(forward: Forward, { filters }: Pick<Inventory, 'filters'>): readonly Passage[] {
  const peers = know(forward.peers).map((peer) => know(peer))
  if (peers.length === 0) return []
  const [outside, inside] = [know(forward.ports), know(forward.leadsTo)]
  const whole = portsOpened(asRule(forward, outside, forward.peers)).map(({ protocol }) => protocol)
  const { sieve } = forward
  if (sieve === null) return whole.map((protocol) => ({ outside, inside, protocol, peers }))
  const looked = sieve.looksAt === 'ports' ? outside : inside
  return know(sieve.filters).flatMap((value) => {
    const ref = know(value)
    const filter = 'address' in ref ? atAddress(filters, ref.address) : undefined
    const layer = filter ? layerOf(filter, 'declared') : know<Layer>(absent(ref))
    if (layer.open) return whole.map((protocol) => ({ outside, inside, protocol, peers }))
    return layer.rules.flatMap((rule) => {
      const seen = common(rule, peers)
      if (seen.length === 0) return []
      return portsOpened(rule)
        .filter(({ protocol }) => whole.includes(protocol))
        .flatMap((ports) => narrowed(ports, looked, { outside, inside }, seen))
    })
  })
}

const absent = (ref: Ref): Value<never> => ({
  unknown: 'address' in ref ? ref.address : ref.id,
  why: 'unresolved',
})

/** Of peers of a forward, those that a rule lets in too; what is no address is kept, so that nobody takes it for nobody. */
function common(rule: AllowRule, peers: readonly string[]): readonly string[] {
  const { ranges, unread } = peersOf(rule)
  const own = peers.map(rangeOf)
  const known = own.filter((range) => range !== null)
  const vague = peers.filter((_, index) => own[index] === null)
  return [...cidrsOf(subtract(known, subtract(known, ranges))), ...vague, ...unread]
}

/** The part of a forward whose looked-at ports a rule opens. */
function narrowed(
  { protocol, from, to }: Ports,
  looked: PortSpan,
  { outside, inside }: Pick<Passage, 'outside' | 'inside'>,
  peers: readonly string[],
): readonly Passage[] {
  const [first, last] = [Math.max(from, looked.from), Math.min(to, looked.to)]
  if (first > last) return []
  const cut = (span: PortSpan): PortSpan => ({
    from: span.from + first - looked.from,
    to: Math.min(span.from + last - looked.from, span.to),
  })
  return [{ protocol, outside: cut(outside), inside: cut(inside), peers }]
}

function asRule({ origin, path, protocol }: Forward, ports: PortSpan, peers: AllowRule['peers']): AllowRule {
  return { origin, path, direction: 'in', protocol, ports, peers }
}

/** What a forward opens, as rules: at the server's ports, and at those outside where they are others. */
export function rulesOf(forward: Forward, inventory: Pick<Inventory, 'filters'>): readonly AllowRule[] {
  return passagesOf(forward, inventory).flatMap(({ outside, inside, protocol, peers }) => {
    const same = outside.from === inside.from && outside.to === inside.to
    const spans = same ? [inside] : [inside, outside]
    return spans.map((ports) => ({ ...asRule(forward, ports, peers), protocol }))
  })
}

/** What a listener hands on, one forward for each port behind it. Balancers of these hosts carry TCP, some UDP. */
export function forwardsOf(listener: Listener, servers: readonly Value<Ref>[]): readonly Forward[] {
  const { origin, port, peers, leadsTo, sieve = null } = listener
  const path = attributeOf(origin.type, fieldOf(listener, 'leadsTo', 'pool'))
  const udp = !isUnknown(listener.protocol) && listener.protocol === 'udp'
  return leadsTo.map((behind) => ({
    ...{ origin, path, protocol: udp ? 'udp' : 'tcp', servers, sieve },
    ports: isUnknown(port) ? port : { from: port, to: port },
    leadsTo: isUnknown(behind) ? behind : { from: behind, to: behind },
    peers: peers ?? ['0.0.0.0/0', '::/0'],
  }))
}

interface Ways {
  /** By the address of the server that they lead to. */
  readonly to: ReadonlyMap<string, readonly Forward[]>
  /** Those that may lead to any. */
  readonly anywhere: readonly Forward[]
}

const indexes = new WeakMap<Inventory, Ways>()

function waysIn(inventory: Inventory): Ways {
  const held = indexes.get(inventory)
  if (held) return held
  const { forwards, loadBalancers, strayListeners } = inventory
  const all = [
    ...forwards,
    ...loadBalancers.flatMap(({ listeners, targets }) =>
      listeners.flatMap((one) => forwardsOf(one, targets)),
    ),
    ...strayListeners.flatMap((one) => forwardsOf(one, [ELSEWHERE])),
  ]
  const to = new Map<string, Forward[]>()
  const anywhere: Forward[] = []
  for (const forward of all) {
    const servers = isUnknown(forward.servers) ? [forward.servers] : forward.servers
    for (const server of new Set(servers.flatMap((one) => ('address' in one ? [one.address] : []))))
      to.set(server, [...(to.get(server) ?? []), forward])
    if (servers.some(mayBeAny)) anywhere.push(forward)
  }
  const ways = { to, anywhere }
  indexes.set(inventory, ways)
  return ways
}

const ELSEWHERE: Value<Ref> = { unknown: 'loadBalancer', why: 'unresolved' }

/** A private address that no server of the document is known by yet may still be one of theirs; another id is not. */
const mayBeAny = (server: Value<Ref>): boolean =>
  isUnknown(server) || ('id' in server && rangeOf(server.id) !== null)

/**
 * What `judge` says of the ways in to `server`, each looked at as a layer that opens some ports. What leads to a server that
 * nobody can tell yet is unproven where it would be wrong.
 */
export function throughForwards(
  server: Server,
  whole: Inventory,
  level: Level,
  judge: (layer: Layer) => readonly Observation[],
): readonly Observation[] {
  const { to, anywhere } = waysIn(whole)
  const own = to.get(server.origin.address) ?? []
  const look = (forward: Forward) =>
    attempt(forward.origin, () => {
      const { address } = forward.origin
      return judge({ where: 'host', address, level, open: false, rules: rulesOf(forward, whole) })
    })
  const doubtful = anywhere
    .filter((forward) => !own.includes(forward))
    .flatMap((forward) => look(forward).map((seen) => (seen.outcome === 'broken' ? doubt(seen) : seen)))
  return [...own.flatMap(look), ...doubtful]
}

const doubt = ({ address, path }: Extract<Observation, { outcome: 'broken' }>): Observation =>
  unproven(
    text(
      'ce document ne dit pas vers quel serveur mène cette redirection',
      'this document does not say which server this forwards to',
    ),
    { address, path },
  )
