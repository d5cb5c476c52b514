/** Whether one physical machine can take several servers down with it. */
import type { Inventory, Level, Ref, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { attempt } from './each.ts'
import { placeOf, unknownPlace } from './place.ts'
import { broken, counted, kept, text, unproven } from './say.ts'

/** Two servers or more that the host keeps on different machines, or in different datacenters. */
export function serversApart(inventory: Inventory, whole: Inventory, level: Level): readonly Observation[] {
  const { servers } = inventory
  const expected = text('deux serveurs dispersés', 'two servers spread')
  if (servers.length < 2)
    return [
      broken({
        expected,
        found: counted(servers.length, ['serveur', 'serveurs'], ['server', 'servers']),
        level,
      }),
    ]
  const apart = (a: Server, b: Server): Observation[] => [
    ...attempt(a.origin, () => {
      const [one, other] = [placeOf(a), placeOf(b)]
      if (one && other && one.datacenter !== other.datacenter)
        return kept(text('deux datacenters', 'two datacenters'), level, a)
      const shared = groupsOf(a).find((group) => groupsOf(b).includes(group))
      if (shared === undefined) {
        if (!one || !other) return unknownPlace(one ? b : a)
        const found = text('aucun groupe commun', 'no group in common')
        return broken({ origin: b.origin, path: 'spreadGroups', expected, found, level })
      }
      const group = whole.spreadGroups.find(({ origin }) => origin.address === shared)
      if (group === undefined) {
        const why = text(`groupe ${shared} hors de ce document`, `group ${shared} is not in this document`)
        return unproven(why, { origin: b.origin, path: 'spreadGroups' })
      }
      const policy = know(group.policy)
      if (policy === 'enforced') return kept(shared, level, { address: shared })
      const imposed = text('dispersion imposée', 'enforced spread')
      return broken({ address: shared, path: 'policy', expected: imposed, found: policy, level })
    }),
  ]
  return servers.slice(1).flatMap((server) => apart(servers[0] as Server, server))
}

const groupsOf = (server: Server): readonly string[] =>
  know(server.spreadGroups).map((ref) => addressOf(know(ref)))
export const addressOf = (ref: Ref): string => ('address' in ref ? ref.address : ref.id)
