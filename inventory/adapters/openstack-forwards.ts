/** Ports of a floating address of OpenStack, each handed on to a port of one interface. */
import { addressOf, amount, label, type Scene } from '../draft.ts'
import type { Ref, Sieve, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { onePort } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'

const PORT = ['openstack_networking_port_v2']
const GROUP = ['openstack_networking_secgroup_v2']

/** The address is translated before the groups of the interface see the packet: they look at the server's own port. */
export function portForwarding(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const protocol = reading.text(resource, ['protocol'], 'any')
  const port = reading.relation(resource, ['internal_port_id'], PORT)
  const made = reading.at(addressOf(port) ?? '')
  const elsewhere = isUnknown(port) ? port : unknown(label(resource, 'internal_port_id'), 'unresolved')
  const server = draft.ports.get(made?.address ?? '')
  draft.forwards.push({
    origin: originOf(reading.graph, resource),
    path: 'internal_port',
    protocol: isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    ports: onePort(amount(scene, resource, 'external_port')),
    leadsTo: onePort(amount(scene, resource, 'internal_port')),
    servers: [server === undefined ? elsewhere : { address: server }],
    peers: ['0.0.0.0/0'],
    sieve: made ? sieveOf(scene, made) : { filters: elsewhere, looksAt: 'leadsTo' },
  })
}

/** The groups of an interface; null where it has none, and what the project's default group lets in nobody can tell. */
function sieveOf({ reading }: Scene, port: Resource): Sieve | null {
  const bare = reading.flag(port, ['no_security_groups'], false)
  const security = reading.flag(port, ['port_security_enabled'], true)
  if (bare === true || security === false) return null
  const groups = reading.relations(port, ['security_group_ids'], GROUP)
  const chosen: Value<readonly Value<Ref>[]> =
    groups === null || (!isUnknown(groups) && groups.length === 0)
      ? unknown(label(port, 'security_group_ids'), 'unresolved')
      : groups
  return { filters: isUnknown(bare) ? bare : chosen, looksAt: 'leadsTo' }
}
