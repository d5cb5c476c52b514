/** Load balancers and certificates of each provider. */
import { EXPIRED_PEM, LONG_PEM, SELF_SIGNED_PEM } from './pem.ts'
import { type Planned, type Rows, r } from './plan.ts'

const hcloud = (
  service: Planned['values'],
  unknown: Planned['unknown'] = {},
  ...more: readonly Planned[]
) => [
  r('hcloud_load_balancer.x', { id: '5', name: 'front', location: 'fsn1', load_balancer_type: 'lb11' }),
  r('hcloud_load_balancer_service.x', { load_balancer_id: '5', ...service }, unknown),
  ...more,
]
const HTTPS = { protocol: 'https', listen_port: 443, http: [{ certificates: [9], redirect_http: true }] }

const openstack = (
  listener: Planned['values'],
  unknown: Planned['unknown'] = {},
  ...more: readonly Planned[]
) => [
  r('openstack_lb_loadbalancer_v2.x', { id: 'lb', name: 'front', region: 'GRA11' }),
  r('openstack_lb_listener_v2.x', { id: 'l', loadbalancer_id: 'lb', ...listener }, unknown),
  ...more,
]
const TERMINATED = { protocol: 'TERMINATED_HTTPS', protocol_port: 443, default_tls_container_ref: 'secret' }
const CLEAR = { id: 'c', loadbalancer_id: 'lb', protocol: 'HTTP', protocol_port: 80 }
const toUrl = (redirect_url: string) =>
  r('openstack_lb_l7policy_v2.x', { listener_id: 'c', action: 'REDIRECT_TO_URL', redirect_url })

const ovh = (...listeners: readonly Planned['values'][]) => [
  r('ovh_cloud_project_loadbalancer.x', { name: 'front', region_name: 'GRA11', listeners }),
]
const later = (...keys: readonly string[]) => [
  r(
    'ovh_cloud_project_loadbalancer.x',
    { name: 'front', region_name: 'GRA11', listeners: [{ protocol: 'terminated_https', port: 443 }] },
    {
      listeners: [Object.fromEntries(keys.map((key) => [key, true]))],
    },
  ),
]
const ENDED = {
  protocol: 'terminated_https',
  port: 443,
  secret_id: 's',
  tls_versions: ['TLSv1.2', 'TLSv1.3'],
}

