/** Load balancers and what they listen to, as each provider writes them. */
import { type Planned, type Rows, r } from './plan.ts'

export const hcloud = (
  service: Planned['values'],
  unknown: Planned['unknown'] = {},
  ...more: readonly Planned[]
) => [
  r('hcloud_load_balancer.x', { id: '5', name: 'front', location: 'fsn1', load_balancer_type: 'lb11' }),
  r('hcloud_load_balancer_service.x', { load_balancer_id: '5', ...service }, unknown),
  ...more,
]
export const HTTPS = {
  protocol: 'https',
  listen_port: 443,
  http: [{ certificates: [9], redirect_http: true }],
}
export const openstack = (
  listener: Planned['values'],
  unknown: Planned['unknown'] = {},
  ...more: readonly Planned[]
) => [
  r('openstack_lb_loadbalancer_v2.x', { id: 'lb', name: 'front', region: 'GRA11' }),
  r('openstack_lb_listener_v2.x', { id: 'l', loadbalancer_id: 'lb', ...listener }, unknown),
  ...more,
]
export const TERMINATED = {
  protocol: 'TERMINATED_HTTPS',
  protocol_port: 443,
  default_tls_container_ref: 'secret',
}
const CLEAR = { id: 'c', loadbalancer_id: 'lb', protocol: 'HTTP', protocol_port: 80 }
const toUrl = (redirect_url: string) =>
  r('openstack_lb_l7policy_v2.x', { listener_id: 'c', action: 'REDIRECT_TO_URL', redirect_url })
export const ovh = (...listeners: readonly Planned['values'][]) => [
  r('ovh_cloud_project_loadbalancer.x', { name: 'front', region_name: 'GRA11', listeners }),
]
export const later = (...keys: readonly string[]) => [
  r(
    'ovh_cloud_project_loadbalancer.x',
    { name: 'front', region_name: 'GRA11', listeners: [{ protocol: 'terminated_https', port: 443 }] },
    {
      listeners: [Object.fromEntries(keys.map((key) => [key, true]))],
    },
  ),
]
export const ENDED = {
  protocol: 'terminated_https',
  port: 443,
  secret_id: 's',
  tls_versions: ['TLSv1.2', 'TLSv1.3'],
}
export const scaleway = (
  frontend: Planned['values'],
  balancer: Planned['values'] = {},
  unknown: Planned['unknown'] = {},
) => [
  r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1', ...balancer }),
  r('scaleway_lb_backend.x', { id: 'b', lb_id: 'lb', forward_protocol: 'http', forward_port: 80 }),
  r('scaleway_lb_frontend.x', { id: 'f', lb_id: 'lb', backend_id: 'b', ...frontend }, unknown),
]
const second = (frontend: Planned['values']) =>
  r('scaleway_lb_frontend.clear', { id: 'c', lb_id: 'lb', backend_id: 'b', inbound_port: 80, ...frontend })
export const SECURE = { inbound_port: 443, certificate_ids: ['cert'] }
/** A rule on an address whose firewall lets `peer` in at every port. */
export const cloudstack = (rule: Planned['values'], unknown: Planned['unknown'] = {}, peer = '0.0.0.0/0') => [
  r('cloudstack_network.x', { id: 'n', name: 'lan', zone: 'REIMS' }),
  r('cloudstack_firewall.x', {
    ip_address_id: 'ip',
    rule: [{ protocol: 'tcp', ports: ['1-65535'], cidr_list: [peer] }],
  }),
  r(
    'cloudstack_loadbalancer_rule.x',
    { name: 'front', network_id: 'n', ip_address_id: 'ip', private_port: 8443, ...rule },
    unknown,
  ),
]
export const SSL = { protocol: 'ssl', public_port: 443, certificate_id: 'c' }

