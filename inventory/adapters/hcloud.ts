/** Hetzner Cloud (`hetznercloud/hcloud`). */
import {
  type Adapter,
  addressOf,
  amount,
  asList,
  label,
  openList,
  place,
  reach,
  type Scene,
  thing,
} from '../draft.ts'
import { named } from '../found.ts'
import { joinNetwork as memberOf, volumeAt } from '../joins.ts'
import type { Value } from '../model.ts'
import { bindPush } from '../push.ts'
import type { Resource } from '../resource.ts'
import { freeTexts } from '../texts.ts'
import { isUnknown, unknown } from '../values.ts'
import { certificate, joinNetwork, loadBalancer, loadBalancerService, target } from './hcloud-balancer.ts'
import { keepDisk } from './hcloud-disk.ts'
import { bindFirewalls, firewall } from './hcloud-firewall.ts'
import { nameRecord } from './names.ts'

const HOST = 'hetzner'
const SERVER = ['hcloud_server']
const NETWORK = ['hcloud_network']

const base = (scene: Scene, resource: Resource, nameAttribute?: string) =>
  thing(scene, resource, HOST, nameAttribute)

/** The host picks a place when none is written, so that an omitted one is unknown until there is a state. */
const siteAt = (scene: Scene, resource: Resource, attribute = 'location'): Value<string> =>
  place(scene, resource, [attribute], HOST) ?? unknown(label(resource, attribute))

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const filters = reading.relations(resource, ['firewall_ids'], ['hcloud_firewall'])
  const group = reading.relation(resource, ['placement_group_id'], ['hcloud_placement_group'])
  const keys = reading.relations(resource, ['ssh_keys'], ['hcloud_ssh_key'])
  const { origin, name } = base(scene, resource)
  // Written out rather than spread: there are thousands of servers in a large plan.
  const held = {
    origin,
    host: HOST as typeof HOST,
    name,
    site: siteAt(scene, resource),
    size: reading.text(resource, ['server_type'], ''),
    image: named(reading.graph, 'hcloud_image', reading.text(resource, ['image'], '')),
    publicIpv4: reading.flag(resource, ['public_net', 0, 'ipv4_enabled'], true),
    publicIpv6: reading.flag(resource, ['public_net', 0, 'ipv6_enabled'], true),
    sshKeys: keys ?? [],
    filters: openList(filters),
    implicitDefaultFilter: false,
    spreadGroups: asList(group),
    hostBackups: reading.flag(resource, ['backups'], false),
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    texts: freeTexts(resource, 'labels'),
  }
  draft.servers.set(resource.address, held)
  keepDisk(scene, resource, held)
  draft.userData.push({ server: held, resource, path: ['user_data'], hash: 'base64-sha1' })
  reach(scene, resource, resource.address, ['ipv4_address'], ['ipv6_address'], ['network', 0, 'ip'], ['name'])
}

function volume(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const attachedTo = reading.relation(resource, ['server_id'], SERVER)
  const server = addressOf(attachedTo)
  const written = place(scene, resource, ['location'], HOST)
  const ofServer = server === null ? undefined : draft.servers.get(server)?.site
  draft.volumes.set(resource.address, {
    site:
      (isUnknown(written) || written === null) && ofServer
        ? ofServer
        : (written ?? unknown(label(resource, 'location'))),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo,
    encrypted: unknown(label(resource, 'encryption'), 'unresolved'),
    multiAttach: false,
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    ...base(scene, resource),
  })
}

function volumeAttachment(scene: Scene, resource: Resource): void {
  const held = volumeAt(scene, resource, ['volume_id'], ['hcloud_volume'])
  if (held) held.attachedTo = scene.reading.relation(resource, ['server_id'], SERVER)
}

function storageBox(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.vaults.set(resource.address, {
    kind: 'storage-box',
    site: siteAt(scene, resource),
    names: ['name', 'server', 'username'].flatMap((name) => reading.text<null>(resource, [name], null) ?? []),
    versioned: false,
    objectLock: false,
    publicRead: false,
    publicList: false,
    publicWrite: false,
    reachableFromOutside: reading.flag(resource, ['access_settings', 'reachable_externally'], false),
    replicatedTo: [],
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    ...base(scene, resource),
  })
}

/** A subaccount has its own host name, under which a repository may name the box. */
function subaccount(scene: Scene, resource: Resource): void {
  const box = addressOf(scene.reading.relation(resource, ['storage_box_id'], ['hcloud_storage_box']))
  const held = box === null ? undefined : scene.draft.vaults.get(box)
  const names = ['server', 'username'].flatMap(
    (name) => scene.reading.text<null>(resource, [name], null) ?? [],
  )
  if (!held) return
  held.names = [...held.names, ...names]
  const reachable = scene.reading.flag(resource, ['access_settings', 'reachable_externally'], false)
  if (held.reachableFromOutside === false) held.reachableFromOutside = reachable
}

