/** What joins two sites: a network that reaches both, and a name that is turned from one to the other. */
import type { Inventory, Level, NameRecord, Network, Ref, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { attempt } from './each.ts'
import { placeOf } from './place.ts'
import { broken, kept, listed, text, unproven } from './say.ts'

/** Servers of two places on one network, or on networks that one segment joins. */
export function joined(servers: readonly Server[], whole: Inventory, level: Level): readonly Observation[] {
  const expected = text('un réseau privé entre les sites', 'a private network between the sites')
  return attempt(null, () => {
    const seen = whole.networks.map((network) => {
      const parts = whole.networks.filter((other) => other === network || oneSegment(network, other))
      const on = servers.filter(({ origin }) => parts.some(({ members }) => members.includes(origin.address)))
      return { network, places: new Set(on.map((server) => placeOf(server)?.datacenter ?? null)) }
    })
    const link = seen.find(({ places }) => !places.has(null) && places.size >= 2)
    if (link) return kept(link.network.origin.address, level, link.network)
    const vague = seen.find(({ network, places }) => places.has(null) || isUnknown(network.segment))
    if (vague)
      return unproven(
        text('ce que ce réseau relie n’est pas connu', 'what this network connects is not known'),
        {
          origin: vague.network.origin,
        },
      )
    const found =
      whole.networks.length === 0
        ? text('aucun', 'none')
        : listed(whole.networks.map(({ origin }) => origin.address))
    return broken({ expected, found, level })
  })
}

function oneSegment(a: Network, b: Network): boolean {
  if (a.segment === null || b.segment === null || isUnknown(a.segment) || isUnknown(b.segment)) return false
  return a.host === b.host && a.segment === b.segment
}

/** Resolvers may go on giving the old address for that long after a switch. */
const LONGEST_TTL = 300

/** The name answers with the address of a server of the service, and is soon forgotten. */
export function switched(
  name: string,
  servers: readonly Server[],
  whole: Inventory,
  level: Level,
): readonly Observation[] {
  const doubtful = whole.names.filter(({ fqdn }) => isUnknown(fqdn))
  const records = whole.names.filter(({ fqdn }) => !isUnknown(fqdn) && sameName(fqdn, name))
  const [unknownName] = doubtful
  if (records.length === 0 && unknownName)
    return [unproven(text('nom inconnu', 'unknown name'), { origin: unknownName.origin, path: 'name' })]
  if (records.length === 0)
    return [broken({ expected: name, found: text('aucun enregistrement', 'no record'), level })]
  return records.flatMap((record) => [
    ...attempt(record.origin, () => leads(record, servers, whole, level)),
    ...attempt(record.origin, () => shortLived(record, level)),
  ])
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function leads(
  record: NameRecord,
  servers: readonly Server[],
  { addresses }: Inventory,
  level: Level,
): Observation {
  const ours = new Set(servers.map(({ origin }) => origin.address))
  const reached = know(record.leadsTo).map((target) => {
    const ref = know(target)
    const address = addresses.find(({ origin }) => 'address' in ref && origin.address === ref.address)
    return address?.assignedTo ? textOf(know(address.assignedTo)) : textOf(ref)
  })
  const where = { origin: record.origin, path: 'leadsTo', level }
  const strangers = reached.filter((address) => !ours.has(address))
  if (reached.length > 0 && strangers.length === 0) return kept(listed(reached), level, record)
  const expected = text('un serveur du service', 'a server of the service')
  return broken({
    ...where,
    expected,
    found: strangers.length > 0 ? listed(strangers) : text('rien', 'nothing'),
  })
}

const textOf = (ref: Ref): string => ('address' in ref ? ref.address : ref.id)

function shortLived(record: NameRecord, level: Level): Observation | null {
  const ttl = know(record.ttl)
  if (ttl <= LONGEST_TTL) return null
  return broken({
    ...{ origin: record.origin, path: 'ttl', level },
    expected: `≤ ${LONGEST_TTL} s`,
    found: `${ttl} s`,
  })
}
