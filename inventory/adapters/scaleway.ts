/** Scaleway (`scaleway/scaleway`). Zones and regions are unknown in a create plan even when written: see `place`. */
import { type Adapter, addressOf, amount, asList, label, reach, type Scene, thing } from '../draft.ts'
import { joinNetwork as memberOf } from '../joins.ts'
import { SETTINGS_KEY } from '../live.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { freeTexts } from '../texts.ts'
import { isUnknown, unknown } from '../values.ts'
import { haltedBy } from './halted.ts'
import { nameRecord } from './names.ts'
import { apiKey, iamPolicy, iamUser, image, token, tunnel } from './scaleway-access.ts'
import {
  backend,
  certificate,
  edgeCertificate,
  frontend,
  joinNetwork,
  loadBalancer,
  route,
} from './scaleway-balancer.ts'
import { accessList, cluster, database, mongodb, redis } from './scaleway-endpoints.ts'
import { externalRules, securityGroup } from './scaleway-filters.ts'
import { bastion, patRule } from './scaleway-gateway.ts'
import { ip, network } from './scaleway-network.ts'
import { placeOf } from './scaleway-place.ts'
import { bucket, bucketAcl, bucketPolicy, lock } from './scaleway-storage.ts'

const HOST = 'scaleway'
const SERVER = ['scaleway_instance_server']
const GROUP = ['scaleway_instance_security_group']
const NETWORK = ['scaleway_vpc_private_network']
const VOLUMES = ['scaleway_block_volume', 'scaleway_instance_volume']

const base = (scene: Scene, resource: Resource) => thing(scene, resource, HOST)

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const group = reading.relation(resource, ['security_group_id'], GROUP)
  const held = {
    site: placeOf(scene, resource, 'zone'),
    size: reading.text(resource, ['type'], ''),
    image: reading.text(resource, ['image'], ''),
    publicIpv4: hasPublicIp(scene, resource),
    publicIpv6: hasPublicIp(scene, resource),
    // Every key of the project is injected at boot: the server names none.
    sshKeys: draft.sshKeys.filter((key) => key.host === HOST).map((key) => ({ address: key.origin.address })),
    filters: group === null ? [] : isUnknown(group) ? group : [group],
    implicitDefaultFilter: group === null,
    spreadGroups: asList(
      reading.relation(resource, ['placement_group_id'], ['scaleway_instance_placement_group']),
    ),
    hostBackups: false,
    deleteProtection: reading.flag(resource, ['protected'], false),
    ...haltedBy(scene, resource, 'state', /^started$/i),
    texts: freeTexts(resource, 'tags', 'user_data').filter(({ path }) => path !== 'user_data.cloud-init'),
    ...base(scene, resource),
  }
  draft.servers.set(resource.address, held)
  const path = userDataPath(scene, resource)
  draft.userData.push({ server: held, resource, path, hash: null })
  const text = reading.text<null>(resource, ['user_data', SETTINGS_KEY], null)
  if (text !== null && !isUnknown(text))
    draft.live.set(resource.address, { channel: 'scaleway', text, path: `user_data.${SETTINGS_KEY}` })
  reach(
    scene,
    resource,
    resource.address,
    ['public_ips', 0, 'address'],
    ['private_ips', 0, 'address'],
    ['name'],
  )
}

/** `cloud_init` is one of the two ways to hand over the text; the other is the `cloud-init` key of `user_data`. */
function userDataPath({ reading }: Scene, resource: Resource): readonly string[] {
  const written = (path: readonly string[]) =>
    reading.value(resource, ...path) !== null &&
    (!resource.config || resource.config.at(path, resource.values) !== null)
  return !written(['cloud_init']) && written(['user_data']) ? ['user_data', 'cloud-init'] : ['cloud_init']
}

/** A value that the host hands over to a server that lives; `cloud-init` is no such thing. */
function userDataValue({ reading, draft }: Scene, resource: Resource): void {
  const server = addressOf(reading.relation(resource, ['server_id'], SERVER))
  if (server === null || reading.text(resource, ['key'], '') !== SETTINGS_KEY) return
  const text = reading.text(resource, ['value'], '')
  draft.live.set(server, { channel: 'scaleway', text, path: resource.address })
}

function hasPublicIp({ reading }: Scene, resource: Resource): Value<boolean> {
  const dynamic = reading.flag(resource, ['enable_dynamic_ip'], false)
  if (dynamic !== false) return dynamic
  for (const attribute of ['ip_id', 'ip_ids']) {
    const ips = reading.relations(resource, [attribute], ['scaleway_instance_ip'])
    if (isUnknown(ips)) return ips
    if (ips && ips.length > 0) return true
  }
  return false
}

function placementGroup(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['policy_type'], 'max_availability')
  const mode = scene.reading.text(resource, ['policy_mode'], 'optional')
  scene.draft.spreadGroups.push({
    site: placeOf(scene, resource, 'zone'),
    policy: isUnknown(type)
      ? type
      : type !== 'max_availability'
        ? 'none'
        : isUnknown(mode)
          ? mode
          : mode === 'enforced'
            ? 'enforced'
            : 'best-effort',
    ...base(scene, resource),
  })
}