export const BALANCERS: Rows = {
  'hygiene.balancer-tls': {
    hcloud: {
      kept: hcloud(HTTPS),
      broken: hcloud({ protocol: 'http', listen_port: 80 }),
      unproven: hcloud({ protocol: 'tcp' }, { listen_port: true }),
    },
    openstack: {
      kept: openstack(TERMINATED),
      broken: openstack(CLEAR),
      unproven: openstack({ protocol_port: 80 }, { protocol: true }),
    },
    ovh: {
      kept: ovh(ENDED),
      broken: ovh({ protocol: 'http', port: 80 }),
      unproven: later('port', 'protocol'),
    },
    scaleway: {
      kept: scaleway(SECURE),
      broken: scaleway({ inbound_port: 80 }),
      unproven: scaleway({}, {}, { inbound_port: true }),
    },
    cloudstack: {
      kept: cloudstack(SSL),
      broken: cloudstack({ protocol: 'tcp', public_port: 80 }),
      unproven: cloudstack({ protocol: 'tcp' }, { public_port: true }),
    },
  },
  'hygiene.balancer-redirect': {
    hcloud: {
      kept: hcloud(HTTPS),
      broken: hcloud(
        HTTPS,
        {},
        r('hcloud_load_balancer_service.clear', { load_balancer_id: '5', protocol: 'http', listen_port: 80 }),
      ),
      unproven: hcloud({ listen_port: 80 }, { protocol: true }),
    },
    openstack: {
      kept: openstack(TERMINATED, {}, r('openstack_lb_listener_v2.c', CLEAR), toUrl('https://shop.example')),
      broken: openstack(TERMINATED, {}, r('openstack_lb_listener_v2.c', CLEAR), toUrl('http://shop.example')),
      unproven: openstack(
        TERMINATED,
        {},
        r('openstack_lb_listener_v2.c', CLEAR),
        r('openstack_lb_l7policy_v2.x', { listener_id: 'c' }, { action: true }),
      ),
    },
    ovh: {
      kept: ovh(ENDED),
      broken: ovh(ENDED, { protocol: 'http', port: 80 }),
      unproven: later('port', 'protocol'),
    },
    scaleway: {
      kept: [
        ...scaleway(SECURE),
        second({
          acl: [{ action: [{ type: 'redirect', redirect: [{ type: 'scheme', target: 'https' }] }] }],
        }),
      ],
      broken: [...scaleway(SECURE), second({})],
      unproven: [
        ...scaleway(SECURE),
        r(
          'scaleway_lb_frontend.clear',
          { id: 'c', lb_id: 'lb', backend_id: 'b', inbound_port: 80 },
          { acl: true },
        ),
      ],
    },
    cloudstack: {
      kept: cloudstack(SSL),
      broken: 'one rule has one port: two ports are two balancers',
      unproven: cloudstack({ protocol: 'tcp' }, { public_port: true }),
    },
  },
  'hygiene.balancer-ports': {
    hcloud: {
      kept: hcloud(HTTPS),
      broken: hcloud({ protocol: 'tcp', listen_port: 5432 }),
      unproven: hcloud({ protocol: 'tcp' }, { listen_port: true }),
    },
    openstack: {
      kept: openstack({ protocol: 'TCP', protocol_port: 22, allowed_cidrs: ['198.51.100.7/32'] }),
      broken: openstack({ protocol: 'TCP', protocol_port: 22 }),
      unproven: openstack({ protocol: 'TCP', protocol_port: 22 }, { allowed_cidrs: true }),
    },
    ovh: {
      kept: ovh({ protocol: 'tcp', port: 3306, allowed_cidrs: ['10.0.0.0/8'] }),
      broken: ovh({ protocol: 'tcp', port: 3306, allowed_cidrs: ['0.0.0.0/1', '128.0.0.0/1'] }),
      unproven: later('port'),
    },
    scaleway: {
      kept: scaleway(SECURE),
      broken: scaleway({ inbound_port: 6379 }),
      unproven: scaleway({}, {}, { inbound_port: true }),
    },
    cloudstack: {
      kept: cloudstack({ protocol: 'tcp', public_port: 22, cidrlist: ['198.51.100.7/32'] }),
      broken: cloudstack({ protocol: 'tcp', public_port: 22 }),
      unproven: cloudstack({ protocol: 'tcp' }, { public_port: true }),
    },
  },
  'hygiene.balancer-private': {
    hcloud: {
      kept: hcloud(HTTPS, {}, r('hcloud_load_balancer_network.x', { load_balancer_id: '5', network_id: 1 })),
      broken: hcloud(HTTPS),
      unproven: 'a network is joined by a resource, which is there or not',
    },
    openstack: 'the address of an Octavia balancer is always one of a private network',
    ovh: 'a balancer is always made inside a network of the project',
    scaleway: {
      kept: scaleway(SECURE, { private_network: [{ private_network_id: 'n' }] }),
      broken: scaleway(SECURE),
      unproven: [
        r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1' }, { private_network: true }),
      ],
    },
    cloudstack: 'a rule always balances between machines of one guest network',
  },
}
