/** For each rule of the real APIs a change that breaks it, and the same change made sound. */
import type { Struct } from '../../sandbox/cty/value.ts'

export type Objects = Readonly<Record<string, readonly Struct[]>>

export interface Attempt {
  readonly type: string
  readonly object?: Struct | null
  readonly prior?: Struct | null
  readonly cloud?: Objects
}

export type Case = readonly [rule: string, refused: Attempt, allowed: Attempt]

export const server = (more: Struct = {}): Struct => ({
  id: '1',
  name: 'web',
  server_type: 'cx23',
  image: 'debian-13',
  location: 'fsn1',
  public_net: [],
  network: [],
  ...more,
})

const many = (count: number, make: (index: number) => Struct): Struct[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** One attempt and what makes it unsound. */
const made = (rule: string, type: string, sound: Struct, broken: Struct, cloud: Objects = {}): Case => [
  rule,
  { type, object: { ...sound, ...broken }, cloud },
  { type, object: sound, cloud },
]
const changed = (
  rule: string,
  type: string,
  prior: Struct,
  sound: Struct,
  broken: Struct,
  cloud: Objects = {},
): Case => [
  rule,
  { type, prior, object: { ...prior, ...broken }, cloud },
  { type, prior, object: { ...prior, ...sound }, cloud },
]
const removed = (rule: string, type: string, sound: Struct, broken: Struct, cloud: Objects = {}): Case => [
  rule,
  { type, prior: { ...sound, ...broken }, cloud },
  { type, prior: sound, cloud },
]
/** The same change in a cloud where it is refused and in one where it is not. */
const among = (rule: string, type: string, object: Struct, there: Objects, without: Objects = {}): Case => [
  rule,
  { type, object, cloud: there },
  { type, object, cloud: without },
]

const offline = [{ ipv4_enabled: false, ipv6_enabled: false }]
const inRule = {
  direction: 'in',
  protocol: 'tcp',
  port: '443',
  source_ips: ['0.0.0.0/0'],
  destination_ips: [],
}
const firewall = { id: '7', name: 'f', rule: [inRule] }
const withIp = (id: number): Struct =>
  server({ public_net: [{ ipv4_enabled: true, ipv6_enabled: false, ipv4: id }] })
const ip = (more: Struct): Objects => ({
  hcloud_primary_ip: [{ id: '9', name: 'p', type: 'ipv4', location: 'fsn1', ...more }],
})
const sound9 = ip({})
const core = { id: 4, name: 'core', ip_range: '10.0.0.0/16' }
const subnet = (ip_range: string, network_id = 4): Struct => ({
  id: `${network_id}-${ip_range}`,
  network_id,
  ip_range,
  gateway: ip_range.replace('.0/', '.1/').split('/')[0] ?? '',
  network_zone: 'eu-central',
})
const hetznerNetwork: Objects = { hcloud_network: [core], hcloud_network_subnet: [subnet('10.0.1.0/24')] }
const balancer: Objects = { hcloud_load_balancer: [{ id: '3', name: 'lb', location: 'fsn1' }] }
const box = {
  id: 1,
  name: 'box',
  storage_box_type: 'bx11',
  location: 'fsn1',
  password: 'Abcdefgh1234!',
  snapshot_plan: { max_snapshots: 10, hour: 3, minute: 0, day_of_week: null, day_of_month: null },
}
const target = { id: 't', type: 'server', load_balancer_id: 3, server_id: 1 }

const HETZNER: readonly Case[] = [
  among('hcloud/name-unique', 'hcloud_server', server({ id: '2' }), { hcloud_server: [server()] }),
  made('hcloud/location-known', 'hcloud_server', server(), { location: 'par1' }),
  removed('hcloud/delete-protected', 'hcloud_server', server({ delete_protection: false }), {
    delete_protection: true,
  }),
  among(
    'hcloud/quota',
    'hcloud_placement_group',
    { id: 'x', name: 'x', type: 'spread' },
    { hcloud_placement_group: many(50, (n) => ({ id: `${n}`, name: `g${n}` })) },
  ),
  made('hcloud/server-name', 'hcloud_server', server(), { name: 'web_1' }),
  made('hcloud/server-type-sold', 'hcloud_server', server(), { location: 'ash' }),
  made('hcloud/server-type-sold', 'hcloud_server', server({ server_type: 'cpx11', location: 'hil' }), {
    location: 'hel1',
  }),
  made('hcloud/server-type-sold', 'hcloud_server', server({ server_type: 'cx23' }), { server_type: 'cx22' }),
  changed(
    'hcloud/server-type-fits',
    'hcloud_server',
    server({ primary_disk_size: 80 }),
    { server_type: 'cx33' },
    { server_type: 'cax21' },
  ),
  changed(
    'hcloud/server-type-fits',
    'hcloud_server',
    server({ server_type: 'cx33', primary_disk_size: 80 }),
    { server_type: 'cx43' },
    { server_type: 'cx23' },
  ),
  made('hcloud/image-known', 'hcloud_server', server(), { image: 'windows' }),
  made('hcloud/image-known', 'hcloud_server', server(), { image: 'debian-99' }),
  among(
    'hcloud/image-known',
    'hcloud_server',
    server({ image: '55', server_type: 'cax11' }),
    { hcloud_snapshot: [{ id: '55', server_id: 1 }], hcloud_server: [server({ name: 'x' })] },
    {
      hcloud_snapshot: [{ id: '55', server_id: 1 }],
      hcloud_server: [server({ name: 'x', server_type: 'cax11' })],
    },
  ),
  made('hcloud/server-reachable', 'hcloud_server', server(), { public_net: offline }),
  made('hcloud/user-data-size', 'hcloud_server', server(), { user_data: 'x'.repeat(32_769) }),
  made('hcloud/protections-equal', 'hcloud_server', server(), { delete_protection: true }),
  among(
    'hcloud/placement-group-full',
    'hcloud_server',
    server({ id: '99', placement_group_id: 5 }),
    { hcloud_server: many(10, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
    { hcloud_server: many(9, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
  ),
  [
    'hcloud/placement-group-off',
    {
      type: 'hcloud_server',
      prior: server({ status: 'running' }),
      object: server({ placement_group_id: 5, status: 'running' }),
    },
    {
      type: 'hcloud_server',
      prior: server({ status: 'off' }),
      object: server({ placement_group_id: 5, status: 'off' }),
    },
  ],
  among('hcloud/primary-ip-place', 'hcloud_server', withIp(9), ip({ location: 'hel1' }), sound9),
  among('hcloud/primary-ip-version', 'hcloud_server', withIp(9), ip({ type: 'ipv6' }), sound9),
  among(
    'hcloud/primary-ip-free',
    'hcloud_server',
    withIp(9),
    { ...sound9, hcloud_server: [{ ...withIp(9), id: '8', name: 'other' }] },
    sound9,
  ),
  made(
    'hcloud/network-range',
    'hcloud_network',
    { ...core, id: 8, name: 'other' },
    { ip_range: '8.8.0.0/16' },
  ),
  among(
    'hcloud/subnet-range',
    'hcloud_network_subnet',
    subnet('10.0.1.0/24'),
    { hcloud_network_subnet: [{ ...subnet('10.0.0.0/16'), id: 'a' }] },
    { hcloud_network_subnet: [{ ...subnet('10.0.2.0/24'), id: 'a' }] },
  ),
  made('hcloud/network-zone-known', 'hcloud_network_subnet', subnet('10.0.1.0/24'), {
    network_zone: 'eu-north',
  }),
  among(
    'hcloud/join-network',
    'hcloud_server',
    server({ network: [{ network_id: 4, ip: '10.0.1.5' }] }),
    { hcloud_network: [core] },
    hetznerNetwork,
  ),
  made(
    'hcloud/networks-apart',
    'hcloud_server',
    server({ network: [{ network_id: 4 }] }),
    { network: [{ network_id: 4 }, { network_id: 6 }] },
    {
      hcloud_network: [core, { id: 6, name: 'more', ip_range: '10.0.0.0/20' }],
      hcloud_network_subnet: [subnet('10.0.1.0/24'), subnet('10.0.1.0/24', 6)],
    },
  ),
  made(
    'hcloud/address-free',
    'hcloud_server_network',
    { id: '1-4', server_id: 1, network_id: 4, ip: '10.0.1.6' },
    { ip: '10.0.1.5' },
    {
      ...hetznerNetwork,
      hcloud_server: [server({ network: [{ network_id: 4, ip: '10.0.1.5' }], id: '8' }), server()],
    },
  ),
  made(
    'hcloud/address-free',
    'hcloud_server_network',
    { id: '1-4', server_id: 1, network_id: 4, ip: '10.0.1.6' },
    { ip: '10.0.1.1' },
    { ...hetznerNetwork, hcloud_server: [server()] },
  ),
  among(
    'hcloud/load-balancer-port',
    'hcloud_load_balancer_service',
    { id: '3__443', load_balancer_id: 3, listen_port: 443 },
    {
      ...balancer,
      hcloud_load_balancer_service: [{ id: '3__443b', load_balancer_id: 3, listen_port: 443 }],
    },
    balancer,
  ),
  made(
    'hcloud/record-address',
    'hcloud_zone_rrset',
    { id: 'w/A', zone: 'a.test', name: 'w', type: 'A', records: [{ value: '192.0.2.1' }] },
    { records: [{ value: 'web' }] },
    { hcloud_zone: [{ id: 1, name: 'a.test' }] },
  ),
  among(
    'hcloud/target-private',
    'hcloud_load_balancer_target',
    { ...target, use_private_ip: true },
    { ...balancer, hcloud_server: [server()] },
    {
      ...balancer,
      hcloud_load_balancer_network: [{ id: '3-4', load_balancer_id: 3, network_id: 4 }],
      hcloud_server: [server({ network: [{ network_id: 4 }] })],
    },
  ),
  among(
    'hcloud/target-public',
    'hcloud_load_balancer_target',
    target,
    { ...balancer, hcloud_server: [server({ public_net: offline })] },
    { ...balancer, hcloud_server: [server()] },
  ),
  among(
    'hcloud/target-once',
    'hcloud_load_balancer_target',
    target,
    { ...balancer, hcloud_server: [server()], hcloud_load_balancer_target: [{ ...target, id: 'other' }] },
    { ...balancer, hcloud_server: [server()] },
  ),
  made(
    'hcloud/reverse-name-own',
    'hcloud_rdns',
    { id: 's-1', server_id: 1, ip_address: '192.0.2.7', dns_ptr: 'a.test' },
    { ip_address: '192.0.2.8' },
    { hcloud_server: [server({ ipv4_address: '192.0.2.7' })] },
  ),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, { rule: [{ ...inRule, port: '' }] }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, { rule: many(51, () => inRule) }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, {
    rule: [{ ...inRule, source_ips: many(101, (n) => ({ n })).map((_, n) => `10.0.${n}.0/24`) }],
  }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, {
    rule: many(10, () => ({ ...inRule, source_ips: many(51, () => ({})).map((_, n) => `10.0.${n}.0/24`) })),
  }),
  made(
    'hcloud/firewalls-per-server',
    'hcloud_server',
    server({ firewall_ids: [1, 2, 3, 4, 5] }),
    { firewall_ids: [1, 2, 3, 4, 5, 6] },
    { hcloud_firewall: many(6, (n) => ({ id: n + 1, name: `f${n}` })) },
  ),
  made(
    'hcloud/firewall-needs-public',
    'hcloud_server',
    server({ firewall_ids: [7], network: [{ network_id: 4 }] }),
    { public_net: offline },
    hetznerNetwork,
  ),
  [
    'hcloud/firewall-in-use',
    { type: 'hcloud_firewall', prior: firewall, cloud: { hcloud_server: [server({ firewall_ids: [7] })] } },
    { type: 'hcloud_firewall', prior: firewall },
  ],
  made(
    'hcloud/volume-place',
    'hcloud_volume',
    { id: '3', name: 'v', size: 10, location: 'fsn1', server_id: 1 },
    { location: 'nbg1' },
    { hcloud_server: [server()] },
  ),
  among(
    'hcloud/volume-attach-place',
    'hcloud_volume_attachment',
    { id: '3', volume_id: 3, server_id: 1 },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'nbg1' }] },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1' }] },
  ),
  among(
    'hcloud/volume-free',
    'hcloud_volume_attachment',
    { id: '3', volume_id: 3, server_id: 1 },
    {
      hcloud_server: [server(), server({ id: '2', name: 'db' })],
      hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1', server_id: 2 }],
    },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1', server_id: 0 }] },
  ),
  changed(
    'hcloud/volume-size',
    'hcloud_volume',
    { id: '3', name: 'v', size: 20, location: 'fsn1' },
    { size: 30 },
    { size: 10 },
  ),
  made('hcloud/storage-box-password', 'hcloud_storage_box', box, { password: 'short' }),
  made('hcloud/storage-box-plan', 'hcloud_storage_box', box, {
    snapshot_plan: { ...box.snapshot_plan, max_snapshots: 11 },
  }),
]

const zonal = 'fr-par-1/00000000-0000-4000-8000-000000000001'
const instance = {
  id: 'fr-par-1/i',
  name: 'web',
  type: 'PRO2-S',
  image: 'debian_trixie',
  zone: 'fr-par-1',
  state: 'started',
}
const pgroup: Objects = { scaleway_instance_placement_group: [{ id: 'fr-par-1/g', name: 'g' }] }
const bucket = { id: 'fr-par/acme', name: 'acme', region: 'fr-par', object_lock_enabled: true }
const lock = {
  id: 'fr-par/acme',
  bucket: 'acme',
  rule: [{ default_retention: [{ mode: 'GOVERNANCE', days: 31 }] }],
}

const SCALEWAY: readonly Case[] = [
  made('scaleway/type-sold', 'scaleway_instance_server', instance, { type: 'PRO9-S' }),
  made(
    'scaleway/type-sold',
    'scaleway_instance_server',
    { ...instance, type: 'PLAY2-PICO', zone: 'fr-par-2' },
    { zone: 'fr-par-3' },
  ),
  made('scaleway/image-known', 'scaleway_instance_server', instance, { image: 'beos' }),
  made('scaleway/image-known', 'scaleway_instance_server', instance, { image: zonal }),
  made(
    'scaleway/gateway-zone',
    'scaleway_vpc_public_gateway',
    { id: 'g', zone: 'fr-par-2' },
    {
      zone: 'fr-par-3',
    },
  ),
  [
    'scaleway/placement-group-off',
    {
      type: 'scaleway_instance_server',
      prior: instance,
      object: { ...instance, placement_group_id: 'fr-par-1/g' },
      cloud: pgroup,
    },
    {
      type: 'scaleway_instance_server',
      prior: { ...instance, state: 'stopped' },
      object: { ...instance, placement_group_id: 'fr-par-1/g' },
      cloud: pgroup,
    },
  ],
  among(
    'scaleway/placement-groups',
    'scaleway_instance_placement_group',
    { id: 'fr-par-1/x', name: 'x' },
    { scaleway_instance_placement_group: many(100, (n) => ({ id: `${n}` })) },
  ),
  changed(
    'scaleway/volume-shrink',
    'scaleway_block_volume',
    { id: 'v', size_in_gb: 20 },
    { size_in_gb: 30 },
    {
      size_in_gb: 10,
    },
  ),
  [
    'scaleway/bucket-empty',
    {
      type: 'scaleway_object_bucket',
      prior: bucket,
      cloud: { scaleway_object: [{ id: 'o', bucket: 'acme' }] },
    },
    {
      type: 'scaleway_object_bucket',
      prior: { ...bucket, force_destroy: true },
      cloud: { scaleway_object: [{ id: 'o', bucket: 'acme' }] },
    },
  ],
  made(
    'scaleway/address-zone',
    'scaleway_instance_server',
    { ...instance, ip_ids: ['fr-par-1/a'] },
    { ip_ids: ['nl-ams-1/a'] },
    { scaleway_instance_ip: [{ id: 'fr-par-1/a' }, { id: 'nl-ams-1/a' }] },
  ),
  made('scaleway/place-known', 'scaleway_instance_server', instance, { zone: 'de-fra-1', type: 'PRO2-S' }),
  among(
    'scaleway/placement-group-full',
    'scaleway_instance_server',
    { ...instance, placement_group_id: 'fr-par-1/g' },
    {
      ...pgroup,
      scaleway_instance_server: many(20, (n) => ({ id: `${n}`, placement_group_id: 'fr-par-1/g' })),
    },
    pgroup,
  ),
  made(
    'scaleway/security-group-zone',
    'scaleway_instance_server',
    { ...instance, security_group_id: 'fr-par-1/s' },
    { security_group_id: 'fr-par-2/s' },
    { scaleway_instance_security_group: [{ id: 'fr-par-1/s' }, { id: 'fr-par-2/s' }] },
  ),
  removed('scaleway/server-protected', 'scaleway_instance_server', instance, { protected: true }),
  made(
    'scaleway/volumes-per-server',
    'scaleway_instance_server',
    instance,
    { additional_volume_ids: many(16, () => ({})).map((_, n) => `fr-par-1/v${n}`) },
    { scaleway_block_volume: many(16, (n) => ({ id: `fr-par-1/v${n}` })) },
  ),
  made(
    'scaleway/security-group-rule',
    'scaleway_instance_security_group',
    { id: 's', inbound_rule: [{ action: 'accept', port: 443 }] },
    { inbound_rule: [{ action: 'accept', port: 443, port_range: '1-2' }] },
  ),
  among('scaleway/bucket-name', 'scaleway_object_bucket', bucket, {
    scaleway_object_bucket: [{ id: 'nl-ams/acme', name: 'acme' }],
  }),
  made('scaleway/storage-class', 'scaleway_object_bucket', bucket, {
    lifecycle_rule: [{ transition: [{ storage_class: 'GLACIER', days: 30 }] }],
  }),
  among(
    'scaleway/bucket-lock',
    'scaleway_object_bucket_lock_configuration',
    lock,
    { scaleway_object_bucket: [{ ...bucket, object_lock_enabled: false }] },
    { scaleway_object_bucket: [bucket] },
  ),
  removed('scaleway/bucket-unlock', 'scaleway_object_bucket_lock_configuration', lock, {
    rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: 31 }] }],
  }),
  made(
    'scaleway/volume-from-somewhere',
    'scaleway_block_volume',
    { id: 'v', iops: 5000, size_in_gb: 10 },
    {
      iops: 7000,
    },
  ),
  made(
    'scaleway/record',
    'scaleway_domain_record',
    { id: 'r', type: 'A', data: '192.0.2.1' },
    {
      data: 'web',
    },
  ),
  among(
    'scaleway/address-taken',
    'scaleway_instance_server',
    { ...instance, ip_id: 'fr-par-1/a' },
    {
      scaleway_instance_ip: [{ id: 'fr-par-1/a', address: '192.0.2.9' }],
      scaleway_instance_server: [{ id: 'fr-par-1/other', ip_id: 'fr-par-1/a' }],
    },
    { scaleway_instance_ip: [{ id: 'fr-par-1/a', address: '192.0.2.9' }] },
  ),
]

