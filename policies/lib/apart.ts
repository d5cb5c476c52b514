/** Whether one physical machine can take several servers down with it. */
import type { Inventory, Level, Ref, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { atAddress } from './by-address.ts'
import { attempt } from './each.ts'
import { placeOf, unknownPlace } from './place.ts'
import { broken, counted, kept, text, unproven } from './say.ts'

const SPREAD = text('deux serveurs en anti-affinité', 'two servers in anti-affinity')

/** Two servers or more that the host keeps on different machines, or in different datacenters. */
export function serversApart(inventory: Inventory, whole: Inventory, level: Level): readonly Observation[] {
  const { servers } = inventory
  const [first, ...others] = servers
  if (first === undefined || others.length === 0)
    return [
      broken({
        expected: SPREAD,
        found: counted(servers.length, ['serveur', 'serveurs'], ['server', 'servers']),
        level,
      }),
    ]
  return others.flatMap((server) => attempt(first.origin, () => apart(first, server, whole, level)))
}

function apart(a: Server, b: Server, whole: Inventory, level: Level): Observation {
  const [one, other] = [placeOf(a), placeOf(b)]
  if (one && other && one.datacenter !== other.datacenter)
    return kept(text('deux datacenters', 'two datacenters'), level, a)
  const shared = groupsOf(a).find((group) => groupsOf(b).includes(group))
  if (shared !== undefined) return inGroup(shared, b, whole, level)
  if (!one || !other) return unknownPlace(one ? b : a)
  const found = text('aucun groupe d’anti-affinité commun', 'no shared anti-affinity group')
  return broken({ origin: b.origin, path: 'spreadGroups', expected: SPREAD, found, level })
}

function inGroup(
  address: string,
  { origin }: Server,
  { spreadGroups }: Inventory,
  level: Level,
): Observation {
  const group = atAddress(spreadGroups, address)
  if (group === undefined) {
    const why = text(`groupe ${address} absent de ce document`, `group ${address} is not in this document`)
    return unproven(why, { origin, path: 'spreadGroups' })
  }
  const policy = know(group.policy)
  if (policy === 'enforced') return kept(address, level, { address })
  const expected = text('anti-affinité stricte', 'enforced anti-affinity')
  return broken({ address, path: 'policy', expected, found: policy, level })
}

const groupsOf = (server: Server): readonly string[] =>
  know(server.spreadGroups).map((ref) => addressOf(know(ref)))
export const addressOf = (ref: Ref): string => ('address' in ref ? ref.address : ref.id)
