/** What hands on to SSH from another port: gateways, forwarded ports and balancers of each provider. */
import { type Planned, type Rows, r } from './plan.ts'

const OPS = '198.51.100.7/32'
const WORLD = '0.0.0.0/0'
const NO_FORWARD = 'the host forwards no port but by a balancer'

const gateway = (values = {}, unknown = {}) => [
  r('scaleway_vpc_public_gateway.x', { name: 'gw', type: 'VPC-GW-S', ...values }, unknown),
]
const pat = (public_port: number, private_port: number, unknown = {}) => [
  r('scaleway_vpc_public_gateway_pat_rule.x', { private_ip: '10.0.0.9', public_port, private_port }, unknown),
]

/** Port 2222 of a public address, to SSH of a machine, behind a firewall that lets `peer` in there. */
const cloudstack = (peer: string, unknown = {}) => [
  r('cloudstack_firewall.x', {
    ip_address_id: 'ip',
    rule: [{ protocol: 'tcp', ports: ['2222'], cidr_list: [peer] }],
  }),
  r(
    'cloudstack_port_forward.x',
    {
      ip_address_id: 'ip',
      forward: [
        {
          ...{ protocol: 'tcp', public_port: 2222, public_end_port: 2222, virtual_machine_id: 'vm' },
          ...{ private_port: 22, private_end_port: 22 },
        },
      ],
    },
    unknown,
  ),
]

/** The same of a floating address, to an interface whose group lets `peer` reach SSH. */
const openstack = (peer: string, unknown = {}, internal_port = 22) => [
  r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw' }),
  r('openstack_networking_secgroup_rule_v2.x', {
    ...{ security_group_id: 'g', direction: 'ingress', ethertype: 'IPv4', protocol: 'tcp' },
    ...{ port_range_min: 22, port_range_max: 22, remote_ip_prefix: peer },
  }),
  r('openstack_networking_port_v2.x', { id: 'p', name: 'p', security_group_ids: ['g'] }),
  r(
    'openstack_networking_portforwarding_v2.x',
    {
      ...{ internal_port_id: 'p', internal_port, external_port: 2222, protocol: 'tcp' },
      ...{ floatingip_id: 'f', internal_ip_address: '10.0.0.9' },
    },
    unknown,
  ),
]

const UNFILTERED = r('openstack_networking_port_v2.x', { id: 'p', name: 'p', no_security_groups: true })

/** A listener at 2222 whose pool has one member, at `port`. */
const octavia = (port: number, listener = {}, unknown: Planned['unknown'] = {}) => [
  r('openstack_lb_loadbalancer_v2.x', { id: 'lb', name: 'front', region: 'GRA11' }),
  r('openstack_lb_listener_v2.x', {
    ...{ id: 'l', loadbalancer_id: 'lb', protocol: 'TCP', protocol_port: 2222, ...listener },
  }),
  r('openstack_lb_pool_v2.x', { id: 'pool', listener_id: 'l', protocol: 'TCP', lb_method: 'ROUND_ROBIN' }),
  r('openstack_lb_member_v2.x', { pool_id: 'pool', address: '10.0.0.9', protocol_port: port }, unknown),
]
const ovh = (port: number, listener = {}, unknown = {}) => [
  r(
    'ovh_cloud_project_loadbalancer.x',
    {
      ...{ name: 'front', region_name: 'GRA11' },
      listeners: [
        {
          ...{ protocol: 'tcp', port: 2222, ...listener },
          pool: { members: [{ address: '10.0.0.9', protocol_port: port }] },
        },
      ],
    },
    unknown,
  ),
]
/** A route of a frontend at 2222 to a farm whose server answers at `port`, for whom `rule` names. */
const iplb = (port: number, rule: Planned['values'] | null = null, unknown: Planned['unknown'] = {}) => [
  r('ovh_iploadbalancing.lb', { id: 'lb', display_name: 'front' }),
  r('ovh_iploadbalancing_tcp_frontend.f', { id: 5, service_name: 'lb', port: '2222' }),
  r('ovh_iploadbalancing_tcp_farm.farm', { id: 7, service_name: 'lb' }),
  r('ovh_iploadbalancing_tcp_farm_server.a', { farm_id: 7, address: '10.0.0.9', port }, unknown),
  r('ovh_iploadbalancing_tcp_route.r', {
    ...{ id: 9, service_name: 'lb', frontend_id: 5, action: [{ type: 'farm', target: '7' }] },
  }),
  ...(rule ? [r('ovh_iploadbalancing_tcp_route_rule.who', { route_id: '9', ...rule })] : []),
]
const FROM_OPS = { field: 'source', match: 'in', pattern: OPS, negate: false }
/** The same of a Scaleway frontend. */
const routed = (forward_port: number, unknown: Planned['unknown'] = {}, acl: readonly object[] = []) => [
  r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1', ip_ids: ['a'] }),
  r('scaleway_lb_backend.web', { id: 'w', lb_id: 'lb', forward_protocol: 'tcp', forward_port: 8443 }),
  r('scaleway_lb_backend.b', { id: 'b', lb_id: 'lb', forward_protocol: 'tcp', forward_port }, unknown),
  r('scaleway_lb_frontend.f', { id: 'f', lb_id: 'lb', backend_id: 'w', inbound_port: 2222, acl }),
  r('scaleway_lb_route.r', { frontend_id: 'f', backend_id: 'b', match_sni: 'ssh.example.fr' }),
]
const hcloud = (values: Planned['values'], unknown: Planned['unknown'] = {}) => [
  r('hcloud_load_balancer.x', { id: '5', name: 'front', location: 'fsn1', load_balancer_type: 'lb11' }),
  r(
    'hcloud_load_balancer_service.x',
    { load_balancer_id: '5', protocol: 'tcp', listen_port: 2222, ...values },
    unknown,
  ),
]
const scaleway = (forward_port: number, acl: readonly object[] = [], unknown = {}) => [
  r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1', ip_ids: ['a'] }),
  r('scaleway_lb_backend.x', { id: 'b', lb_id: 'lb', forward_protocol: 'tcp', forward_port }, unknown),
  r('scaleway_lb_frontend.x', { id: 'f', lb_id: 'lb', backend_id: 'b', inbound_port: 2222, acl }),
]
const rule = (private_port: number, values = {}, unknown = {}) => [
  r('cloudstack_firewall.x', {
    ip_address_id: 'ip',
    rule: [{ protocol: 'tcp', ports: ['2222'], cidr_list: [WORLD] }],
  }),
  r(
    'cloudstack_loadbalancer_rule.x',
    { name: 'front', ip_address_id: 'ip', protocol: 'tcp', public_port: 2222, private_port, ...values },
    unknown,
  ),
]