const storage = {
  id: 'acme',
  name: 'acme',
  region_name: 'GRA',
  versioning: { status: 'enabled' },
  object_lock: { status: 'enabled' },
}
const ovhInstance = { id: 'i', name: 'web', region: 'GRA11' }

const OVH: readonly Case[] = [
  among('ovh/bucket-name', 'ovh_cloud_project_storage', storage, {
    ovh_cloud_project_storage: [{ id: 'x', name: 'acme' }],
  }),
  made('ovh/bucket-lock', 'ovh_cloud_project_storage', storage, { versioning: null }),
  changed(
    'ovh/bucket-lock',
    'ovh_cloud_project_storage',
    storage,
    {},
    { object_lock: { status: 'disabled' } },
  ),
  made(
    'ovh/bucket-replication',
    'ovh_cloud_project_storage',
    { ...storage, object_lock: null, replication: { rules: [{ status: 'enabled' }] } },
    { versioning: null },
  ),
  among('ovh/buckets', 'ovh_cloud_project_storage', storage, {
    ovh_cloud_project_storage: many(100, (n) => ({ id: `${n}`, name: `bucket-${n}` })),
  }),
  made('ovh/region-known', 'ovh_cloud_project_storage', storage, { region_name: 'US-EAST-VA-1' }),
  made('ovh/region-known', 'ovh_cloud_project_storage', storage, { region_name: 'GRA99' }),
  made(
    'ovh/region-known',
    'ovh_cloud_instance',
    { ...ovhInstance, region: 'EU-WEST-PAR', availability_zone: 'eu-west-par-a' },
    { availability_zone: null },
  ),
  made(
    'ovh/region-known',
    'ovh_cloud_project_network_private',
    { id: 'n', vlan_id: 1, regions: ['GRA11'] },
    { regions: ['GRA11', 'MOON1'] },
  ),
  among(
    'ovh/attach-place',
    'ovh_cloud_instance',
    { ...ovhInstance, volume_ids: ['v'] },
    { ovh_cloud_storage_block_volume: [{ id: 'v', region: 'SBG5' }] },
    { ovh_cloud_storage_block_volume: [{ id: 'v', region: 'GRA11' }] },
  ),
  made(
    'ovh/backup-schedule',
    'ovh_cloud_project_workflow_backup',
    { id: 'b', region_name: 'GRA11', cron: '0 2 * * *', rotation: 7 },
    { cron: 'daily' },
  ),
  among(
    'ovh/vlan',
    'ovh_cloud_project_network_private',
    { id: 'n', vlan_id: 7, regions: ['GRA11'] },
    { ovh_cloud_project_network_private: [{ id: 'o', vlan_id: 7 }] },
  ),
  among(
    'ovh/subnet-overlap',
    'ovh_cloud_project_network_private_subnet_v2',
    { id: 's', network_id: 'pn-1', region: 'GRA11', cidr: '10.0.1.0/24' },
    {
      ovh_cloud_project_network_private: [{ id: 'pn-1' }],
      ovh_cloud_project_network_private_subnet_v2: [
        { id: 'o', network_id: 'pn-1', region: 'GRA11', cidr: '10.0.0.0/16' },
      ],
    },
    { ovh_cloud_project_network_private: [{ id: 'pn-1' }] },
  ),
  made(
    'ovh/security-group-rule',
    'ovh_cloud_security_group',
    {
      id: 'g',
      rule: [{ direction: 'INGRESS', ethernet_type: 'IPV4', port_range_min: null, port_range_max: null }],
    },
    { rule: [{ direction: 'ingress', ethernet_type: 'IPV4' }] },
  ),
  made(
    'ovh/record',
    'ovh_domain_zone_record',
    { id: 'r', fieldtype: 'A', target: '192.0.2.1' },
    {
      target: 'web',
    },
  ),
]

