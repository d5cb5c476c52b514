import { isZero } from '../../cty/value.ts'
import { exactlyOneOf, isAddress, isCidr, known, oneOf, withdrawn } from '../checks.ts'
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

/** The kind of an assignee that is not named says nothing. */
const kindWithoutAssignee: Check = (config) =>
  (config.assignee_id ?? null) === null && known(config.assignee_type ?? null)
    ? [{ at: ['assignee_type'], summary: 'Unused Attribute', detail: 'It is needed with assignee_id only.' }]
    : []

export const behaviours: Behaviours = {
  hcloud_network: {
    checks: [labels],
  },
  hcloud_server_network: {
    checks: [exactlyOneOf('network_id', 'subnet_id'), isAddress('ip'), isAddress('alias_ips')],
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
  hcloud_primary_ip: {
    checks: [
      labels,
      exactlyOneOf('location', 'assignee_id'),
      assigneeWithKind,
      withdrawn('datacenter', 'location'),
    ],
    warnings: [kindWithoutAssignee],
  },
  hcloud_floating_ip: {
    checks: [labels],
  },
  hcloud_rdns: {
    checks: [exactlyOneOf(...addressKinds), isAddress('ip_address')],
  },
}
