/** TLS of load balancers: versions, cipher suites, backends, certificates. */
import {
  cloudstack,
  ENDED,
  HTTPS,
  hcloud,
  later,
  openstack,
  ovh,
  SECURE,
  SSL,
  scaleway,
  TERMINATED,
} from './balancers.ts'
import { EXPIRED_PEM, LONG_PEM, SELF_SIGNED_PEM } from './pem.ts'
import { type Planned, type Rows, r } from './plan.ts'

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

export const TLS: Rows = {
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
