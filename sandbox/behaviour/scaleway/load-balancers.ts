import { isIP } from 'node:net'
import { isZero, type Value } from '../../cty/value.ts'
import { between, conflicts, each, oneOf } from '../checks.ts'
import type { Behaviours, Check, Path } from '../model.ts'
import { isDuration, placed, sameDuration } from './common.ts'

const TIMES = [
  'health_check_delay',
  'health_check_timeout',
  'health_check_transient_delay',
  'timeout_connect',
  'timeout_queue',
  'timeout_server',
  'timeout_tunnel',
]

/** Some faults are reported for the whole body. */
const inBody =
  (check: Check): Check =>
  (config, shape) =>
    check(config, shape).map((one) => ({ ...one, at: null }))

const UUID = /^([a-z]{2}-[a-z]{3}(-\d)?\/)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const isId = (path: Path): Check =>
  each(path, (value) => (UUID.test(String(value)) ? null : `${String(value)} is not an id.`))

const left = (_: Value, after: Value): boolean => isZero(after)
const mapOf = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]))

export const behaviours: Behaviours = {
  scaleway_lb: placed({
    defaults: {
      external_private_networks: false,
      ssl_compatibility_level: 'ssl_compatibility_level_intermediate',
    },
    computedBlocks: ['private_network'],
    elementwise: ['ip_ids'],
    setKeys: { private_network: ['private_network_id'] },
    replace: ['assign_flexible_ip'],
    // A load balancer that has addresses keeps them for life.
    replaceIf: { ip_ids: (before) => !isZero(before) },
    checks: [
      conflicts('ip_ids', 'assign_flexible_ip', 'assign_flexible_ipv6'),
      oneOf(
        'ssl_compatibility_level',
        ['unknown', 'intermediate', 'modern', 'old'].map((level) => `ssl_compatibility_level_${level}`),
      ),
      inBody(isId('ip_ids')),
    ],
  }),
  scaleway_lb_ip: placed({ defaults: { is_ipv6: false }, replace: ['is_ipv6'] }),
  scaleway_lb_backend: {
    defaults: {
      forward_port_algorithm: 'roundrobin',
      health_check_delay: '60s',
      health_check_max_retries: 2,
      health_check_send_proxy: false,
      health_check_timeout: '30s',
      health_check_transient_delay: '0.5s',
      ignore_ssl_server_verify: false,
      max_retries: 3,
      on_marked_down_action: 'none',
      proxy_protocol: 'none',
      ssl_bridging: false,
      sticky_sessions: 'none',
      timeout_connect: '5s',
      timeout_queue: '0s',
      timeout_server: '5m',
      timeout_tunnel: '15m',
      'health_check_http.code': 200,
      'health_check_http.method': 'GET',
      'health_check_https.code': 200,
      'health_check_https.method': 'GET',
    },
    computedBlocks: ['health_check_tcp'],
    replace: ['lb_id'],
    ignoreChange: mapOf(TIMES, sameDuration),
    checks: [
      oneOf('forward_protocol', ['tcp', 'http']),
      inBody(each('server_ips', (ip) => (isIP(String(ip)) ? null : `${String(ip)} is not an IP address.`))),
      ...TIMES.map(isDuration),
      conflicts('health_check_http', 'health_check_tcp', 'health_check_https'),
      conflicts('health_check_https', 'health_check_tcp'),
    ],
  },
  scaleway_lb_frontend: {
    defaults: {
      'acl.match.http_filter': 'acl_http_filter_none',
      enable_access_logs: false,
      enable_http3: false,
      external_acls: false,
    },
    replace: ['backend_id', 'lb_id'],
    ignoreChange: {
      certificate_ids: left,
      timeout_client: sameDuration,
      ...mapOf(['acl.match.ip_subnet', 'acl.action.redirect'], left),
      ...mapOf(
        ['code', 'target', 'type'].map((name) => `acl.action.redirect.${name}`),
        left,
      ),
    },
    checks: [between('inbound_port', 1, 65535), isDuration('timeout_client')],
  },
}
