import { inDifferentCities } from '../../hosts/index.ts'
import type { Site } from '../../hosts/model.ts'
import type { Server } from '../../inventory/model.ts'
import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { haltedAmong } from '../lib/halted.ts'
import { joined, switched } from '../lib/link.ts'
import { movedAddress } from '../lib/moving.ts'
import { datacentersApart, placeOf, placeText, unknownPlace } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation, type Subject } from '../model.ts'

/**
 * A server at each signed site, and the sites as far apart as signed; joined by a private network, under one name or behind
 * an address that moves, where that was ordered.
 */
export default definePolicy({
  id: 'site.geographic-redundancy',
  kind: 'site.geographic-redundancy',
  severity: 'critical',
  reads: [
    'servers[].site',
    'servers[].halted',
    'networks[].members',
    'networks[].segment',
    'names[].leadsTo',
    'names[].ttl',
    'addresses[].assignedTo',
    'guest.services',
    'hosts: how far an address goes',
  ],
  title: text('deux sites distincts', 'two separate sites'),
  why: text(
    'deux serveurs que le même sinistre peut atteindre ne font pas une redondance géographique',
    'two servers within reach of the same disaster are not geographically redundant',
  ),
  remedy: text('placer un serveur sur chaque site signé', 'place a server at each signed site'),
  check(subject) {
    const { promise, level, whole } = subject
    const { link, switchover, address } = promise.params
    const servers = producers(subject)
    return [
      ...placed(subject, servers),
      ...haltedAmong(servers, level),
      ...(link ? joined(servers, whole, level) : []),
      ...(switchover === undefined ? [] : switched(switchover, servers, whole, level)),
      ...(address === undefined ? [] : movedAddress(address, servers, whole, level)),
    ]
  },
})

function placed(
  { promise, level }: Pick<Subject<'site.geographic-redundancy'>, 'promise' | 'level'>,
  servers: readonly Server[],
): readonly Observation[] {
  const { sites, apart } = promise.params
  const places: Site[] = []
  const seen = each(servers, (server) => {
    const place = placeOf(server)
    if (place === null) return unknownPlace(server)
    places.push(place)
    if (sites.some((code) => code.toLowerCase() === place.code.toLowerCase()))
      return kept(placeText(place), level, server)
    const where = { origin: server.origin, path: 'site', level }
    return broken({ ...where, expected: sites.join(', '), found: placeText(place) })
  })
  const unknown = seen.some(({ outcome }) => outcome === 'unproven')
  const far = places.some((one) => places.some((other) => farEnough(one, other, apart)))
  if (far) {
    const missing = sites.filter((code) => !places.some((place) => sameCode(place.code, code)))
    if (missing.length === 0 || unknown) return seen
    return [
      ...seen,
      broken({ level, expected: missing.join(', '), found: text('aucun serveur', 'no server') }),
    ]
  }
  if (unknown) return seen
  if (servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
  const expected =
    apart === 'cities'
      ? text('deux datacenters, deux villes', 'two datacenters, two cities')
      : text('deux datacenters', 'two datacenters')
  const found = [...new Set(places.map(placeText))].join(', ')
  return [...seen, broken({ level, expected, found })]
}

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function farEnough(a: Site, b: Site, apart: 'cities' | 'zones'): boolean {
  return datacentersApart(a, b) === 'apart' && (apart === 'zones' || inDifferentCities(a, b))
}
