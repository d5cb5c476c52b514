import { type Adapter, addressOf, asList, label, openList, reach, type Scene } from '../draft.ts'
import { joinNetwork } from '../joins.ts'
import { fromPieces } from '../live.ts'
import type { Ref, Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { freeTexts } from '../texts.ts'
import { isUnknown, unknown } from '../values.ts'
import { haltedBy } from './halted.ts'
import { applicationCredential, image, user, vpnPolicy } from './openstack-access.ts'
import { listener, loadBalancer, pool } from './openstack-balancer.ts'
import { securityGroup, securityRule } from './openstack-filters.ts'
import { portForwarding } from './openstack-forwards.ts'
import { nameOf } from './openstack-names.ts'
import { bindFloatingIp, floatingIp, network, networkPort, subnet } from './openstack-network.ts'
import { base, hostOf, regionOf, siteOfServer } from './openstack-place.ts'
import { member, members } from './openstack-pools.ts'
import { addGroups, attachInterface, bindPorts, bootDisk, portsOf } from './openstack-ports.ts'
import { blockDevices, container, volume, volumeAttachment } from './openstack-storage.ts'

const GROUP = ['openstack_networking_secgroup_v2']
const PORT = ['openstack_networking_port_v2']
const NETWORK = ['openstack_networking_network_v2']

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const ports = portsOf(scene, resource)
  const groups = reading.relations(resource, ['security_groups'], GROUP)
  const ownFilters = openList(groups)
  // Nova ignores security_groups on interfaces that are ready-made ports, and adds `default` where nothing is written.
  const bare = ports.interfaces !== ports.readyMade
  const omitted = groups === null || (!isUnknown(ownFilters) && ownFilters.length === 0)
  const key = reading.relation(resource, ['key_pair'], ['openstack_compute_keypair_v2'])
  const held = {
    site: siteOfServer(scene, resource),
    size: nameOf(scene, resource, 'flavor_name', 'flavor_id'),
    image: nameOf(scene, resource, 'image_name', 'image_id'),
    publicIpv4: publicNetwork(scene, resource),
    publicIpv6: publicNetwork(scene, resource),
    sshKeys: asList(key),
    filters: ports.unread ?? (bare && !omitted ? ownFilters : []),
    implicitDefaultFilter:
      (!ports.unread && bare && omitted) || (!isUnknown(ownFilters) && ownFilters.some(isDefaultGroup)),
    spreadGroups: asList(
      reading.relation(resource, ['scheduler_hints', 0, 'group'], ['openstack_compute_servergroup_v2']),
    ),
    hostBackups: false,
    deleteProtection: false,
    texts: freeTexts(resource, 'metadata', 'personality'),
    ...haltedBy(scene, resource, 'power_state', /^active$/i),
    ...bootDisk(scene, resource),
    ...base(scene, resource),
  }
  draft.servers.set(resource.address, held)
  draft.userData.push({ server: held, resource, path: ['user_data'], hash: 'hex-sha1' })
  noteLive(scene, resource)
  reach(
    scene,
    resource,
    resource.address,
    ['access_ip_v4'],
    ['access_ip_v6'],
    ['network', 0, 'fixed_ip_v4'],
    ['name'],
  )
}

/** The provider reads `all_metadata` back from the host, `metadata` never: a state says there what the host really has. */
function noteLive({ reading, draft }: Scene, resource: Resource): void {
  const own = reading.value(resource, 'metadata')
  const all = reading.graph.stage === 'state' ? reading.value(resource, 'all_metadata') : null
  const metadata = isUnknown(all) || all === null ? own : all
  const text = isUnknown(metadata) ? metadata : fromPieces(metadata)
  if (text !== null) draft.live.set(resource.address, { channel: 'openstack', text, path: 'metadata' })
}

const isDefaultGroup = (ref: Value<Ref>): boolean => 'id' in ref && ref.id === 'default'

/** The networks of the public side, by the name that OVHcloud and most others give it. */
const PUBLIC = /^(?:ext-net|public)/i

