/** OVHcloud's own provider (`ovh/ovh`): instances, groups, buckets, scheduled backups. */
import {
  type Adapter,
  addressOf,
  amount,
  anyRule,
  asList,
  label,
  openList,
  place,
  portRange,
  reach,
  type Scene,
  thing,
} from '../draft.ts'
import type { AllowRule, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'ovh'
const GROUP = ['ovh_cloud_security_group']
const SERVERS = ['ovh_cloud_instance', 'ovh_cloud_project_instance']

const base = (scene: Scene, resource: Resource, name?: string) => thing(scene, resource, HOST, name)

function siteAt(scene: Scene, resource: Resource, ...attributes: readonly string[]): Value<string> {
  for (const attribute of attributes) {
    const site = place(scene, resource, [attribute], HOST)
    if (site !== null && !isUnknown(site)) return site
  }
  return unknown(label(resource, attributes.at(-1) ?? 'region'))
}

function instance(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const filters = reading.relations(resource, ['security_group_ids'], GROUP)
  const networks = reading.count(resource, ['networks'])
  const isPublic = isUnknown(networks) ? networks : hasPublicNetwork(scene, resource, networks)
  draft.servers.set(resource.address, {
    ...base(scene, resource),
    site: siteAt(scene, resource, 'availability_zone', 'region'),
    size: reading.text(resource, ['flavor_id'], ''),
    image: reading.text(resource, ['image_id'], ''),
    publicIpv4: isPublic,
    publicIpv6: isPublic,
    sshKeys: asList(reading.relation(resource, ['ssh_key_name'], ['ovh_cloud_ssh_key'])),
    filters: openList(filters),
    // Without the argument the API attaches the project's default group; an empty list closes everything.
    implicitDefaultFilter: filters === null,
    spreadGroups: asList(reading.relation(resource, ['group_id'], ['ovh_cloud_instance_group'])),
    hostBackups: false,
    deleteProtection: false,
    guest: null,
    texts: [],
  })
  reach(scene, resource, resource.address, ['networks', 0, 'ip'], ['name'])
}

/** An instance without `networks` gets a public address from the host. */
function hasPublicNetwork(scene: Scene, resource: Resource, count: number): Value<boolean> {
  if (count === 0) return true
  for (let index = 0; index < count; index++) {
    const assigned = scene.reading.flag(resource, ['networks', index, 'auto_assign_public_ip'], false)
    if (assigned !== false) return assigned
  }
  return false
}

/** The older instance resource, which takes user data and can order the host's own backups. */
function projectInstance(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const backups = reading.count(resource, ['auto_backup'])
  const server = {
    ...base(scene, resource),
    site: siteAt(scene, resource, 'availability_zone', 'region'),
    size: reading.text(resource, ['flavor', 0, 'flavor_id'], ''),
    image: reading.text(resource, ['boot_from', 0, 'image_id'], ''),
    publicIpv4: reading.flag(resource, ['network', 0, 'public'], false),
    publicIpv6: reading.flag(resource, ['network', 0, 'public'], false),
    sshKeys: asList(reading.relation(resource, ['ssh_key', 0, 'name'], ['ovh_cloud_ssh_key'])),
    filters: [],
    // This resource cannot name a security group: the host attaches its default one.
    implicitDefaultFilter: true,
    spreadGroups: asList(reading.relation(resource, ['group', 0, 'group_id'], ['ovh_cloud_instance_group'])),
    hostBackups: isUnknown(backups) ? backups : backups > 0,
    deleteProtection: false,
    guest: null,
    texts: [],
  }
  draft.servers.set(resource.address, server)
  draft.userData.push({ server, resource, path: ['user_data'], hash: null })
  if (backups === 0) return
  draft.hostBackups.push({
    ...base(scene, resource),
    of: { address: resource.address },
    schedule: reading.text<null>(resource, ['auto_backup', 0, 'cron'], null),
    keep: reading.number<null>(resource, ['auto_backup', 0, 'rotation'], null),
    site: server.site,
  })
}

function securityGroup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const origin = originOf(reading.graph, resource)
  const count = reading.count(resource, ['rule'])
  const rules = isUnknown(count)
    ? [anyRule(origin, 'rule', count)]
    : Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index))
  draft.filters.set(resource.address, {
    ...base(scene, resource),
    stateful: true,
    inboundDefault: 'drop',
    rules,
  })
}

function ruleAt(scene: Scene, resource: Resource, index: number): AllowRule {
  const { reading } = scene
  const at = (name: string) => ['rule', index, name]
  const direction = reading.text(resource, at('direction'), 'INGRESS')
  const protocol = reading.text(resource, at('protocol'), 'any')
  return {
    origin: originOf(reading.graph, resource),
    path: pathText(['rule', index]),
    direction: !isUnknown(direction) && direction.toUpperCase() === 'EGRESS' ? 'out' : 'in',
    protocol: isUnknown(direction) ? direction : isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    ports: portRange(
      reading.number<null>(resource, at('port_range_min'), null),
      reading.number<null>(resource, at('port_range_max'), null),
      label(resource, pathText(at('port_range_min'))),
    ),
    peers: peersAt(scene, resource, index),
  }
}

function peersAt(scene: Scene, resource: Resource, index: number): AllowRule['peers'] {
  const { reading } = scene
  const group = reading.relation(resource, ['rule', index, 'remote_group_id'], GROUP)
  if (isUnknown(group)) return group
  if (group) return [`group:${'address' in group ? group.address : group.id}`]
  const prefix = reading.text<null>(resource, ['rule', index, 'remote_ip_prefix'], null)
  if (isUnknown(prefix)) return prefix
  if (prefix !== null) return [prefix]
  const family = reading.text(resource, ['rule', index, 'ethernet_type'], 'IPV4')
  if (isUnknown(family)) return family
  return [family.toUpperCase() === 'IPV6' ? '::/0' : '0.0.0.0/0']
}

