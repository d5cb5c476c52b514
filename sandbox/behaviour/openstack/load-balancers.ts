import { between, exactlyOneOf, needs, oneOf } from '../checks.ts'
import type { Behaviours } from '../model.ts'

const up = { admin_state_up: true }

export const behaviours: Behaviours = {
  openstack_lb_loadbalancer_v2: {
    defaults: up,
    replace: [
      'availability_zone',
      'flavor_id',
      'loadbalancer_provider',
      'region',
      'tenant_id',
      'vip_address',
      'vip_network_id',
      'vip_port_id',
      'vip_subnet_id',
    ],
    checks: [
      (config, shape) =>
        // One of the three is enough; several may stand together.
        ['vip_network_id', 'vip_port_id', 'vip_subnet_id'].some((name) => config[name] !== null)
          ? []
          : exactlyOneOf('vip_network_id', 'vip_port_id', 'vip_subnet_id')(config, shape),
    ],
  },
  openstack_lb_listener_v2: {
    defaults: up,
    replace: ['loadbalancer_id', 'protocol', 'protocol_port', 'region', 'tenant_id'],
    checks: [
      oneOf('protocol', ['TCP', 'SCTP', 'UDP', 'HTTP', 'HTTPS', 'TERMINATED_HTTPS', 'PROMETHEUS']),
      oneOf('client_authentication', ['NONE', 'OPTIONAL', 'MANDATORY']),
      needs('hsts_include_subdomains', 'hsts_max_age'),
      needs('hsts_preload', 'hsts_max_age'),
    ],
  },
  openstack_lb_pool_v2: {
    defaults: up,
    replace: ['listener_id', 'loadbalancer_id', 'protocol', 'region', 'tenant_id'],
    checks: [
      exactlyOneOf('listener_id', 'loadbalancer_id'),
      oneOf('protocol', ['TCP', 'UDP', 'HTTP', 'HTTPS', 'PROXY', 'SCTP', 'PROXYV2']),
      oneOf('lb_method', ['ROUND_ROBIN', 'LEAST_CONNECTIONS', 'SOURCE_IP', 'SOURCE_IP_PORT']),
      oneOf('persistence.type', ['SOURCE_IP', 'HTTP_COOKIE', 'APP_COOKIE']),
    ],
  },
  openstack_lb_member_v2: {
    defaults: up,
    replace: ['address', 'pool_id', 'protocol_port', 'region', 'subnet_id', 'tenant_id'],
    checks: [
      between('protocol_port', 1, 65535),
      between('monitor_port', 1, 65535),
      between('weight', 0, 256),
    ],
  },
  openstack_lb_monitor_v2: {
    defaults: up,
    replace: ['pool_id', 'region', 'tenant_id', 'type'],
    checks: [oneOf('type', ['TCP', 'UDP-CONNECT', 'HTTP', 'HTTPS', 'TLS-HELLO', 'PING', 'SCTP'])],
  },
}
