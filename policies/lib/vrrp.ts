/** Two gateways that stand for one: the address that moves from one to the other, and whether the host lets it. */
import type { Guest, Inventory, Level, Network, NetworkPort, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { covers, rangeOf } from './cidr.ts'
import { eachGuest } from './each.ts'
import { filesAt, PROGRAMS, runs } from './guest.ts'
import { sourcesOf } from './rules.ts'
import { broken, kept, listed, text, unproven } from './say.ts'

interface Shared {
  readonly router: string
  readonly addresses: readonly string[]
}

/** What keepalived is told to share, read from the file that it loads; null when it is not told, or not installed. */
function sharedBy(guest: Guest): Shared | null {
  if (runs(guest, PROGRAMS.failover) === null) return null
  const text = filesAt(guest, /\/keepalived\//)
    .map(({ content }) => content.replace(/[#!].*/g, ''))
    .join('\n')
  const addresses = [...text.matchAll(/\bvirtual_ipaddress\s*\{([^}]*)\}/g)]
    .flatMap(([block]) => block.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? [])
    .filter((address) => rangeOf(address) !== null)
  const router = /\bvirtual_router_id\s+(\d+)/.exec(text)?.[1]
  return addresses.length === 0 || router === undefined ? null : { router, addresses }
}

/** Each half shares the same addresses under the same router id, and the host lets every half use them. */
export function sharedAddress(inventory: Inventory, level: Level): readonly Observation[] {
  const found: { readonly server: Server; readonly shared: Shared }[] = []
  const alone = eachGuest({ inventory, level }, (guest, server, proven) => {
    const shared = sharedBy(guest)
    if (shared) found.push({ server, shared })
    return shared
      ? null
      : broken({
          ...{ origin: server.origin, path: 'guest.files', level: proven },
          expected: text('une adresse partagée (VRRP)', 'a shared address (VRRP)'),
          found: text('aucune', 'none'),
        })
  })
  const [first, ...others] = found
  if (alone.length > 0 || first === undefined || others.length === 0) return alone
  const wrong = others.filter(({ shared }) => !same(first.shared, shared))
  if (wrong.length > 0)
    return wrong.map(({ server, shared }) =>
      broken({
        ...{ origin: server.origin, path: 'guest.files', level },
        expected: listed(first.shared.addresses),
        found: listed(shared.addresses),
      }),
    )
  const moves = allowed(inventory, first.shared.addresses, found.length, level)
  return moves.length > 0 ? moves : [kept(listed(first.shared.addresses), level, first.server)]
}

const same = (a: Shared, b: Shared): boolean =>
  a.router === b.router && [...a.addresses].sort().join() === [...b.addresses].sort().join()

/** A port drops what is not from its own address, unless the address is named there or the check is off. */
function allowed(
  { networkPorts, networks }: Inventory,
  addresses: readonly string[],
  halves: number,
  level: Level,
): readonly Observation[] {
  if (networkPorts.length === 0)
    return [
      unproven(
        text(
          'rien ne montre que l’hébergeur laisse l’adresse basculer de l’un à l’autre',
          'nothing shows that the cloud provider lets the address fail over between them',
        ),
      ),
    ]
  return addresses.flatMap((address) => {
    const ports = networkPorts.map((port) => ({ port, able: mayUse(address, port, networks) }))
    const able = ports.filter((one) => one.able === 'yes').length
    if (able >= halves) return []
    const doubtful = ports.filter((one) => one.able === 'maybe')
    if (able + doubtful.length >= halves)
      return doubtful.map(({ port }) =>
        unproven(
          text(
            `${address}\u00a0: rien ne dit si ce port peut l’utiliser`,
            `${address}: nothing says whether this port may use it`,
          ),
          {
            ...{ origin: port.origin, path: 'allowed_address_pairs' },
          },
        ),
      )
    const on = ports.find(({ port }) => holding(address, port, networks) === 'yes')
    return [
      broken({
        ...{ path: 'allowed_address_pairs', level, address: on?.port.origin.address ?? null },
        expected: text(`${address} autorisée sur chacun`, `${address} allowed on each`),
        found: text(`autorisée sur ${able}`, `allowed on ${able}`),
      }),
    ]
  })
}

type Answer = 'yes' | 'no' | 'maybe'

/** Whether the host lets what stands behind `port` use `address`: it is of the port's network, and allowed there. */
function mayUse(address: string, port: NetworkPort, networks: readonly Network[]): Answer {
  const both = [holding(address, port, networks), allowing(address, port)]
  return both.includes('no') ? 'no' : both.includes('maybe') ? 'maybe' : 'yes'
}

/** Whether the network of `port` holds `address`. */
function holding(address: string, { network }: NetworkPort, networks: readonly Network[]): Answer {
  const of = networks.find(({ origin }) => origin.address === network)
  if (of === undefined) return network === null ? 'maybe' : 'no'
  if (isUnknown(of.ranges)) return 'maybe'
  return of.ranges.some((range) => holds(range, address)) ? 'yes' : 'no'
}

function allowing(address: string, { portSecurity, allowedPairs }: NetworkPort): Answer {
  if (portSecurity === false) return 'yes'
  if (isUnknown(allowedPairs)) return 'maybe'
  if (allowedPairs.some(({ range }) => !isUnknown(range) && holds(range, address))) return 'yes'
  return isUnknown(portSecurity) || allowedPairs.some(({ range }) => isUnknown(range)) ? 'maybe' : 'no'
}

const holds = (range: string, address: string): boolean => covers(sourcesOf([range]), sourcesOf([address]))
