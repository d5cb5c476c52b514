/** Scaleway's public gateway as a way in: its SSH bastion, and the ports that it translates. */
import { addressOf, amount, label, type Scene } from '../draft.ts'
import type { PortSpan, Ref, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import { originOf } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { onePort } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { PRIVATE } from './scaleway-place.ts'

const GATEWAY = ['scaleway_vpc_public_gateway']
const NETWORK = ['scaleway_vpc_private_network']
/** A gateway's address is IPv4, and lets everyone in where nothing narrows it. */
const ALL = ['0.0.0.0/0']
/** The bastion's port where nobody chose one (guide "How to use SSH bastion", 2025-11-21). */
const BASTION_PORT = 61000
const SSH: PortSpan = { from: 22, to: 22 }

/** The bastion takes SSH from outside to every server of the gateway's networks. Security groups see only public traffic. */
export function bastion(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const enabled = reading.flag(resource, ['bastion_enabled'], false)
  if (enabled === false) return
  draft.forwards.push({
    origin: originOf(reading.graph, resource),
    path: 'allowed_ip_ranges',
    protocol: isUnknown(enabled) ? enabled : 'tcp',
    ports: chosenPort(scene, resource),
    leadsTo: SSH,
    servers: serversBehind(scene, resource),
    peers: allowedRanges(scene, resource),
    sieve: null,
  })
}

function chosenPort({ reading }: Scene, resource: Resource): Value<PortSpan> {
  const port = reading.number(resource, ['bastion_port'], BASTION_PORT)
  if (!isUnknown(port)) return { from: port, to: port }
  return isWritten(resource, ['bastion_port']) ? port : { from: BASTION_PORT, to: BASTION_PORT }
}

/**
 * A new gateway lets everyone to its bastion, and an empty list leaves it so: the provider sends none. Of a gateway that
 * is there an empty list is nobody.
 */
function allowedRanges({ reading }: Scene, resource: Resource): Value<readonly Value<string>[]> {
  const ranges = reading.texts(resource, ['allowed_ip_ranges'])
  if (isUnknown(ranges)) return isWritten(resource, ['allowed_ip_ranges']) ? ranges : ALL
  const { actions, values } = resource
  const written = values.allowed_ip_ranges ?? []
  // What was synthesized holds an expression, which leads to a value that nobody has yet.
  if (ranges.length === 0 && (!Array.isArray(written) || written.length > 0))
    return unknown(label(resource, 'allowed_ip_ranges'), 'unresolved')
  const there = reading.graph.stage === 'state' || (actions !== undefined && !actions.includes('create'))
  return ranges.length === 0 && !there ? ALL : ranges
}

/** The servers of the networks that the gateway is joined to; unknown ones where a network is elsewhere. */
function serversBehind({ reading, draft }: Scene, gateway: Resource): readonly Value<Ref>[] {
  return reading.ofType('scaleway_vpc_gateway_network').flatMap((join): readonly Value<Ref>[] => {
    const joined = reading.relation(join, ['gateway_id'], GATEWAY)
    if (isUnknown(joined)) return [joined]
    if (addressOf(joined) !== gateway.address) return []
    const network = reading.relation(join, ['private_network_id'], NETWORK)
    const held = draft.networks.get(addressOf(network) ?? '')
    if (held) return held.members.map((address) => ({ address }))
    return [isUnknown(network) ? network : unknown(label(join, 'private_network_id'), 'unresolved')]
  })
}

/** One port of the gateway's address, handed on to one of a private address. */
export function patRule(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const protocol = reading.text(resource, ['protocol'], 'both')
  const spoken = isUnknown(protocol) ? protocol : protocol.toLowerCase()
  draft.forwards.push({
    origin: originOf(reading.graph, resource),
    path: 'private_port',
    protocol: spoken === 'both' ? 'any' : spoken,
    ports: onePort(amount(scene, resource, 'public_port')),
    leadsTo: onePort(amount(scene, resource, 'private_port')),
    servers: [serverAt(scene, resource)],
    peers: ALL,
    sieve: null,
  })
}

function serverAt({ reading, draft }: Scene, resource: Resource): Value<Ref> {
  const ip = reading.text<null>(resource, ['private_ip'], null)
  const named = addressOf(reading.relation(resource, ['private_ip'], PRIVATE)) ?? ''
  const server =
    typeof ip === 'string' ? reachedFrom(resource.address, ip, draft) : (draft.ports.get(named) ?? named)
  if (server !== undefined && draft.servers.has(server)) return { address: server }
  return isUnknown(ip) ? ip : unknown(label(resource, 'private_ip'), 'unresolved')
}