function publicNetwork(scene: Scene, resource: Resource): Value<boolean> {
  const count = scene.reading.count(resource, ['network'])
  if (isUnknown(count)) return count
  if (count === 0) return unknown(label(resource, 'network'))
  for (let index = 0; index < count; index++) {
    const name = scene.reading.text<null>(resource, ['network', index, 'name'], null)
    if (typeof name === 'string' && PUBLIC.test(name)) return true
    const network = networkOf(scene, resource, index)
    // A network of this document is a private one.
    if (network && 'address' in network) continue
    if (isUnknown(network) || typeof name !== 'string') {
      return unknown(label(resource, `network[${index}]`), 'unresolved')
    }
  }
  return false
}

/** The network of an interface: that of its ready-made port, else the one it names. */
function networkOf({ reading }: Scene, resource: Resource, index: number): Value<Ref> | null {
  const port = reading.relation(resource, ['network', index, 'port'], PORT)
  if (isUnknown(port)) return port
  const made = reading.at(addressOf(port) ?? '')
  return made
    ? reading.relation(made, ['network_id'], NETWORK)
    : reading.relation(resource, ['network', index, 'uuid'], NETWORK)
}

function ownSide(scene: Scene, resource: Resource): void {
  joinNetworks(scene, resource)
  bindPorts(scene, resource)
  blockDevices(scene, resource)
}

/** Notes the private networks of a server: those of its interfaces that are not on the public side. */
function joinNetworks(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const server = { address: resource.address }
  const count = reading.count(resource, ['network'])
  if (isUnknown(count)) joinNetwork(scene, count, server)
  for (let index = 0; index < (isUnknown(count) ? 0 : count); index++) {
    const at = ['network', index]
    const name = reading.text<null>(resource, [...at, 'name'], null)
    if (typeof name === 'string' && PUBLIC.test(name)) continue
    const port = reading.relation(resource, [...at, 'port'], PORT)
    const elsewhere = port !== null && addressOf(port) === null ? port : null
    const named = networkOf(scene, resource, index) ?? elsewhere
    joinNetwork(scene, named ?? reading.relation(resource, [...at, 'name'], NETWORK), server)
  }
}

function serverGroup(scene: Scene, resource: Resource): void {
  const policies = scene.reading.texts(resource, ['policies'])
  const named = isUnknown(policies) ? policies : (policies[0] ?? '')
  scene.draft.spreadGroups.push({
    site: regionOf(scene, resource),
    policy: isUnknown(named)
      ? named
      : named === 'anti-affinity'
        ? 'enforced'
        : named === 'soft-anti-affinity'
          ? 'best-effort'
          : 'none',
    ...base(scene, resource),
  })
}

function keyPair(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    publicKey: scene.reading.text(resource, ['public_key'], ''),
    ...base(scene, resource),
  })
}

export const openstack: Adapter = {
  prefix: 'openstack_',
  host: hostOf,
  types: {
    openstack_compute_instance_v2: server,
    openstack_networking_secgroup_v2: securityGroup,
    openstack_blockstorage_volume_v3: volume,
    openstack_objectstorage_container_v1: container,
    openstack_compute_servergroup_v2: serverGroup,
    openstack_compute_keypair_v2: keyPair,
    openstack_networking_network_v2: network,
    openstack_networking_subnet_v2: subnet,
    openstack_networking_port_v2: networkPort,
    openstack_networking_floatingip_v2: floatingIp,
    openstack_lb_loadbalancer_v2: loadBalancer,
    openstack_identity_application_credential_v3: applicationCredential,
    openstack_identity_user_v3: user,
    openstack_images_image_v2: image,
    openstack_vpnaas_ike_policy_v2: vpnPolicy,
    openstack_vpnaas_ipsec_policy_v2: vpnPolicy,
  },
  bindings: {
    openstack_compute_instance_v2: ownSide,
    openstack_compute_interface_attach_v2: attachInterface,
    openstack_networking_port_secgroup_associate_v2: addGroups,
    openstack_networking_secgroup_rule_v2: securityRule,
    openstack_compute_volume_attach_v2: volumeAttachment,
    openstack_networking_floatingip_v2: bindFloatingIp,
    openstack_networking_floatingip_associate_v2: bindFloatingIp,
    openstack_networking_portforwarding_v2: portForwarding,
    openstack_lb_listener_v2: listener,
    openstack_lb_pool_v2: pool,
    openstack_lb_member_v2: member,
    openstack_lb_members_v2: members,
  },
}
