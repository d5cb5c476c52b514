/** OVHcloud's security groups. */
import { anyRule, label, type Scene, thing } from '../draft.ts'
import type { AllowRule } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { portRange } from '../spans.ts'
import { isUnknown } from '../values.ts'

const GROUP = ['ovh_cloud_security_group']

export function securityGroup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const origin = originOf(reading.graph, resource)
  const count = reading.count(resource, ['rule'])
  const rules = isUnknown(count)
    ? [anyRule(origin, 'rule', count)]
    : Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index))
  draft.filters.set(resource.address, {
    stateful: true,
    inboundDefault: 'drop',
    // Two default rules that stand outside `rule` let everything out.
    outboundDefault: 'accept',
    rules,
    ...thing(scene, resource, 'ovh'),
  })
}

function ruleAt(scene: Scene, resource: Resource, index: number): AllowRule {
  const { reading } = scene
  const at = (name: string) => ['rule', index, name]
  const direction = reading.text(resource, at('direction'), 'INGRESS')
  const protocol = reading.text(resource, at('protocol'), 'any')
  return {
    origin: originOf(reading.graph, resource),
    path: pathText(['rule', index]),
    direction: !isUnknown(direction) && direction.toUpperCase() === 'EGRESS' ? 'out' : 'in',
    protocol: isUnknown(direction) ? direction : isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    ports: portRange(
      reading.number<null>(resource, at('port_range_min'), null),
      reading.number<null>(resource, at('port_range_max'), null),
      label(resource, pathText(at('port_range_min'))),
    ),
    peers: peersAt(scene, resource, index),
  }
}

function peersAt(scene: Scene, resource: Resource, index: number): AllowRule['peers'] {
  const { reading } = scene
  const group = reading.relation(resource, ['rule', index, 'remote_group_id'], GROUP)
  if (isUnknown(group)) return group
  if (group) return [`group:${'address' in group ? group.address : group.id}`]
  const prefix = reading.text<null>(resource, ['rule', index, 'remote_ip_prefix'], null)
  if (isUnknown(prefix)) return prefix
  if (prefix !== null) return [prefix]
  const family = reading.text(resource, ['rule', index, 'ethernet_type'], 'IPV4')
  if (isUnknown(family)) return family
  return [family.toUpperCase() === 'IPV6' ? '::/0' : '0.0.0.0/0']
}
