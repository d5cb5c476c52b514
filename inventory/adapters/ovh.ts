/** OVHcloud's own provider (`ovh/ovh`): instances, groups, buckets, scheduled backups. */
import { type Adapter, addressOf, asList, label, openList, reach, type Scene } from '../draft.ts'
import { joinNetwork } from '../joins.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { nameRecord } from './names.ts'
import {
  iamPolicy,
  identityGroup,
  identityToken,
  identityUser,
  keyManagerCredential,
  user,
} from './ovh-access.ts'
import { additionalIp } from './ovh-addresses.ts'
import { clusterList, database, hostedList } from './ovh-endpoints.ts'
import { securityGroup } from './ovh-filters.ts'
import { certificate, frontend, ipBalancer, route } from './ovh-iplb.ts'
import { farmServer } from './ovh-iplb-farms.ts'
import { bindMembers, loadBalancer, network, subnet } from './ovh-network.ts'
import { base, SERVERS, siteAt } from './ovh-place.ts'
import {
  attachVolumes,
  bucket,
  lifecycle,
  projectVolume,
  snapshot,
  userPolicy,
  volume,
} from './ovh-storage.ts'

const HOST = 'ovh'
const GROUP = ['ovh_cloud_security_group']
const NETWORK = ['ovh_cloud_project_network_private']

function instance(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const filters = reading.relations(resource, ['security_group_ids'], GROUP)
  const networks = reading.count(resource, ['networks'])
  const isPublic = isUnknown(networks) ? networks : hasPublicNetwork(scene, resource, networks)
  draft.servers.set(resource.address, {
    site: siteAt(scene, resource, 'availability_zone', 'region'),
    size: nameThere(scene, resource, 'flavor'),
    image: nameThere(scene, resource, 'image'),
    publicIpv4: isPublic,
    publicIpv6: isPublic,
    sshKeys: asList(reading.relation(resource, ['ssh_key_name'], ['ovh_cloud_ssh_key'])),
    filters: openList(filters),
    // Without the argument the API attaches the project's default group; an empty list closes everything.
    implicitDefaultFilter: filters === null,
    spreadGroups: asList(reading.relation(resource, ['group_id'], ['ovh_cloud_instance_group'])),
    hostBackups: false,
    deleteProtection: false,
    texts: [],
    ...base(scene, resource),
  })
  reach(scene, resource, resource.address, ['networks', 0, 'ip'], ['name'])
}

/** The host tells the name of what it runs; it counts while that is what is asked for, and else the id says what will be. */
function nameThere({ reading }: Scene, resource: Resource, thing: 'image' | 'flavor'): Value<string> {
  const asked = reading.text(resource, [`${thing}_id`], '')
  const there = reading.text<null>(resource, ['current_state', thing, 'id'], null)
  const name = reading.text<null>(resource, ['current_state', thing, 'name'], null)
  return asked === there && name !== null && !isUnknown(name) ? name : asked
}

/** The private networks of an instance, of the newer resource and of the older. */
function joinOwn(scene: Scene, resource: Resource): void {
  const newer = resource.type === 'ovh_cloud_instance'
  const count = newer ? scene.reading.count(resource, ['networks']) : 1
  if (isUnknown(count)) joinNetwork(scene, count, { address: resource.address })
  for (let index = 0; !isUnknown(count) && index < count; index++) {
    const path = newer ? ['networks', index, 'network_id'] : ['network', 0, 'private', 0, 'network', 0, 'id']
    joinNetwork(scene, scene.reading.relation(resource, path, NETWORK), { address: resource.address })
  }
}

function bindInstance(scene: Scene, resource: Resource): void {
  joinOwn(scene, resource)
  attachVolumes(scene, resource)
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
    texts: [],
    ...base(scene, resource),
  }
  draft.servers.set(resource.address, server)
  draft.userData.push({ server, resource, path: ['user_data'], hash: null })
  if (backups === 0) return
  draft.hostBackups.push({
    of: { address: resource.address },
    schedule: reading.text<null>(resource, ['auto_backup', 0, 'cron'], null),
    keep: reading.number<null>(resource, ['auto_backup', 0, 'rotation'], null),
    site: server.site,
    ...base(scene, resource),
  })
}

function workflowBackup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of = reading.relation(resource, ['instance_id'], [...SERVERS, 'openstack_compute_instance_v2'])
  draft.hostBackups.push({
    of: of ?? unknown(label(resource, 'instance_id'), 'unresolved'),
    schedule: reading.text<null>(resource, ['cron'], null),
    keep: reading.number<null>(resource, ['rotation'], null),
    site: siteAt(scene, resource, 'region_name'),
    ...base(scene, resource),
  })
  const server = draft.servers.get(addressOf(of) ?? '')
  if (server) server.hostBackups = true
}

function instanceGroup(scene: Scene, resource: Resource): void {
  const policy = scene.reading.text(resource, ['policy'], '')
  scene.draft.spreadGroups.push({
    site: siteAt(scene, resource, 'region'),
    policy: isUnknown(policy)
      ? policy
      : policy === 'ANTI_AFFINITY'
        ? 'enforced'
        : policy === 'SOFT_ANTI_AFFINITY'
          ? 'best-effort'
          : 'none',
    ...base(scene, resource),
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    publicKey: scene.reading.text(resource, ['public_key'], ''),
    ...base(scene, resource),
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
    ovh_iploadbalancing: ipBalancer,
    ovh_iploadbalancing_ssl: certificate,
    ovh_cloud_project_volume: projectVolume,
    ovh_cloud_storage_block_volume_snapshot: snapshot,
    ovh_cloud_project_instance_snapshot: snapshot,
    ovh_cloud_project_user: user,
    ovh_iam_policy: iamPolicy,
    ovh_me_identity_user: identityUser,
    ovh_me_identity_group: identityGroup,
    ovh_me_identity_user_token: identityToken,
    ovh_okms_credential: keyManagerCredential,
    ovh_cloud_project_network_private_subnet_v2: subnet,
    ovh_cloud_project_network_private_subnet: subnet,
    ovh_cloud_network_private_vrack_subnet: subnet,
    ovh_domain_zone_record: nameRecord,
    ovh_cloud_project_failover_ip_attach: additionalIp,
  },
  bindings: {
    ovh_cloud_instance: bindInstance,
    ovh_cloud_project_instance: joinOwn,
    ovh_cloud_project_loadbalancer: bindMembers,
    ovh_iploadbalancing_tcp_frontend: frontend,
    ovh_iploadbalancing_http_frontend: frontend,
    ovh_iploadbalancing_udp_frontend: frontend,
    ovh_iploadbalancing_tcp_farm_server: farmServer,
    ovh_iploadbalancing_http_farm_server: farmServer,
    ovh_iploadbalancing_tcp_route: route,
    ovh_iploadbalancing_http_route: route,
    ovh_cloud_project_database: database,
    ovh_cloud_project_kube_iprestrictions: clusterList,
    ovh_hosting_privatedatabase_whitelist: hostedList,
    ovh_cloud_project_user_s3_policy: userPolicy,
    ovh_cloud_project_storage_object_bucket_lifecycle_configuration: lifecycle,
  },
}
