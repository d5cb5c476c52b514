import type { Guest, Inventory, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { addressOf, serversApart } from '../lib/apart.ts'
import { gateways, producers } from '../lib/backups.ts'
import { balanced } from '../lib/balance.ts'
import { copyOf } from '../lib/copies.ts'
import { each, eachGuest } from '../lib/each.ts'
import { haltedAmong } from '../lib/halted.ts'
import { movedAddress } from '../lib/moving.ts'
import { broken, kept, listed, text } from '../lib/say.ts'
import { sharedAddress } from '../lib/vrrp.ts'
import { definePolicy, type Observation } from '../model.ts'

/**
 * Servers that the host must keep on different machines, storage that does not hang on one machine, and copies in two
 * places: one place is a backup, two are a backup that is redundant. Two firewalls count when they share an address too.
 */
export default definePolicy({
  id: 'redundancy.hardware',
  kind: 'redundancy.hardware',
  severity: 'high',
  reads: [
    'servers[].spreadGroups',
    'servers[].halted',
    'spreadGroups[].policy',
    'volumes[].attachedTo',
    'guest.backups[].target',
    'guest.files (keepalived)',
    'networkPorts[].allowedPairs',
    'loadBalancers[].targets',
    'loadBalancers[].listeners',
    'addresses[].assignedTo',
    'guest.services',
    'hosts: how far an address goes',
  ],
  title: text('redondance matérielle', 'hardware redundancy'),
  why: text(
    'deux serveurs sur une même machine physique tombent ensemble\u00a0; une anti-affinité facultative ne l’empêche pas',
    'two servers on one physical machine fail together; best-effort anti-affinity does not prevent it',
  ),
  remedy: text(
    'placer les serveurs dans un même groupe d’anti-affinité stricte',
    'put the servers in one anti-affinity group that the cloud provider enforces',
  ),
  check(subject) {
    const { promise, whole, level } = subject
    const inventory = { ...subject.inventory, servers: producers(subject) }
    const { address } = promise.params
    const parts: Observation[] = []
    if (address !== undefined) parts.push(...movedAddress(address, inventory.servers, whole, level))
    if (promise.params.of.includes('servers'))
      parts.push(...serversApart(inventory, whole, level), ...haltedAmong(inventory.servers, level))
    if (promise.params.of.includes('firewall')) {
      const pair = { ...subject.inventory, servers: gateways(subject.inventory) }
      const unread = pair.servers.length < 2 ? subject.inventory.servers.filter(isUnread) : []
      // What nobody can read inside may well be the other firewall.
      if (unread.length > 0) parts.push(...eachGuest({ inventory: { servers: unread }, level }, () => null))
      else parts.push(...serversApart(pair, whole, level), ...sharedAddress(pair, level))
    }
    if (promise.params.of.includes('balancer'))
      parts.push(
        ...balanced(inventory.servers, inventory.loadBalancers, subject.service?.firewall.ports ?? [], level),
      )
    if (promise.params.of.includes('storage'))
      parts.push(...each(inventory.servers, (server) => onVolume(server, inventory, level)))
    if (promise.params.of.includes('backup'))
      parts.push(
        ...eachGuest({ inventory, level }, (guest, server, proven) => copied(guest, server, subject, proven)),
      )
    return parts
  },
})

const isUnread = ({ guest }: Server): boolean => guest === null || isUnknown(guest)

type SubjectLevel = Parameters<typeof kept>[1]

function onVolume(server: Server, inventory: Inventory, level: SubjectLevel): Observation {
  const volume = inventory.volumes.find(({ attachedTo }) => {
    const ref = attachedTo === null ? null : know(attachedTo)
    return ref !== null && addressOf(ref) === server.origin.address
  })
  if (volume !== undefined) return kept(volume.origin.address, level, volume)
  const expected = text('données sur un volume réseau', 'data on a network volume')
  const found = text('disque local uniquement', 'local disk only')
  return broken({ origin: server.origin, expected, found, level })
}

function copied(
  guest: Guest,
  server: Server,
  seen: Parameters<typeof copyOf>[2],
  level: SubjectLevel,
): readonly Observation[] {
  const unplaced: Observation[] = []
  const copies = guest.backups
    .map((job) => copyOf(job, server, seen, unplaced))
    .filter((copy) => copy !== null && !copy.onServer)
  const places = [...new Map(copies.map((copy) => [copy?.identity, copy?.words ?? ''])).values()]
  if (places.length >= 2) return [kept(listed(places), level, server)]
  if (unplaced.length > 0) return unplaced
  return [
    broken({
      ...{ origin: server.origin, path: 'guest.backups', level },
      expected: text('copies en deux endroits hors du serveur', 'copies in two places off the server'),
      found: places[0] ?? text('aucune', 'none'),
    }),
  ]
}