const nova = { id: 'x', flavor_name: 'b3-8', image_name: 'Debian 13', region: 'GRA11' }
const port = { id: 'p', network_id: 'n', fixed_ip: [{ subnet_id: 's', ip_address: '10.0.1.5' }] }
const neutron: Objects = {
  openstack_networking_network_v2: [{ id: 'n', name: 'n' }],
  openstack_networking_subnet_v2: [{ id: 's', network_id: 'n', cidr: '10.0.1.0/24' }],
}
const rule = {
  id: 'r',
  security_group_id: 'g',
  direction: 'ingress',
  ethertype: 'IPv4',
  protocol: 'tcp',
  port_range_min: 22,
  port_range_max: 22,
  remote_ip_prefix: '192.0.2.0/24',
}

const OPENSTACK: readonly Case[] = [
  made('openstack/region-known', 'openstack_compute_instance_v2', nova, { region: 'GRA99' }),
  made(
    'openstack/zone-known',
    'openstack_compute_instance_v2',
    { ...nova, region: 'EU-WEST-PAR', availability_zone: 'eu-west-par-b' },
    { availability_zone: null },
  ),
  made(
    'openstack/zone-known',
    'openstack_compute_instance_v2',
    { ...nova, availability_zone: 'nova' },
    {
      availability_zone: 'eu-west-par-a',
    },
  ),
  [
    'openstack/in-use',
    {
      type: 'openstack_networking_network_v2',
      prior: { id: 'n' },
      cloud: { openstack_networking_port_v2: [port] },
    },
    { type: 'openstack_networking_network_v2', prior: { id: 'n' } },
  ],
  removed(
    'openstack/image-protected',
    'openstack_images_image_v2',
    { id: 'i', protected: false },
    {
      protected: true,
    },
  ),
  among(
    'openstack/group-members',
    'openstack_compute_instance_v2',
    { ...nova, scheduler_hints: [{ group: 'g' }] },
    {
      openstack_compute_instance_v2: many(10, (n) => ({ id: `${n}`, scheduler_hints: [{ group: 'g' }] })),
    },
  ),
  among(
    'openstack/groups',
    'openstack_compute_servergroup_v2',
    { id: 'x', name: 'x', policies: ['anti-affinity'] },
    { openstack_compute_servergroup_v2: many(10, (n) => ({ id: `${n}` })) },
  ),
  made('openstack/server-complete', 'openstack_compute_instance_v2', nova, { flavor_name: '' }),
  among(
    'openstack/keypair-unique',
    'openstack_compute_keypair_v2',
    { id: 'ops', name: 'ops', region: 'GRA11' },
    { openstack_compute_keypair_v2: [{ id: 'o', name: 'ops', region: 'GRA11' }] },
  ),
  made(
    'openstack/subnet-range',
    'openstack_networking_subnet_v2',
    { id: 'z', network_id: 'n', cidr: '10.0.2.0/24', ip_version: 4 },
    { cidr: '10.0.1.128/25' },
    neutron,
  ),
  made(
    'openstack/rule-valid',
    'openstack_networking_secgroup_rule_v2',
    rule,
    { port_range_min: 30, port_range_max: 20 },
    { openstack_networking_secgroup_v2: [{ id: 'g' }] },
  ),
  changed(
    'openstack/volume-size',
    'openstack_blockstorage_volume_v3',
    { id: 'v', size: 20 },
    { size: 30 },
    {
      size: 10,
    },
  ),
  among(
    'openstack/attach-place',
    'openstack_compute_volume_attach_v2',
    { id: 'a', instance_id: 'i', volume_id: 'v' },
    {
      openstack_compute_instance_v2: [{ id: 'i', region: 'GRA11' }],
      openstack_blockstorage_volume_v3: [{ id: 'v', region: 'SBG5' }],
    },
    {
      openstack_compute_instance_v2: [{ id: 'i', region: 'GRA11' }],
      openstack_blockstorage_volume_v3: [{ id: 'v', region: 'GRA11' }],
    },
  ),
  made(
    'openstack/port-address',
    'openstack_networking_port_v2',
    port,
    { fixed_ip: [{ subnet_id: 's', ip_address: '10.9.9.9' }] },
    neutron,
  ),
]

