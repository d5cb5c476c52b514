import type { Inventory, Ref, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { producers } from '../lib/backups.ts'
import { attempt, each } from '../lib/each.ts'
import { placeOf } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Servers that the host must keep on different machines, storage and backup that do not hang on one machine. */
export default definePolicy({
  id: 'redundancy.hardware',
  kind: 'redundancy.hardware',
  severity: 'high',
  reads: [
    'servers[].spreadGroups',
    'spreadGroups[].policy',
    'volumes[].attachedTo',
    'guest.backups[].target',
  ],
  title: text('redondance matérielle', 'hardware redundancy'),
  why: text(
    'deux serveurs sur une même machine physique tombent ensemble ; un groupe facultatif ne l’empêche pas',
    'two servers on one physical machine fall together; an optional group does not prevent it',
  ),
  remedy: text(
    'mettre les serveurs dans un même groupe de dispersion imposé par l’hébergeur',
    'put the servers in one spread group that the host enforces',
  ),
  check(subject) {
    const { promise, whole, level } = subject
    const inventory = { ...subject.inventory, servers: producers(subject) }
    const parts: Observation[] = []
    if (promise.params.of.includes('servers')) parts.push(...serversApart(inventory, whole, level))
    if (promise.params.of.includes('storage'))
      parts.push(...each(inventory.servers, (server) => onVolume(server, inventory, level)))
    if (promise.params.of.includes('backup'))
      parts.push(...each(inventory.servers, (server) => copied(server, level)))
    return parts
  },
})

type SubjectLevel = Parameters<typeof kept>[1]

function serversApart(inventory: Inventory, whole: Inventory, level: SubjectLevel): readonly Observation[] {
  const { servers } = inventory
  const expected = text('deux serveurs dispersés', 'two servers spread')
  if (servers.length < 2)
    return [broken({ expected, found: text(`${servers.length} serveur`, `${servers.length} server`), level })]
  const groups = whole.spreadGroups.map(({ origin }) => origin.address)
  const apart = (a: Server, b: Server): Observation[] => [
    ...attempt(a.origin, () => {
      const [one, other] = [placeOf(a), placeOf(b)]
      if (one && other && one.datacenter !== other.datacenter)
        return kept(text('deux datacenters', 'two datacenters'), level, a)
      const shared = groupsOf(a).find((group) => groupsOf(b).includes(group))
      if (shared === undefined) {
        const found = text('aucun groupe commun', 'no group in common')
        return broken({ origin: b.origin, path: 'spreadGroups', expected, found, level })
      }
      if (!groups.includes(shared)) {
        const why = text(`groupe ${shared} hors de ce document`, `group ${shared} is not in this document`)
        return unproven(why, { origin: b.origin, path: 'spreadGroups' })
      }
      const group = whole.spreadGroups.find(({ origin }) => origin.address === shared)
      const policy = group && know(group.policy)
      if (policy === 'enforced') return kept(shared, level, { address: shared })
      const imposed = text('dispersion imposée', 'enforced spread')
      return broken({ address: shared, path: 'policy', expected: imposed, found: policy ?? 'none', level })
    }),
  ]
  return servers.slice(1).flatMap((server) => apart(servers[0] as Server, server))
}

const groupsOf = (server: Server): readonly string[] =>
  know(server.spreadGroups).map((ref) => addressOf(know(ref)))
const addressOf = (ref: Ref): string => ('address' in ref ? ref.address : ref.id)

function onVolume(server: Server, inventory: Inventory, level: SubjectLevel): Observation {
  const volume = inventory.volumes.find(({ attachedTo }) => {
    const ref = attachedTo === null ? null : know(attachedTo)
    return ref !== null && addressOf(ref) === server.origin.address
  })
  if (volume !== undefined) return kept(volume.origin.address, level, volume)
  const expected = text('données sur un volume en réseau', 'data on a network volume')
  const found = text('disque local seul', 'local disk only')
  return broken({ origin: server.origin, expected, found, level })
}

function copied(server: Server, level: SubjectLevel): Observation {
  const guest = server.guest === null ? null : know(server.guest)
  const targets = guest?.backups.filter(({ target }) => target !== null && target.kind !== 'local-disk') ?? []
  if (targets.length > 0) return kept(targets.map(({ repository }) => repository).join(', '), level, server)
  const expected = text('copies hors de la machine', 'copies off the machine')
  return broken({
    origin: server.origin,
    path: 'guest.backups',
    expected,
    found: text('aucune', 'none'),
    level,
  })
}
