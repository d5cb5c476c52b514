/** Scaleway's security groups, whose rules may stand in the group or in a resource of their own. */
import { addressOf, anyRule, label, type Scene, thing } from '../draft.ts'
import type { AllowRule } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { ALL_PORTS, portRange } from '../spans.ts'
import { isUnknown } from '../values.ts'

const GROUP = ['scaleway_instance_security_group']
const base = (scene: Scene, resource: Resource) => thing(scene, resource, 'scaleway')

export function securityGroup(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const inbound = reading.text(resource, ['inbound_default_policy'], 'accept')
  const outbound = reading.text(resource, ['outbound_default_policy'], 'accept')
  draft.filters.set(resource.address, {
    stateful: reading.flag(resource, ['stateful'], true),
    inboundDefault: isUnknown(inbound) ? inbound : inbound === 'drop' ? 'drop' : 'accept',
    outboundDefault: isUnknown(outbound) ? outbound : outbound === 'drop' ? 'drop' : 'accept',
    rules: [...rulesOf(scene, resource, 'inbound_rule'), ...rulesOf(scene, resource, 'outbound_rule')],
    ...base(scene, resource),
  })
}

/**
 * Accept rules, in order. A drop rule in front of them only ever narrows what they allow, so that leaving it out
 * never hides an opening.
 */
function rulesOf(scene: Scene, resource: Resource, block: string): readonly AllowRule[] {
  const { reading } = scene
  const direction = block === 'inbound_rule' ? 'in' : 'out'
  const count = reading.count(resource, [block])
  if (isUnknown(count)) return [anyRule(originOf(reading.graph, resource), block, count, direction)]
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => reading.text(resource, [block, index, 'action'], 'accept') !== 'drop')
    .map((index) => ruleAt(scene, resource, [block, index], direction))
}

function ruleAt(
  scene: Scene,
  resource: Resource,
  at: readonly (string | number)[],
  direction: 'in' | 'out',
): AllowRule {
  const { reading } = scene
  const protocol = reading.text(resource, [...at, 'protocol'], 'TCP')
  const range = reading.text<null>(resource, [...at, 'ip_range'], null)
  const one = reading.text<null>(resource, [...at, 'ip'], null)
  const peers = range ?? one
  return {
    origin: originOf(reading.graph, resource),
    path: pathText(at),
    direction,
    protocol: isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    ports: portsAt(scene, resource, at),
    peers: peers === null ? ['0.0.0.0/0', '::/0'] : isUnknown(peers) ? peers : [peers],
  }
}

function portsAt(
  { reading }: Scene,
  resource: Resource,
  at: readonly (string | number)[],
): AllowRule['ports'] {
  const port = reading.number<null>(resource, [...at, 'port'], null)
  if (isUnknown(port)) return port
  if (port) return { from: port, to: port }
  const range = reading.text<null>(resource, [...at, 'port_range'], null)
  if (isUnknown(range)) return range
  if (range === null) return ALL_PORTS
  const [from, to] = range.split('-').map(Number)
  return portRange(
    from ?? Number.NaN,
    to ?? from ?? Number.NaN,
    label(resource, pathText([...at, 'port_range'])),
  )
}

/** Rules may be resources of their own (`external_rules`), all of one group in one resource. */
export function externalRules(scene: Scene, resource: Resource): void {
  const group = scene.reading.relation(resource, ['security_group_id'], GROUP)
  const rules = [...rulesOf(scene, resource, 'inbound_rule'), ...rulesOf(scene, resource, 'outbound_rule')]
  if (!scene.draft.filters.has(addressOf(group) ?? '')) scene.draft.strayRules.push(...rules)
  for (const filter of scene.draft.filters.values()) {
    if (filter.origin.type !== GROUP[0]) continue
    if (isUnknown(group) || addressOf(group) === filter.origin.address) filter.rules.push(...rules)
  }
}
