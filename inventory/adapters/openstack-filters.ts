/** Security groups of OpenStack: their rules, and the peers that these name. */
import { addressOf, anyRule, EVERYWHERE, label, type Scene } from '../draft.ts'
import type { AllowRule, Ref, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { portRange } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { base } from './openstack-place.ts'

const GROUP = ['openstack_networking_secgroup_v2']

export function securityGroup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const origin = originOf(reading.graph, resource)
  const bare = reading.flag(resource, ['delete_default_rules'], false)
  const out: AllowRule = {
    origin,
    path: 'delete_default_rules',
    direction: 'out',
    protocol: 'any',
    ports: { from: 0, to: 65535 },
    peers: EVERYWHERE,
  }
  draft.filters.set(resource.address, {
    stateful: reading.flag(resource, ['stateful'], true),
    inboundDefault: 'drop',
    outboundDefault: 'drop',
    rules: isUnknown(bare) ? [anyRule(origin, out.path, bare, 'out')] : bare ? [] : [out],
    ...base(scene, resource),
  })
}

export function securityRule(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const group = reading.relation(resource, ['security_group_id'], GROUP)
  for (const rule of rulesOf(scene, resource)) bindRule(scene, group, rule)
}

function bindRule({ draft }: Scene, group: Value<Ref> | null, rule: AllowRule): void {
  if (isUnknown(group)) {
    draft.strayRules.push(rule)
    // A rule whose group is not known may open any of them.
    for (const filter of draft.filters.values()) {
      if (filter.origin.type === GROUP[0])
        filter.rules.push(anyRule(rule.origin, 'security_group_id', group, rule.direction))
    }
    return
  }
  const held = draft.filters.get(addressOf(group) ?? '')
  if (held) held.rules.push(rule)
  else draft.strayRules.push(rule)
}

/** One rule; two where nobody knows which way it goes. */
function rulesOf(scene: Scene, resource: Resource): readonly AllowRule[] {
  const direction = scene.reading.text(resource, ['direction'], 'ingress')
  const rule = ruleOf(scene, resource, direction)
  return isUnknown(direction) ? [rule, { ...rule, direction: 'out' }] : [rule]
}

function ruleOf(scene: Scene, resource: Resource, direction: Value<string>): AllowRule {
  const { reading } = scene
  const protocol = reading.text(resource, ['protocol'], 'any')
  return {
    origin: originOf(reading.graph, resource),
    path: 'remote_ip_prefix',
    direction: direction === 'egress' ? 'out' : 'in',
    protocol: isUnknown(direction) ? direction : protocol === '0' ? 'any' : protocol,
    ports: portRange(
      reading.number<null>(resource, ['port_range_min'], null),
      reading.number<null>(resource, ['port_range_max'], null),
      label(resource, 'port_range_min'),
    ),
    peers: peersOf(scene, resource),
  }
}

function peersOf(scene: Scene, resource: Resource): Value<readonly Value<string>[]> {
  const { reading } = scene
  const group = reading.relation(resource, ['remote_group_id'], GROUP)
  if (isUnknown(group)) return group
  if (group) return [`group:${'address' in group ? group.address : group.id}`]
  for (const attribute of ['remote_address_group_id', 'remote_ip_prefix']) {
    const value = reading.text<null>(resource, [attribute], null)
    if (isUnknown(value) ? isWritten(resource, [attribute]) : value !== null) {
      // The members of an address group are not in this document.
      return isUnknown(value) || attribute !== 'remote_ip_prefix'
        ? unknown(label(resource, attribute), 'unresolved')
        : [value as string]
    }
  }
  return openTo(scene, resource)
}

function openTo(scene: Scene, resource: Resource): Value<readonly string[]> {
  const family = scene.reading.text(resource, ['ethertype'], 'IPv4')
  return isUnknown(family) ? family : [family.toLowerCase() === 'ipv6' ? '::/0' : '0.0.0.0/0']
}
