/** Two gateways that stand for one: the address that moves from one to the other, and whether the host lets it. */
import type { Guest, Inventory, Level, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { rangeOf, subtract } from './cidr.ts'
import { eachGuest } from './each.ts'
import { filesAt, PROGRAMS, runs } from './guest.ts'
import { broken, kept, listed, text, unproven } from './say.ts'

interface Shared {
  readonly router: string
  readonly addresses: readonly string[]
  readonly peers: readonly string[]
}

/** What keepalived is told to share, read from the file that it loads; null when it is not told, or not installed. */
function sharedBy(guest: Guest): Shared | null {
  if (runs(guest, PROGRAMS.failover) === null) return null
  const text = filesAt(guest, /\/keepalived\//)
    .map(({ content }) => content.replace(/[#!].*$/gm, ''))
    .join('\n')
  const block = (name: string): string[] =>
    [...text.matchAll(new RegExp(`\\b${name}\\s*\\{([^}]*)\\}`, 'g'))].flatMap(
      ([, body = '']) => body.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? [],
    )
  const addresses = block('virtual_ipaddress')
  const router = /\bvirtual_router_id\s+(\d+)/.exec(text)?.[1]
  return addresses.length === 0 || router === undefined
    ? null
    : { router, addresses, peers: block('unicast_peer') }
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
          'rien ne dit que l’hébergeur laisse l’adresse passer de l’un à l’autre',
          'nothing says that the host lets the address move from one to the other',
        ),
      ),
    ]
  return addresses.flatMap((address) => {
    const wanted = rangeOf(address)
    if (wanted === null) return []
    const holds = (range: string) => {
      const whole = rangeOf(range)
      return whole !== null && subtract([wanted], [whole]).length === 0
    }
    const on = networks.filter(({ ranges }) => !isUnknown(ranges) && ranges.some(holds))
    const ports = networkPorts.filter(({ network }) => on.some(({ origin }) => origin.address === network))
    const able = ports.filter(
      ({ portSecurity, allowedPairs }) =>
        portSecurity === false ||
        (!isUnknown(allowedPairs) && allowedPairs.some(({ range }) => !isUnknown(range) && holds(range))),
    )
    if (able.length >= halves) return []
    return [
      broken({
        ...{ path: 'allowed_address_pairs', level, address: ports[0]?.origin.address ?? null },
        expected: text(`${address} permise à chacun`, `${address} allowed to each`),
        found: text(`permise à ${able.length}`, `allowed to ${able.length}`),
      }),
    ]
  })
}
