import { type Adapter, amount, asList, label, openList, reach, type Scene } from '../draft.ts'
import { named } from '../found.ts'
import { joinNetwork, volumeAt } from '../joins.ts'
import type { Ref, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { freeTexts } from '../texts.ts'
import { isUnknown, unknown } from '../values.ts'
import { bindList, listRules } from './cloudstack-acls.ts'
import { account, balancingRule, configuration, customerGateway, template } from './cloudstack-edge.ts'
import {
  addressFirewall,
  egressFirewall,
  filter,
  portForward,
  securityRules,
  staticNat,
} from './cloudstack-filters.ts'
import { forwards } from './cloudstack-forwards.ts'
import { base, hostOf, zoneOf } from './cloudstack-place.ts'
import { haltedBy } from './halted.ts'

const SERVER = ['cloudstack_instance']
const GROUP = ['cloudstack_security_group']
const NETWORK = ['cloudstack_network']
const VOLUMES = ['cloudstack_disk', 'cloudstack_volume']

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const byId = reading.relations(resource, ['security_group_ids'], GROUP)
  const byName = reading.relations(resource, ['security_group_names'], GROUP)
  const groups = byId ?? byName
  const keys = reading.relation(resource, ['keypair'], ['cloudstack_ssh_keypair'])
  const more = reading.relations(resource, ['keypairs'], ['cloudstack_ssh_keypair'])
  const affinity = reading.relations(resource, ['affinity_group_ids'], ['cloudstack_affinity_group'])
  const byTheirNames = reading.relations(resource, ['affinity_group_names'], ['cloudstack_affinity_group'])
  const held = {
    site: zoneOf(scene, resource),
    size: named(
      reading.graph,
      'cloudstack_service_offering',
      reading.text(resource, ['service_offering'], ''),
    ),
    image: named(reading.graph, 'cloudstack_template', reading.text(resource, ['template'], '')),
    publicIpv4: false as Value<boolean>,
    publicIpv6: false as Value<boolean>,
    sshKeys: both(asList(keys), more ?? []),
    filters: openList(groups),
    implicitDefaultFilter: false,
    spreadGroups: affinity ?? byTheirNames ?? [],
    ...haltedBy(scene, resource, 'start_vm', /^true$/),
    hostBackups: false as Value<boolean>,
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    texts: freeTexts(resource, 'tags', 'details', 'properties', 'userdata_details'),
    ...base(scene, resource),
  }
  draft.servers.set(resource.address, held)
  draft.userData.push({ server: held, resource, path: ['user_data'], hash: 'hex-sha1', comments: true })
  reach(scene, resource, resource.address, ['ip_address'], ['name'])
}

function both(
  a: Value<readonly Value<Ref>[]>,
  b: Value<readonly Value<Ref>[]>,
): Value<readonly Value<Ref>[]> {
  return isUnknown(a) ? a : isUnknown(b) ? b : [...a, ...b]
}

function volume(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const zone = resource.type === 'cloudstack_volume' ? 'zone_id' : 'zone'
  draft.volumes.set(resource.address, {
    site: zoneOf(scene, resource, zone),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: reading.relation(resource, ['virtual_machine_id'], SERVER),
    encrypted: unknown(label(resource, zone === 'zone' ? 'disk_offering' : 'disk_offering_id'), 'unresolved'),
    multiAttach: false,
    deleteProtection: protection(scene, resource),
    ...base(scene, resource),
  })
}

/** Off where nobody wrote it, though a plan calls it unknown. */
function protection({ reading }: Scene, resource: Resource): Value<boolean> {
  const flag = reading.flag(resource, ['delete_protection'], false)
  const written = isWritten(resource, ['delete_protection'])
  return isUnknown(flag) && !written ? false : flag
}

function attachVolume(scene: Scene, resource: Resource): void {
  const held = volumeAt(scene, resource, ['volume_id'], VOLUMES)
  if (held) held.attachedTo = scene.reading.relation(resource, ['virtual_machine_id'], SERVER)
}