const machine = { id: 'm', name: 'web', ip_address: '' }
const schedule = {
  id: 's',
  interval_type: 'DAILY',
  schedule: '02:30',
  max_snaps: 4,
  timezone: 'Europe/Paris',
}

const CLOUDSTACK: readonly Case[] = [
  among('cloudstack/instance-name', 'cloudstack_instance', machine, {
    cloudstack_instance: [{ id: 'o', name: 'web' }],
  }),
  made('cloudstack/instance-name', 'cloudstack_instance', machine, { user_data: 'x'.repeat(32_769) }),
  made(
    'cloudstack/affinity-type',
    'cloudstack_affinity_group',
    { id: 'g', name: 'g', type: 'host anti-affinity' },
    {
      type: 'spread',
    },
  ),
  made(
    'cloudstack/network-range',
    'cloudstack_network',
    { id: 'n', cidr: '10.0.0.0/24' },
    {
      cidr: '10.0.0.9/24',
    },
  ),
  made(
    'cloudstack/firewall-rule',
    'cloudstack_firewall',
    { id: 'f', rule: [{ protocol: 'tcp', ports: ['443'], cidr_list: ['0.0.0.0/0'] }] },
    { rule: [{ protocol: 'tcp', ports: ['0'], cidr_list: ['0.0.0.0/0'] }] },
  ),
  made('cloudstack/snapshot-schedule', 'cloudstack_snapshot_policy', schedule, { interval_type: 'WEEKLY' }),
  changed('cloudstack/volume-size', 'cloudstack_disk', { id: 'd', size: 20 }, { size: 30 }, { size: 10 }),
  removed('cloudstack/delete-protected', 'cloudstack_instance', machine, { delete_protection: true }),
]

/** What the allowed cases refer to, besides their own. */
export const THERE: Objects = {
  hcloud_placement_group: [{ id: 5, name: 'spread' }],
  hcloud_firewall: [{ id: 7, name: 'closed' }],
  hcloud_network: [core],
  openstack_compute_servergroup_v2: [{ id: 'g', name: 'spread' }],
}

export const CASES: readonly Case[] = [...HETZNER, ...SCALEWAY, ...OVH, ...OPENSTACK, ...CLOUDSTACK]
