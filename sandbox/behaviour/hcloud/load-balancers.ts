import { exactlyOneOf, isAddress, oneOf } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { labels } from './common.ts'

export const behaviours: Behaviours = {
  hcloud_load_balancer: {
    defaults: { delete_protection: false },
    computedBlocks: ['algorithm', 'target'],
    replace: ['location', 'network_zone'],
    checks: [
      labels,
      oneOf('algorithm.type', ['round_robin', 'least_connections']),
      oneOf('target.type', ['server']),
    ],
  },
  hcloud_load_balancer_network: {
    defaults: { enable_public_interface: true },
    replace: ['ip', 'load_balancer_id', 'network_id', 'subnet_id'],
    checks: [exactlyOneOf('network_id', 'subnet_id'), isAddress('ip')],
  },
  hcloud_load_balancer_service: {
    computedBlocks: ['health_check', 'http', 'health_check.http'],
    replace: ['listen_port', 'load_balancer_id', 'protocol'],
    checks: [oneOf('protocol', ['http', 'https', 'tcp'])],
  },
  hcloud_load_balancer_target: {
    replace: ['ip', 'label_selector', 'load_balancer_id', 'server_id'],
    checks: [
      oneOf('type', ['server', 'label_selector', 'ip']),
      exactlyOneOf('server_id', 'label_selector', 'ip'),
    ],
  },
  hcloud_managed_certificate: { replace: ['domain_names'], checks: [labels] },
  hcloud_uploaded_certificate: { replace: ['certificate', 'private_key'], checks: [labels] },
}
