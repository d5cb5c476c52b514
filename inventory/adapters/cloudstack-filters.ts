/** CloudStack's security groups, and the firewalls of public addresses. */
import { addFilter, addressOf, anyRule, EVERYWHERE, label, reach, type Scene } from '../draft.ts'
import type { AllowRule, Ref, Unknown, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { ALL_PORTS, portRange } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { base } from './cloudstack-place.ts'

const SERVER = ['cloudstack_instance']
const GROUP = ['cloudstack_security_group']
const IP = ['cloudstack_ipaddress']

/**
 * A security group, or an access list of a VPC: nothing comes in, and everything leaves until a first rule says what may
 * (guide "Configuring Network Access Control List").
 */
export function filter(scene: Scene, resource: Resource): void {
  scene.draft.filters.set(resource.address, {
    stateful: true,
    inboundDefault: 'drop',
    outboundDefault: 'accept',
    rules: [],
    ...base(scene, resource),
  })
}

export function securityRules(scene: Scene, resource: Resource): void {
  const group = scene.reading.relation(resource, ['security_group_id'], GROUP)
  const rules = rulesOf(scene, resource)
  if (!scene.draft.filters.has(addressOf(group) ?? '')) scene.draft.strayRules.push(...rules)
  for (const filter of scene.draft.filters.values()) {
    if (filter.origin.type !== GROUP[0]) continue
    if (!isUnknown(group) && addressOf(group) !== filter.origin.address) continue
    filter.rules.push(...rules)
    // The first rule out closes what was open before it.
    const out = rules.find(({ direction }) => direction === 'out')
    if (out) filter.outboundDefault = isUnknown(out.ports) && isUnknown(out.peers) ? out.ports : 'drop'
  }
}

/**
 * The firewall of a public address: everything is dropped but its rules. It filters the servers behind the address,
 * which `static_nat` and `port_forward` tell.
 */
export function addressFirewall(scene: Scene, resource: Resource): void {
  scene.draft.filters.set(resource.address, {
    ...base(scene, resource, 'ip_address_id'),
    name: '',
    stateful: true,
    inboundDefault: 'drop',
    outboundDefault: null,
    rules: [...rulesOf(scene, resource, 'in')],
  })
}

/** A rule that refuses only ever narrows what others allow: leaving it out never hides an opening. */
export function rulesOf(scene: Scene, resource: Resource, direction?: 'in' | 'out'): readonly AllowRule[] {
  const { reading } = scene
  const origin = originOf(reading.graph, resource)
  const count = reading.count(resource, ['rule'])
  if (isUnknown(count))
    return (direction ? [direction] : (['in', 'out'] as const)).map((way) =>
      anyRule(origin, 'rule', count, way),
    )
  return Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index, direction)).flat()
}

/** One rule names several ports; each becomes a rule of its own. */
function ruleAt(
  scene: Scene,
  resource: Resource,
  index: number,
  direction?: 'in' | 'out',
): readonly AllowRule[] {
  const { reading } = scene
  const at = (name: string) => ['rule', index, name]
  const traffic = reading.text(resource, at('traffic_type'), 'ingress')
  const protocol = reading.text(resource, at('protocol'), 'any')
  const action = reading.text(resource, at('action'), 'allow')
  if (action === 'deny') return []
  const rule = {
    origin: originOf(reading.graph, resource),
    path: pathText(['rule', index]),
    direction: direction ?? (traffic === 'egress' ? 'out' : 'in'),
    protocol: isUnknown(protocol) ? protocol : protocol === 'all' ? 'any' : protocol.toLowerCase(),
    peers: isUnknown(action) ? action : peersOf(scene, resource, index),
  } as const
  const one = reading.text(resource, at('port'), '')
  const several = reading.texts(resource, at('ports'))
  const ports = one === '' ? several : [one]
  if (isUnknown(ports)) return [{ ...rule, ports }]
  if (ports.length === 0) return [{ ...rule, ports: ALL_PORTS }]
  return ports.map((port) => ({
    ...rule,
    ports: isUnknown(port) ? port : portsOf(port, label(resource, pathText(at('ports')))),
  }))
}

function portsOf(text: string, at: string): AllowRule['ports'] {
  const [from, to] = text.split('-').map(Number)
  return portRange(from ?? Number.NaN, to ?? from ?? Number.NaN, at)
}

function peersOf({ reading }: Scene, resource: Resource, index: number): AllowRule['peers'] {
  const cidrs = reading.texts(resource, ['rule', index, 'cidr_list'])
  const groups = reading.texts(resource, ['rule', index, 'user_security_group_list'])
  if (isUnknown(cidrs)) return cidrs
  if (isUnknown(groups)) return groups
  const named = groups.map((group) => (isUnknown(group) ? group : `group:${group}`))
  return cidrs.length + named.length === 0 ? EVERYWHERE : [...cidrs, ...named]
}

/** What stands behind a public address is reachable from outside, filtered by the address's firewall. */
function behindAddress(scene: Scene, server: Value<Ref> | null, ip: Value<Ref> | null): void {
  if (isUnknown(server)) perhapsPublic(scene, server)
  const held = scene.draft.servers.get(addressOf(server) ?? '')
  if (!held) return
  held.publicIpv4 = true
  const address = addressOf(ip)
  if (address === null) return
  const entry = scene.draft.addresses.get(address)
  if (entry) entry.assignedTo = { address: held.origin.address }
  for (const firewall of scene.reading.ofType('cloudstack_firewall')) {
    if (addressOf(scene.reading.relation(firewall, ['ip_address_id'], IP)) === address) {
      addFilter(held, { address: firewall.address })
    }
  }
  const resource = scene.reading.at(address)
  if (resource) reach(scene, resource, held.origin.address, ['ip_address'])
}

/** Any machine may be the one that stands behind a public address. */
function perhapsPublic({ draft }: Scene, why: Unknown): void {
  for (const server of draft.servers.values())
    if (server.origin.type === SERVER[0] && server.publicIpv4 === false) server.publicIpv4 = why
}

export function staticNat(scene: Scene, resource: Resource): void {
  const { reading } = scene
  behindAddress(
    scene,
    reading.relation(resource, ['virtual_machine_id'], SERVER),
    reading.relation(resource, ['ip_address_id'], IP),
  )
}

export function portForward(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const ip = reading.relation(resource, ['ip_address_id'], IP)
  const count = reading.count(resource, ['forward'])
  if (isUnknown(count)) perhapsPublic(scene, count)
  for (let index = 0; index < (isUnknown(count) ? 0 : count); index++) {
    behindAddress(scene, reading.relation(resource, ['forward', index, 'virtual_machine_id'], SERVER), ip)
  }
}

/** What leaves a network; whether its rules allow or refuse is a property of the network's offering. */
export function egressFirewall(scene: Scene, resource: Resource): void {
  scene.draft.filters.set(resource.address, {
    ...base(scene, resource, 'network_id'),
    name: '',
    stateful: true,
    inboundDefault: 'drop',
    outboundDefault: unknown(label(resource, 'network_id.network_offering'), 'unresolved'),
    rules: [...rulesOf(scene, resource, 'out')],
  })
}