function bucket(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const enabled = (block: string): Value<boolean> => {
    const status = reading.text(resource, [block, 'status'], '')
    if (!isUnknown(status)) return status === 'enabled'
    // Unknown because nothing is written: the API leaves it off.
    return resource.config && !resource.config.at([block], resource.values) ? false : status
  }
  draft.vaults.set(resource.address, {
    ...base(scene, resource),
    kind: 'bucket',
    site: siteAt(scene, resource, 'region_name'),
    names: [
      reading.text(resource, ['name'], ''),
      ...(reading.text<null>(resource, ['virtual_host'], null) === null ? [] : []),
    ],
    versioned: enabled('versioning'),
    objectLock: enabled('object_lock'),
    publicRead: false,
    replicatedTo: replicas(scene, resource),
    deleteProtection: false,
  })
}

function replicas(scene: Scene, resource: Resource): readonly Value<string>[] {
  const { reading } = scene
  if (resource.config && !resource.config.at(['replication'], resource.values)) return []
  const rules = reading.count(resource, ['replication', 'rules'])
  if (isUnknown(rules)) return [rules]
  return Array.from({ length: rules }, (_, index) => index)
    .filter(
      (index) => reading.text(resource, ['replication', 'rules', index, 'status'], 'enabled') !== 'disabled',
    )
    .map((index) => {
      const path = ['replication', 'rules', index, 'destination', 'region']
      return (
        reading.text<null>(resource, path, null) ?? unknown(label(resource, pathText(path)), 'unresolved')
      )
    })
}

function workflowBackup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of = reading.relation(resource, ['instance_id'], [...SERVERS, 'openstack_compute_instance_v2'])
  draft.hostBackups.push({
    ...base(scene, resource),
    of: of ?? unknown(label(resource, 'instance_id'), 'unresolved'),
    schedule: reading.text<null>(resource, ['cron'], null),
    keep: reading.number<null>(resource, ['rotation'], null),
    site: siteAt(scene, resource, 'region_name'),
  })
  const server = draft.servers.get(addressOf(of) ?? '')
  if (server) server.hostBackups = true
}

function instanceGroup(scene: Scene, resource: Resource): void {
  const policy = scene.reading.text(resource, ['policy'], '')
  scene.draft.spreadGroups.push({
    ...base(scene, resource),
    site: siteAt(scene, resource, 'region'),
    policy: isUnknown(policy)
      ? policy
      : policy === 'ANTI_AFFINITY'
        ? 'enforced'
        : policy === 'SOFT_ANTI_AFFINITY'
          ? 'best-effort'
          : 'none',
  })
}

function volume(scene: Scene, resource: Resource): void {
  const encrypted = scene.reading.flag(resource, ['encryption', 'enabled'], false)
  scene.draft.volumes.set(resource.address, {
    ...base(scene, resource),
    site: siteAt(scene, resource, 'availability_zone', 'region'),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: null,
    encrypted,
    deleteProtection: false,
  })
}

/** Volumes are attached from the instance's side. */
function attachVolumes(scene: Scene, resource: Resource): void {
  const volumes = scene.reading.relations(resource, ['volume_ids'], ['ovh_cloud_storage_block_volume'])
  for (const ref of isUnknown(volumes) ? [] : (volumes ?? [])) {
    const held = scene.draft.volumes.get(addressOf(ref) ?? '')
    if (held) held.attachedTo = { address: resource.address }
  }
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    ...base(scene, resource),
    publicKey: scene.reading.text(resource, ['public_key'], ''),
  })
}

function network(scene: Scene, resource: Resource): void {
  const regions = scene.reading.texts(resource, ['regions'])
  scene.draft.networks.set(resource.address, {
    ...base(scene, resource),
    sites: isUnknown(regions) ? regions : regions.filter((region): region is string => !isUnknown(region)),
    ranges: [],
  })
}

function subnet(scene: Scene, resource: Resource): void {
  const owner = scene.reading.relation(resource, ['network_id'], ['ovh_cloud_project_network_private'])
  const held = scene.draft.networks.get(addressOf(owner) ?? '')
  const range = scene.reading.text<null>(
    resource,
    ['cidr'],
    scene.reading.text<null>(resource, ['network'], null) as null,
  )
  if (!held || range === null || isUnknown(held.ranges)) return
  held.ranges = isUnknown(range) ? range : [...held.ranges, range]
}

function loadBalancer(scene: Scene, resource: Resource): void {
  scene.draft.loadBalancers.set(resource.address, {
    ...base(scene, resource),
    site: siteAt(scene, resource, 'region_name', 'region'),
    listeners: [],
  })
}

export const ovh: Adapter = {
  prefix: 'ovh_',
  host: () => HOST,
  types: {
    ovh_cloud_instance: instance,
    ovh_cloud_project_instance: projectInstance,
    ovh_cloud_security_group: securityGroup,
    ovh_cloud_project_storage: bucket,
    ovh_cloud_project_workflow_backup: workflowBackup,
    ovh_cloud_instance_group: instanceGroup,
    ovh_cloud_storage_block_volume: volume,
    ovh_cloud_ssh_key: sshKey,
    ovh_cloud_project_network_private: network,
    ovh_cloud_project_loadbalancer: loadBalancer,
  },
  bindings: {
    ovh_cloud_instance: attachVolumes,
    ovh_cloud_project_network_private_subnet_v2: subnet,
    ovh_cloud_project_network_private_subnet: subnet,
  },
}
