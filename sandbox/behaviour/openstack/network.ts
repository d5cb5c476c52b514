import { between, conflicts, each, needs, oneOf } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { lowerCase } from '../normalise.ts'

/** Names that Neutron takes for a protocol besides a number from 0 to 255. */
const PROTOCOLS = [
  '',
  'ah',
  'any',
  'dccp',
  'egp',
  'esp',
  'gre',
  'icmp',
  'igmp',
  'ipip',
  'ipv6-encap',
  'ipv6-frag',
  'ipv6-icmp',
  'ipv6-nonxt',
  'ipv6-opts',
  'ipv6-route',
  'ospf',
  'pgm',
  'rsvp',
  'sctp',
  'tcp',
  'udp',
  'udplite',
  'vrrp',
]

const protocol: Check = each('protocol', (value) => {
  const text = String(value)
  const number = /^\d+$/.test(text) && Number(text) <= 255
  return number || PROTOCOLS.includes(text)
    ? null
    : `protocol ${text} is neither a known name nor a number up to 255.`
})

const portsAndProtocol: Check[] = [
  needs('port_range_min', 'port_range_max', 'protocol'),
  needs('port_range_max', 'port_range_min', 'protocol'),
]

const V6_MODES = ['slaac', 'dhcpv6-stateful', 'dhcpv6-stateless']

export const behaviours: Behaviours = {
  openstack_networking_network_v2: {
    computedBlocks: ['segments'],
    replace: ['availability_zone_hints', 'region', 'tenant_id', 'transparent_vlan', 'value_specs'],
  },
  openstack_networking_subnet_v2: {
    defaults: { enable_dhcp: true, ip_version: 4, no_gateway: false },
    computedBlocks: ['allocation_pool'],
    replace: [
      'cidr',
      'ip_version',
      'ipv6_address_mode',
      'ipv6_ra_mode',
      'network_id',
      'prefix_length',
      'region',
      'subnetpool_id',
      'tenant_id',
      'value_specs',
    ],
    checks: [
      oneOf('ip_version', [4, 6]),
      oneOf('ipv6_address_mode', V6_MODES),
      oneOf('ipv6_ra_mode', V6_MODES),
      conflicts('gateway_ip', 'no_gateway'),
      conflicts('cidr', 'prefix_length'),
    ],
  },
  openstack_networking_subnet_route_v2: { replace: ['destination_cidr', 'next_hop', 'region', 'subnet_id'] },
  openstack_networking_port_v2: {
    defaults: { 'binding.vnic_type': 'normal', 'extra_dhcp_option.ip_version': 4 },
    computedBlocks: ['binding'],
    replace: ['device_id', 'device_owner', 'mac_address', 'network_id', 'region', 'tenant_id', 'value_specs'],
    checks: [conflicts('fixed_ip', 'no_fixed_ip')],
  },
  openstack_networking_router_v2: {
    computedBlocks: ['external_fixed_ip'],
    replace: ['availability_zone_hints', 'distributed', 'flavor_id', 'region', 'tenant_id', 'value_specs'],
    checks: [
      needs('external_fixed_ip', 'external_network_id'),
      needs('external_subnet_ids', 'external_network_id'),
    ],
  },
  openstack_networking_router_interface_v2: {
    defaults: { force_destroy: false },
    replace: ['port_id', 'region', 'router_id', 'subnet_id'],
  },
  openstack_networking_router_route_v2: { replace: ['destination_cidr', 'next_hop', 'region', 'router_id'] },
  openstack_networking_secgroup_v2: { replace: ['delete_default_rules', 'region', 'tenant_id'] },
  openstack_networking_secgroup_rule_v2: {
    normalise: { remote_ip_prefix: lowerCase },
    replace: [
      'description',
      'direction',
      'ethertype',
      'port_range_max',
      'port_range_min',
      'protocol',
      'region',
      'remote_address_group_id',
      'remote_group_id',
      'remote_ip_prefix',
      'security_group_id',
      'tenant_id',
    ],
    checks: [
      oneOf('direction', ['ingress', 'egress']),
      oneOf('ethertype', ['IPv4', 'IPv6']),
      protocol,
      ...portsAndProtocol,
      between('port_range_min', 0, 65535),
      between('port_range_max', 0, 65535),
      conflicts('remote_group_id', 'remote_ip_prefix', 'remote_address_group_id'),
      conflicts('remote_ip_prefix', 'remote_address_group_id'),
    ],
  },
  openstack_networking_floatingip_v2: {
    replace: ['address', 'dns_domain', 'dns_name', 'pool', 'region', 'tenant_id', 'value_specs'],
  },
  openstack_networking_floatingip_associate_v2: { replace: ['floating_ip', 'region'] },
  openstack_networking_port_secgroup_associate_v2: { replace: ['port_id', 'region'] },
}