/** Gateways and addresses. */
export const FORWARDS: Rows = {
  'hygiene.exposed-ports': {
    hcloud: NO_FORWARD,
    openstack: {
      kept: openstack(OPS),
      broken: openstack(WORLD),
      unproven: openstack(WORLD, { internal_port: true }).slice(-2),
    },
    ovh: NO_FORWARD,
    scaleway: {
      kept: [...gateway({ bastion_enabled: true, allowed_ip_ranges: [OPS] }), ...pat(443, 8443)],
      broken: gateway({ bastion_enabled: true }),
      unproven: pat(2222, 22, { private_port: true }),
    },
    cloudstack: {
      kept: cloudstack(OPS),
      broken: cloudstack(WORLD),
      unproven: cloudstack(WORLD, { forward: true }),
    },
  },
  'hygiene.balancer-ports': {
    hcloud: {
      kept: hcloud({ destination_port: 8443 }),
      broken: hcloud({ destination_port: 22 }),
      unproven: hcloud({}, { destination_port: true }),
    },
    openstack: {
      kept: octavia(22, { allowed_cidrs: [OPS] }),
      broken: octavia(22),
      unproven: octavia(22, {}, { protocol_port: true }),
    },
    ovh: {
      kept: ovh(22, { allowed_cidrs: [OPS] }),
      broken: ovh(22),
      unproven: ovh(22, {}, { listeners: [{ pool: { members: [{ protocol_port: true }] } }] }),
    },
    scaleway: {
      kept: scaleway(22, [{ action: [{ type: 'deny' }], match: [{ ip_subnet: [OPS], invert: true }] }]),
      broken: scaleway(22),
      unproven: scaleway(22, [], { forward_port: true }),
    },
    cloudstack: {
      kept: rule(22, { cidrlist: [OPS] }),
      broken: rule(22),
      unproven: rule(22, {}, { private_port: true }),
    },
  },
}

/** The same again, where a gateway hands on port by port. */
export const TRANSLATED: Rows = {
  'hygiene.exposed-ports': {
    hcloud: NO_FORWARD,
    openstack: {
      kept: openstack(WORLD, {}, 8443).slice(-1).concat(UNFILTERED),
      broken: openstack(WORLD).slice(-1).concat(UNFILTERED),
      unproven: openstack(WORLD).slice(-1),
    },
    ovh: NO_FORWARD,
    scaleway: {
      kept: pat(443, 8443),
      broken: pat(2222, 22),
      unproven: gateway({ bastion_enabled: true }, { allowed_ip_ranges: true }),
    },
    cloudstack: {
      kept: cloudstack(OPS).slice(0, 1),
      broken: cloudstack('0.0.0.0/1').concat(
        r('cloudstack_firewall.y', {
          ip_address_id: 'ip',
          rule: [{ protocol: 'tcp', ports: ['2000-3000'], cidr_list: ['128.0.0.0/1'] }],
        }),
      ),
      unproven: cloudstack(WORLD).slice(1),
    },
  },
}

const NO_ROUTE = 'no rule of a balancer leads elsewhere than its listener'

/** The same again, where a rule of a balancer leads elsewhere than its listener does. */
export const ROUTED: Rows = {
  'hygiene.exposed-ports': {
    hcloud: NO_ROUTE,
    openstack: 'the pools that a listener’s rules choose are among what it leads to: hygiene.balancer-ports',
    ovh: {
      kept: iplb(22, FROM_OPS),
      broken: iplb(22, { ...FROM_OPS, field: 'sni', match: 'is', pattern: 'ssh.example.fr' }),
      unproven: iplb(22, FROM_OPS, { port: true }).slice(2),
    },
    scaleway: {
      kept: routed(22, {}, [{ action: [{ type: 'deny' }], match: [{ ip_subnet: [OPS], invert: true }] }]),
      broken: routed(22),
      unproven: routed(22, { forward_port: true }),
    },
    cloudstack: NO_ROUTE,
  },
}
