/** OpenStack. */
import { among, type Case, changed, made, many, type Objects, removed } from './model.ts'

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

export const cases: readonly Case[] = [
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
  [
    'openstack/volume-attached',
    {
      type: 'openstack_blockstorage_volume_v3',
      prior: { id: 'v' },
      cloud: { openstack_compute_volume_attach_v2: [{ id: 'a', volume_id: 'v' }] },
    },
    { type: 'openstack_blockstorage_volume_v3', prior: { id: 'v' } },
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
