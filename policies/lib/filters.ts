/** The layers of filtering in front of a server: the ruleset on the VM, and each group of its host. */
import type { AllowRule, Inventory, Level, Origin, PacketFilter, Ref, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { atAddress } from './by-address.ts'
import { attempt } from './each.ts'
import { portsOverlap, readPorts } from './ports.ts'
import { portsOpened } from './rules.ts'
import { guestLevel, text, unproven } from './say.ts'

export interface Layer {
  readonly where: 'guest' | 'host'
  readonly address: string
  readonly level: Level
  /** True when what no rule allows gets through all the same. */
  readonly open: boolean
  readonly rules: readonly AllowRule[]
}

export interface Layers {
  readonly layers: readonly Layer[]
  readonly hidden: readonly Observation[]
}

/** What filters the inbound traffic of `server`; host-side references are followed in `whole`. */
export function filtersOf(server: Server, whole: Inventory, level: Level): Layers {
  const layers: Layer[] = []
  const hidden = [
    ...attempt(server.origin, () => {
      const { guest } = server
      if (guest === null || isUnknown(guest)) return guest
      const proven = guestLevel(guest, level)
      const { address } = server.origin
      if (guest.firewall === null) return null
      const { inboundPolicy, rules, unread } = guest.firewall
      layers.push({
        where: 'guest',
        address,
        level: proven,
        open: inboundPolicy === 'accept',
        rules: inbound(rules),
      })
      return unread.map((rule) => notUnderstood(rule, server.origin))
    }),
    ...attempt(server.origin, () =>
      know(server.filters).flatMap((ref) => attempt(server.origin, () => host(know(ref)))),
    ),
  ]
  return { layers, hidden }

  function host(ref: Ref): readonly Observation[] {
    const filter = 'address' in ref ? atAddress(whole.filters, ref.address) : undefined
    if (filter === undefined) return [outside(ref, server)]
    return attempt(filter.origin, () => {
      layers.push(layerOf(filter, level))
      return null
    })
  }
}

/** What of a ruleset on the VM could not be read, as its reader says it. */
export function notUnderstood(rule: string, origin: Origin): Observation {
  const absent = /^(\S+) is not in the user data$/.exec(rule)?.[1]
  const why = absent
    ? text(`le fichier ${absent} n’est pas dans le cloud-init`, `file ${absent} is not in cloud-init`)
    : rule.includes(': pushed over SSH')
      ? PUSHED
      : text(`règle non reconnue\u00a0: ${rule}`, `unrecognized rule: ${rule}`)
  return unproven(why, { origin, path: 'guest.firewall' })
}

const PUSHED = text(
  'règles poussées par SSH\u00a0: l’état ne dit pas si elles sont en place\u00a0; le relevé signé du serveur (nft-ruleset) le prouve',
  'rules pushed over SSH: the state does not show whether they arrived; signed evidence from the server (nft-ruleset) does',
)

const inbound = (rules: readonly AllowRule[]): readonly AllowRule[] =>
  rules.filter(({ direction }) => direction === 'in')

export function layerOf(filter: PacketFilter, level: Level): Layer {
  const open = know(filter.inboundDefault) === 'accept'
  return { where: 'host', address: filter.origin.address, level, open, rules: inbound(filter.rules) }
}

function outside(ref: Ref, server: Server): Observation {
  const name = 'address' in ref ? ref.address : ref.id
  const why = text(`pare-feu ${name} absent de ce document`, `firewall ${name} is not in this document`)
  return unproven(why, { origin: server.origin, path: 'filters' })
}

/** A filter of what leaves a network: it has no side that looks inward. */
export function looksOutward({ origin }: Pick<PacketFilter, 'origin'>): boolean {
  return origin.type === 'cloudstack_egress_firewall'
}

/** Where no group at all means closed, not open: by the documentation of this resource's `security_group_ids`. */
export function isShutByHost({ origin, filters, implicitDefaultFilter }: Server): boolean {
  const none = !isUnknown(filters) && filters.length === 0
  return origin.type === 'ovh_cloud_instance' && none && !implicitDefaultFilter
}

export interface Reaching {
  readonly rules: readonly AllowRule[]
  /** Rules of which this document does not say whether they reach. */
  readonly hidden: readonly Observation[]
}

/** The rules of `layer` that reach one of `ports`. */
export function rulesReaching(layer: Layer, ports: readonly string[]): Reaching {
  const wanted = readPorts(ports)
  const rules: AllowRule[] = []
  const hidden = layer.rules.flatMap((rule) =>
    attempt(rule.origin, () => {
      if (portsOpened(rule).some((opened) => wanted.some((port) => portsOverlap(opened, port))))
        rules.push(rule)
      return null
    }),
  )
  return { rules, hidden }
}