function placementGroup(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['type'], '')
  scene.draft.spreadGroups.push({
    // Groups have no place of their own: members may be anywhere, each spread within its own place.
    site: unknown(label(resource, 'location'), 'unresolved'),
    policy: isUnknown(type) ? type : type === 'spread' ? 'enforced' : 'none',
    ...base(scene, resource),
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    publicKey: scene.reading.text(resource, ['public_key'], ''),
    ...base(scene, resource),
  })
}

function network(scene: Scene, resource: Resource): void {
  const range = scene.reading.text<null>(resource, ['ip_range'], null)
  scene.draft.networks.set(resource.address, {
    sites: [],
    ranges: isUnknown(range) ? range : range === null ? [] : [range],
    members: [],
    segment: null,
    ...base(scene, resource),
  })
}

const ip =
  (assignee: string, kind: 'fixed' | 'floating') =>
  (scene: Scene, resource: Resource): void => {
    const type = scene.reading.text(resource, ['type'], 'ipv4')
    const assigned = scene.reading.relation(resource, [assignee], SERVER)
    reach(scene, resource, addressOf(assigned), ['ip_address'])
    scene.draft.addresses.set(resource.address, {
      assignedTo: assigned,
      family: isUnknown(type) ? type : type === 'ipv6' ? 6 : 4,
      kind,
      ...base(scene, resource),
    })
  }

/** Networks and primary addresses may be given to a server from the server's side. */
function ownNetworks(scene: Scene, resource: Resource): void {
  const count = scene.reading.count(resource, ['network'])
  if (isUnknown(count)) memberOf(scene, count, { address: resource.address })
  for (let index = 0; !isUnknown(count) && index < count; index++) {
    memberOf(scene, networkAt(scene, resource, ['network', index]), { address: resource.address })
  }
  primaryAddresses(scene, resource)
}

/** A network is named by itself, or by one of its subnets. */
function networkAt({ reading }: Scene, resource: Resource, at: readonly (string | number)[]) {
  const named = reading.relation(resource, [...at, 'network_id'], NETWORK)
  if (named !== null) return named
  const subnet = reading.relation(resource, [...at, 'subnet_id'], ['hcloud_network_subnet'])
  const made = reading.at(addressOf(subnet) ?? '')
  return made ? reading.relation(made, ['network_id'], NETWORK) : subnet
}

function primaryAddresses(scene: Scene, resource: Resource): void {
  for (const family of ['ipv4', 'ipv6']) {
    const ref = scene.reading.relation(resource, ['public_net', 0, family], ['hcloud_primary_ip'])
    const held = scene.draft.addresses.get(addressOf(ref) ?? '')
    if (!held) continue
    held.assignedTo = { address: resource.address }
    const ip = scene.reading.at(held.origin.address)
    if (ip) reach(scene, ip, resource.address, ['ip_address'])
  }
}

function snapshot(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.snapshots.push({
    of:
      reading.relation(resource, ['server_id'], SERVER) ??
      unknown(label(resource, 'server_id'), 'unresolved'),
    createdAt: reading.graph.stage === 'state' ? reading.text<null>(resource, ['created'], null) : null,
    ...base(scene, resource, 'description'),
  })
}

function serverNetwork(scene: Scene, resource: Resource): void {
  const server = scene.reading.relation(resource, ['server_id'], SERVER)
  reach(scene, resource, addressOf(server), ['ip'])
  memberOf(scene, networkAt(scene, resource, []), server, SERVER)
}

function ownSide(scene: Scene, resource: Resource): void {
  ownNetworks(scene, resource)
  bindPush(scene, resource)
}

export const hcloud: Adapter = {
  prefix: 'hcloud_',
  host: () => HOST,
  types: {
    hcloud_server: server,
    hcloud_firewall: firewall,
    hcloud_volume: volume,
    hcloud_storage_box: storageBox,
    hcloud_placement_group: placementGroup,
    hcloud_ssh_key: sshKey,
    hcloud_network: network,
    hcloud_primary_ip: ip('assignee_id', 'fixed'),
    hcloud_floating_ip: ip('server_id', 'floating'),
    hcloud_snapshot: snapshot,
    hcloud_load_balancer: loadBalancer,
    hcloud_certificate: certificate,
    hcloud_uploaded_certificate: certificate,
    hcloud_managed_certificate: certificate,
    hcloud_zone_rrset: nameRecord,
  },
  bindings: {
    hcloud_server: ownSide,
    hcloud_firewall: bindFirewalls,
    hcloud_firewall_attachment: bindFirewalls,
    hcloud_volume_attachment: volumeAttachment,
    hcloud_storage_box_subaccount: subaccount,
    hcloud_load_balancer_service: loadBalancerService,
    hcloud_load_balancer_network: joinNetwork,
    hcloud_load_balancer_target: target,
    hcloud_server_network: serverNetwork,
  },
}
