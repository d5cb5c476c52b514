/** Interfaces of OpenStack's servers, and the groups that they bring; the disk that a server boots from. */
import { addFilter, addressOf, label, reach, type Scene } from '../draft.ts'
import type { Ref, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const GROUP = ['openstack_networking_secgroup_v2']
const PORT = ['openstack_networking_port_v2']

export function portsOf(scene: Scene, resource: Resource) {
  const { reading } = scene
  const count = reading.count(resource, ['network'])
  if (isUnknown(count)) {
    const written = isWritten(resource, ['network'])
    return { interfaces: 1, readyMade: 0, refs: [] as Value<Ref>[], unread: written ? count : undefined }
  }
  const refs = Array.from({ length: count }, (_, index) =>
    reading.relation(resource, ['network', index, 'port'], PORT),
  ).flatMap((ref) => ref ?? [])
  // In a state every interface has a port; those the resource made itself are not resources of their own.
  const readyMade = reading.graph.stage === 'state' ? refs.filter((ref) => 'address' in ref) : refs
  return { interfaces: Math.max(count, 1), readyMade: readyMade.length, refs: readyMade, unread: undefined }
}

/** The groups of a server's ready-made ports are its filters too. */
export function bindPorts(scene: Scene, resource: Resource): void {
  const held = scene.draft.servers.get(resource.address)
  if (!held) return
  for (const ref of portsOf(scene, resource).refs) {
    const port = scene.reading.at(addressOf(ref) ?? '')
    if (!port) {
      held.filters = unknown(label(resource, 'network.port'), 'unresolved')
      return
    }
    scene.draft.ports.set(port.address, resource.address)
    bindPort(scene, port, resource.address)
  }
}

/** An interface that is plugged in later: of a ready-made port, or of one that the host makes with its default group. */
export function attachInterface(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const server = addressOf(reading.relation(resource, ['instance_id'], ['openstack_compute_instance_v2']))
  const held = draft.servers.get(server ?? '')
  if (!held || server === null) return
  const port = reading.relation(resource, ['port_id'], PORT)
  const made = reading.at(addressOf(port) ?? '')
  if (made) {
    draft.ports.set(made.address, server)
    bindPort(scene, made, server)
  } else if (port !== null) held.filters = unknown(label(resource, 'port_id'), 'unresolved')
  else held.implicitDefaultFilter = true
}

/** Groups that a port is given beside its own. */
export function addGroups(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const port = addressOf(reading.relation(resource, ['port_id'], PORT))
  const held = draft.servers.get(draft.ports.get(port ?? '') ?? '')
  const groups = reading.relations(resource, ['security_group_ids'], GROUP)
  if (!held || groups === null) return
  if (isUnknown(groups)) held.filters = groups
  else for (const group of groups) addFilter(held, group)
}

function bindPort(scene: Scene, port: Resource, server: string): void {
  const held = scene.draft.servers.get(server)
  if (!held) return
  const { reading } = scene
  reach(scene, port, server, ['fixed_ip', 0, 'ip_address'])
  if (reading.flag(port, ['no_security_groups'], false) === true) return
  const groups = reading.relations(port, ['security_group_ids'], GROUP)
  if (groups === null || (!isUnknown(groups) && groups.length === 0)) held.implicitDefaultFilter = true
  else if (isUnknown(groups)) held.filters = groups
  else for (const group of groups) addFilter(held, group)
}

/** A volume that it boots from takes the place of the disk of its size. */
export function bootDisk({ reading }: Scene, resource: Resource): { readonly rootGiB?: Value<number> } {
  const count = reading.count(resource, ['block_device'])
  if (isUnknown(count)) return {}
  const boot = Array.from({ length: count }, (_, index) => ['block_device', index]).find(
    (at) =>
      reading.number(resource, [...at, 'boot_index'], 0) === 0 &&
      reading.text(resource, [...at, 'destination_type'], '') === 'volume',
  )
  if (boot === undefined) return {}
  const size = reading.number<null>(resource, [...boot, 'volume_size'], null)
  return { rootGiB: size ?? unknown(label(resource, 'block_device.volume_size'), 'unresolved') }
}