function volume(scene: Scene, resource: Resource): void {
  scene.draft.volumes.set(resource.address, {
    site: placeOf(scene, resource, 'zone'),
    sizeGiB: wholeGiB(amount(scene, resource, 'size_in_gb')),
    attachedTo: null,
    encrypted: unknown(label(resource, 'encryption'), 'unresolved'),
    multiAttach: false,
    deleteProtection: false,
    ...base(scene, resource),
  })
}

function plug(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const server = reading.relation(resource, ['server_id'], SERVER)
  const network = reading.relation(resource, ['private_network_id'], NETWORK)
  memberOf(scene, network, server, SERVER)
  const reserved = reading.at(
    addressOf(reading.relation(resource, ['ipam_ip_ids', 0], ['scaleway_ipam_ip'])) ?? '',
  )
  if (reserved) reach(scene, reserved, addressOf(server), ['address'])
  reach(scene, resource, addressOf(server), ['private_ips', 0, 'address'])
  for (const address of [resource.address, reserved?.address ?? resource.address])
    if (server && 'address' in server) draft.ports.set(address, server.address)
}

/** Scaleway counts in GB. A volume is told as no more than it has. */
const wholeGiB = (gigabytes: Value<number>): Value<number> =>
  isUnknown(gigabytes) ? gigabytes : Math.floor((gigabytes * 1e9) / 2 ** 30)

function joinOwn(scene: Scene, resource: Resource): void {
  const server = { address: resource.address }
  const count = scene.reading.count(resource, ['private_network'])
  if (isUnknown(count)) memberOf(scene, count, server)
  for (let index = 0; !isUnknown(count) && index < count; index++)
    memberOf(scene, scene.reading.relation(resource, ['private_network', index, 'pn_id'], NETWORK), server)
}

function attachOwn(scene: Scene, resource: Resource): void {
  joinOwn(scene, resource)
  const { reading, draft } = scene
  const volumes = reading.relations(resource, ['additional_volume_ids'], VOLUMES)
  for (const ref of isUnknown(volumes) ? [] : (volumes ?? [])) {
    const held = draft.volumes.get(addressOf(ref) ?? '')
    if (held) held.attachedTo = { address: resource.address }
  }
  for (const attribute of ['ip_id', 'ip_ids']) {
    const ips = reading.relations(resource, [attribute], ['scaleway_instance_ip'])
    for (const ref of isUnknown(ips) ? [] : (ips ?? [])) {
      const held = draft.addresses.get(addressOf(ref) ?? '')
      if (held) held.assignedTo = { address: resource.address }
    }
  }
}

function snapshot(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of = reading.relation(resource, ['volume_id'], [...VOLUMES, ...SERVER])
  draft.snapshots.push({
    of: of ?? unknown(label(resource, 'volume_id'), 'unresolved'),
    createdAt: reading.graph.stage === 'state' ? reading.text<null>(resource, ['created_at'], null) : null,
    ...base(scene, resource),
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  if (scene.reading.flag(resource, ['disabled'], false) === true) return
  scene.draft.sshKeys.push({
    publicKey: scene.reading.text(resource, ['public_key'], ''),
    ...base(scene, resource),
  })
}

export const scaleway: Adapter = {
  prefix: 'scaleway_',
  host: () => HOST,
  types: {
    scaleway_iam_ssh_key: sshKey,
    scaleway_instance_security_group: securityGroup,
    scaleway_instance_server: server,
    scaleway_instance_user_data: userDataValue,
    scaleway_instance_placement_group: placementGroup,
    scaleway_block_volume: volume,
    scaleway_instance_volume: volume,
    scaleway_object_bucket: bucket,
    scaleway_block_snapshot: snapshot,
    scaleway_instance_snapshot: snapshot,
    scaleway_vpc_private_network: network,
    scaleway_instance_ip: ip,
    scaleway_lb: loadBalancer,
    scaleway_lb_certificate: certificate,
    scaleway_edge_services_tls_stage: edgeCertificate,
    scaleway_iam_api_key: apiKey,
    scaleway_iam_policy: iamPolicy,
    scaleway_container_token: token,
    scaleway_function_token: token,
    scaleway_iam_user: iamUser,
    scaleway_s2s_vpn_connection: tunnel,
    scaleway_instance_image: image,
    scaleway_domain_record: nameRecord,
  },
  bindings: {
    scaleway_instance_server: attachOwn,
    scaleway_instance_security_group_rules: externalRules,
    scaleway_object_bucket_lock_configuration: lock,
    scaleway_object_bucket_acl: bucketAcl,
    scaleway_object_bucket_policy: bucketPolicy,
    scaleway_lb_private_network: joinNetwork,
    scaleway_instance_private_nic: plug,
    scaleway_lb_frontend: frontend,
    scaleway_lb_backend: backend,
    scaleway_lb_route: route,
    scaleway_rdb_instance: database,
    scaleway_rdb_acl: accessList,
    scaleway_mongodb_instance: mongodb,
    scaleway_redis_cluster: redis,
    scaleway_k8s_cluster: cluster,
    scaleway_k8s_acl: accessList,
    scaleway_vpc_public_gateway: bastion,
    scaleway_vpc_public_gateway_pat_rule: patRule,
  },
}