function affinityGroup(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['type'], '')
  scene.draft.spreadGroups.push({
    site: unknown(label(resource, 'zone'), 'unresolved'),
    policy: isUnknown(type)
      ? type
      : type === 'host anti-affinity'
        ? 'enforced'
        : type.startsWith('non-strict host anti-affinity')
          ? 'best-effort'
          : 'none',
    ...base(scene, resource),
  })
}

/** Snapshots of a volume on a schedule, kept where `zone_ids` says. */
function snapshotPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of = reading.relation(resource, ['volume_id'], VOLUMES)
  const schedule = ['interval_type', 'schedule', 'timezone'].map((name) => reading.text(resource, [name], ''))
  const veiled = schedule.find(isUnknown)
  const zones = reading.texts(resource, ['zone_ids'])
  draft.hostBackups.push({
    of: of ?? unknown(label(resource, 'volume_id'), 'unresolved'),
    schedule: veiled ?? schedule.join(' ').trim(),
    keep: reading.number<null>(resource, ['max_snaps'], null),
    site: isUnknown(zones) ? zones : (zones[0] ?? unknown(label(resource, 'zone_ids'), 'unresolved')),
    ...base(scene, resource, 'id'),
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    // Without one the host makes the pair, and a plan does not hold what it will be.
    publicKey:
      scene.reading.text<null>(resource, ['public_key'], null) ?? unknown(label(resource, 'public_key')),
    ...base(scene, resource),
  })
}

/** Every machine of CloudStack is on a guest network; one that is not named is the zone's own choice. */
function joinOwn(scene: Scene, resource: Resource): void {
  const named = scene.reading.relation(resource, ['network_id'], NETWORK)
  const chosen = unknown(label(resource, 'network_id'), 'unresolved')
  joinNetwork(scene, named ?? chosen, { address: resource.address })
}

function joinMore(scene: Scene, resource: Resource): void {
  const server = scene.reading.relation(resource, ['virtual_machine_id'], SERVER)
  joinNetwork(scene, scene.reading.relation(resource, ['network_id'], NETWORK), server, SERVER)
}

function network(scene: Scene, resource: Resource): void {
  const zone = zoneOf(scene, resource)
  const range = scene.reading.text<null>(resource, ['cidr'], null)
  scene.draft.networks.set(resource.address, {
    sites: isUnknown(zone) ? zone : [zone],
    ranges: isUnknown(range) ? range : range === null ? [] : [range],
    members: [],
    segment: null,
    ...base(scene, resource),
  })
}

function ipAddress(scene: Scene, resource: Resource): void {
  scene.draft.addresses.set(resource.address, {
    assignedTo: null,
    family: 4,
    kind: 'floating',
    ...base(scene, resource, 'ip_address'),
  })
}

/** What is forwarded is reachable, and a way in. */
function handOn(scene: Scene, resource: Resource): void {
  portForward(scene, resource)
  forwards(scene, resource)
}

export const cloudstack: Adapter = {
  prefix: 'cloudstack_',
  host: hostOf,
  types: {
    cloudstack_instance: server,
    cloudstack_security_group: filter,
    cloudstack_firewall: addressFirewall,
    cloudstack_disk: volume,
    cloudstack_volume: volume,
    cloudstack_affinity_group: affinityGroup,
    cloudstack_snapshot_policy: snapshotPolicy,
    cloudstack_ssh_keypair: sshKey,
    cloudstack_network: network,
    cloudstack_ipaddress: ipAddress,
    cloudstack_egress_firewall: egressFirewall,
    cloudstack_network_acl: filter,
    cloudstack_loadbalancer_rule: balancingRule,
    cloudstack_vpn_customer_gateway: customerGateway,
    cloudstack_account: account,
    cloudstack_configuration: configuration,
    cloudstack_template: template,
  },
  bindings: {
    cloudstack_security_group_rule: securityRules,
    cloudstack_instance: joinOwn,
    cloudstack_nic: joinMore,
    cloudstack_network_acl_rule: listRules,
    cloudstack_network_acl_ruleset: listRules,
    cloudstack_network: bindList,
    cloudstack_attach_volume: attachVolume,
    cloudstack_static_nat: staticNat,
    cloudstack_port_forward: handOn,
  },
}