const scaleway = (
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
const SECURE = { inbound_port: 443, certificate_ids: ['cert'] }

/** A rule on an address whose firewall lets `peer` in at every port. */
const cloudstack = (rule: Planned['values'], unknown: Planned['unknown'] = {}, peer = '0.0.0.0/0') => [
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
const SSL = { protocol: 'ssl', public_port: 443, certificate_id: 'c' }

/** How a balancer speaks to what stands behind it. */
const pool = (values: Planned['values'], unknown: Planned['unknown'] = {}) => [
  r(
    'openstack_lb_pool_v2.x',
    { id: 'pool', protocol: 'HTTPS', lb_method: 'ROUND_ROBIN', ...values },
    unknown,
  ),
]
const STRONG = { tls_enabled: true, tls_versions: ['TLSv1.3'], tls_ciphers: 'ECDHE-RSA-AES256-GCM-SHA384' }
const farmServer = (values: Planned['values'], unknown: Planned['unknown'] = {}) => [
  r('ovh_iploadbalancing_http_farm_server.x', { farm_id: 7, address: '10.0.0.9', ...values }, unknown),
]
const bridged = (values: Planned['values'], unknown: Planned['unknown'] = {}) => [
  r(
    'scaleway_lb_backend.x',
    { id: 'b', lb_id: 'lb', forward_protocol: 'tcp', forward_port: 443, ...values },
    unknown,
  ),
]

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
  'hygiene.balancer-certificate': {
    hcloud: {
      kept: hcloud(HTTPS),
      broken: hcloud({ protocol: 'https', listen_port: 443, http: [{ certificates: [] }] }),
      unproven: hcloud({ ...HTTPS, http: [{}] }, { http: [{ certificates: true }] }),
    },
    openstack: {
      kept: openstack(TERMINATED),
      broken: openstack({ ...TERMINATED, default_tls_container_ref: null }),
      unproven: openstack({ protocol_port: 443 }, { protocol: true }),
    },
    ovh: { kept: ovh(ENDED), broken: ovh({ ...ENDED, secret_id: null }), unproven: later('secret_id') },
    scaleway: {
      kept: scaleway(SECURE),
      broken: 'a frontend ends TLS only once it has a certificate',
      unproven: scaleway({ inbound_port: 443 }, {}, { certificate_ids: true }),
    },
    cloudstack: {
      kept: cloudstack(SSL),
      broken: cloudstack({ protocol: 'ssl', public_port: 443 }),
      unproven: cloudstack({ protocol: 'ssl', public_port: 443 }, { certificate_id: true }),
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
  'hygiene.tls-versions': {
    hcloud: 'the host chooses the versions',
    openstack: {
      kept: openstack({ ...TERMINATED, tls_versions: ['TLSv1.2', 'TLSv1.3'] }),
      broken: openstack({ ...TERMINATED, tls_versions: ['TLSv1.1', 'TLSv1.2'] }),
      unproven: openstack(TERMINATED),
    },
    ovh: {
      kept: ovh(ENDED),
      broken: ovh({ ...ENDED, tls_versions: ['TLSv1'] }),
      unproven: ovh({ ...ENDED, tls_versions: [] }),
    },
    scaleway: {
      kept: scaleway(SECURE),
      broken: scaleway(SECURE, { ssl_compatibility_level: 'ssl_compatibility_level_old' }),
      unproven: scaleway({ inbound_port: 443 }, {}, { certificate_ids: true }),
    },
    cloudstack: 'the host chooses the versions',
  },
  'hygiene.tls-ciphers': {
    hcloud: 'the host chooses the cipher suites',
    openstack: {
      kept: openstack({ ...TERMINATED, tls_ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:!RC4' }),
      broken: openstack({ ...TERMINATED, tls_ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:DES-CBC3-SHA' }),
      unproven: openstack(TERMINATED, { tls_ciphers: true }),
    },
    ovh: 'no attribute names a cipher suite: hygiene.tls-versions judges the level that brings them',
    scaleway: 'no attribute names a cipher suite: hygiene.tls-versions judges the level that brings them',
    cloudstack: 'the host chooses the cipher suites',
  },
  'hygiene.backend-tls': {
    hcloud: 'a service speaks TLS to its targets only by passing it on',
    openstack: {
      kept: pool({ ...STRONG, ca_tls_container_ref: 'authority' }),
      broken: pool(STRONG),
      unproven: pool({ tls_enabled: true, ca_tls_container_ref: 'authority' }, { tls_versions: true }),
    },
    ovh: {
      kept: farmServer({ ssl: true, chain: LONG_PEM }),
      broken: farmServer({ ssl: true }),
      unproven: farmServer({}, { ssl: true }),
    },
    scaleway: {
      kept: bridged({ ssl_bridging: true }),
      broken: bridged({ ssl_bridging: true, ignore_ssl_server_verify: true }),
      unproven: bridged({ ssl_bridging: true }, { ignore_ssl_server_verify: true }),
    },
    cloudstack: 'no attribute of a rule speaks TLS to the machines',
  },
  'hygiene.certificates': {
    hcloud: {
      kept: [r('hcloud_uploaded_certificate.x', { name: 'shop', certificate: LONG_PEM })],
      broken: [r('hcloud_uploaded_certificate.x', { name: 'shop', certificate: SELF_SIGNED_PEM })],
      unproven: [
        r('hcloud_uploaded_certificate.x', { name: 'shop' }, { certificate: true, not_valid_after: true }),
      ],
    },
    openstack: 'certificates are payloads of the key manager, which the provider keeps sensitive',
    ovh: {
      kept: [r('ovh_iploadbalancing_ssl.x', { display_name: 'shop', certificate: LONG_PEM })],
      broken: [r('ovh_iploadbalancing_ssl.x', { display_name: 'shop', certificate: EXPIRED_PEM })],
      unproven: [
        r('ovh_iploadbalancing_ssl.x', { display_name: 'shop' }, { certificate: true, expire_date: true }),
      ],
    },
    scaleway: {
      kept: [
        r('scaleway_lb_certificate.x', { name: 'shop', letsencrypt: [{ common_name: 'shop.example' }] }),
      ],
      broken: [
        r('scaleway_lb_certificate.x', {
          name: 'shop',
          custom_certificate: [{ certificate_chain: EXPIRED_PEM }],
        }),
      ],
      unproven: [
        r(
          'scaleway_lb_certificate.x',
          { name: 'shop', custom_certificate: [{}] },
          { custom_certificate: [{ certificate_chain: true }], not_valid_after: true },
        ),
      ],
    },
    cloudstack: 'the provider has no resource for certificates: a rule names one by its id',
  },
}
