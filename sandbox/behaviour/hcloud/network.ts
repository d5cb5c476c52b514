import { isZero } from '../../cty/value.ts'
import { exactlyOneOf, isAddress, isCidr, oneOf, thisOrOneOf, withdrawn } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { canonicalCidr } from '../normalise.ts'
import { labels } from './common.ts'

const addressKinds = ['server_id', 'primary_ip_id', 'floating_ip_id', 'load_balancer_id'] as const

/** An assignee is named with its kind, or neither is. */
const assigneeWithKind: Check = (config) =>
  config.assignee_id !== null && config.assignee_type === null
    ? [
        {
          at: ['assignee_id'],
          summary: 'Invalid Attribute Combination',
          detail: 'assignee_id and assignee_type go together.',
        },
      ]
    : []

export const behaviours: Behaviours = {
  hcloud_network: {
    defaults: { delete_protection: false, expose_routes_to_vswitch: false },
    replace: ['ip_range'],
    checks: [labels, isCidr('ip_range')],
  },
  hcloud_network_subnet: {
    replace: ['ip_range', 'network_id', 'network_zone', 'type', 'vswitch_id'],
    checks: [oneOf('type', ['cloud', 'server', 'vswitch'])],
  },
  hcloud_network_route: { replace: ['network_id', 'destination', 'gateway'] },
  hcloud_server_network: {
    defaults: { alias_ips: [] },
    replace: ['ip', 'network_id', 'server_id', 'subnet_id'],
    checks: [thisOrOneOf('network_id', 'subnet_id'), isAddress('ip'), isAddress('alias_ips')],
  },
  hcloud_firewall: {
    // Leaving apply_to out leaves the attachments as they are.
    ignoreChange: { apply_to: (_, after) => isZero(after) },
    normalise: { 'rule.source_ips': canonicalCidr, 'rule.destination_ips': canonicalCidr },
    checks: [
      labels,
      oneOf('rule.direction', ['in', 'out']),
      oneOf('rule.protocol', ['icmp', 'udp', 'tcp', 'esp', 'gre']),
      isCidr('rule.source_ips', { network: true, bare: true }),
      isCidr('rule.destination_ips', { network: true, bare: true }),
    ],
  },
  hcloud_firewall_attachment: { replace: ['firewall_id'] },
  hcloud_primary_ip: {
    defaults: { auto_delete: false, delete_protection: false, labels: {} },
    replace: ['location', 'type'],
    volatile: ['assignee_id', 'datacenter'],
    checks: [
      labels,
      exactlyOneOf('location', 'assignee_id'),
      assigneeWithKind,
      withdrawn('datacenter', 'location'),
    ],
  },
  hcloud_floating_ip: {
    defaults: { delete_protection: false },
    replace: ['home_location', 'type'],
    checks: [labels],
  },
  hcloud_floating_ip_assignment: { replace: ['floating_ip_id'] },
  hcloud_rdns: {
    replace: ['ip_address', ...addressKinds],
    checks: [thisOrOneOf(...addressKinds), isAddress('ip_address')],
  },
}
