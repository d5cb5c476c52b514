/** Networks of OpenStack: their subnets, ports and floating addresses. */
import { addressOf, label, reach, type Scene } from '../draft.ts'
import type { Value } from '../model.ts'
import { pathText } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base, regionOf } from './openstack-place.ts'

const PORT = ['openstack_networking_port_v2']
const NETWORK = ['openstack_networking_network_v2']

export function network(scene: Scene, resource: Resource): void {
  const region = regionOf(scene, resource)
  scene.draft.networks.set(resource.address, {
    sites: isUnknown(region) ? region : [region],
    ranges: [],
    members: [],
    segment: scene.reading.text<null>(resource, ['value_specs', 'provider:segmentation_id'], null),
    ...base(scene, resource),
  })
}

export function subnet(scene: Scene, resource: Resource): void {
  const owner = scene.reading.relation(resource, ['network_id'], ['openstack_networking_network_v2'])
  const held = scene.draft.networks.get(addressOf(owner) ?? '')
  const range = scene.reading.text<null>(resource, ['cidr'], null)
  scene.draft.subnets.push({
    dhcp: scene.reading.flag(resource, ['enable_dhcp'], true),
    ...base(scene, resource),
  })
  if (!held || range === null || isUnknown(held.ranges)) return
  held.ranges = isUnknown(range) ? range : [...held.ranges, range]
}

export function floatingIp(scene: Scene, resource: Resource): void {
  scene.draft.addresses.set(resource.address, {
    ...base(scene, resource),
    name: scene.reading.text(resource, ['description'], ''),
    assignedTo: null,
    family: 4,
    kind: 'floating',
  })
}

/** A floating address follows the port that it is given to, and the port its server. */
export function bindFloatingIp(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const address = resource.type.includes('associate')
    ? addressOf(reading.relation(resource, ['floating_ip'], ['openstack_networking_floatingip_v2']))
    : resource.address
  const held = draft.addresses.get(address ?? '')
  const port = addressOf(reading.relation(resource, ['port_id'], PORT))
  if (!held || port === null) return
  const server = draft.servers.get(draft.ports.get(port) ?? '')
  if (!server) return
  held.assignedTo = { address: server.origin.address }
  server.publicIpv4 = true
  const ip = reading.at(held.origin.address)
  if (ip) reach(scene, ip, server.origin.address, ['address'])
}

/** A port without security of its own follows its network, whose default is on; one elsewhere may have it off. */
export function networkPort(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const network = reading.at(addressOf(reading.relation(resource, ['network_id'], NETWORK)) ?? '')
  const inherited = network ? written(scene, network) : null
  const count = reading.count(resource, ['allowed_address_pairs'])
  draft.networkPorts.push({
    network: network?.address ?? null,
    portSecurity:
      written(scene, resource) ??
      inherited ??
      (network ? true : unknown(label(resource, 'port_security_enabled'), 'unresolved')),
    allowedPairs: isUnknown(count)
      ? count
      : Array.from({ length: count }, (_, index) => {
          const path = ['allowed_address_pairs', index, 'ip_address']
          return { path: pathText(path), range: reading.text(resource, path, '') }
        }),
    ...base(scene, resource),
  })
}

/** What is written or known; null where nobody wrote it, though a plan calls it unknown. */
function written({ reading }: Scene, resource: Resource): Value<boolean> | null {
  const value = reading.value(resource, 'port_security_enabled')
  if (typeof value === 'boolean') return value
  const mentioned = isWritten(resource, ['port_security_enabled'])
  return isUnknown(value) && mentioned ? value : null
}
