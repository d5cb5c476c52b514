/** Ports of a public address of CloudStack, each handed on to a port of one machine. */
import { addressOf, label, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { PortSpan, Ref, Sieve, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { portRange } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { listOf } from './cloudstack-acls.ts'

const IP = ['cloudstack_ipaddress']
const NETWORK = ['cloudstack_network']

export function forwards(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const origin = originOf(reading.graph, resource)
  const count = reading.count(resource, ['forward'])
  if (isUnknown(count)) {
    const any = { protocol: count, ports: count, leadsTo: count, servers: count, peers: count }
    draft.forwards.push({ origin, path: 'forward', ...any, sieve: null })
    return
  }
  for (let index = 0; index < count; index++) {
    const at = (name: string) => ['forward', index, name]
    const protocol = reading.text(resource, at('protocol'), 'any')
    const server = reading.relation(resource, at('virtual_machine_id'), ['cloudstack_instance'])
    draft.forwards.push({
      ...{ origin, path: pathText(at('private_port')) },
      protocol: isUnknown(protocol) ? protocol : protocol.toLowerCase(),
      ports: span(scene, resource, index, 'public'),
      leadsTo: span(scene, resource, index, 'private'),
      servers: server === null ? unknown(label(resource, pathText(at('virtual_machine_id')))) : [server],
      ...{ peers: ['0.0.0.0/0'], sieve: sieveOf(scene, resource, networkOf(scene, server)) },
    })
  }
}

/** An end that nobody wrote is the beginning, though a plan calls it unknown. */
function span({ reading }: Scene, resource: Resource, index: number, side: string): Value<PortSpan> {
  const first = ['forward', index, `${side}_port`]
  const end = ['forward', index, `${side}_end_port`]
  const from = reading.number<null>(resource, first, null)
  const to = reading.number<null>(resource, end, null)
  const chosen = isWritten(resource, end)
  const last = isUnknown(to) && !chosen ? null : to
  const at = label(resource, pathText(first))
  return from === null ? unknown(at) : portRange(from, last === 0 ? null : last, at)
}

/**
 * The firewall of the public address, which drops what no rule lets in: a forward or a balancing rule of this provider opens
 * nothing there (`openfirewall` is false in its source, read on 2026-11-22). It looks at the ports of the address. Behind an
 * address of a VPC stands the list of its `network` instead, which looks at those of the machines.
 */
export function sieveOf(scene: Scene, resource: Resource, network: Resource | undefined): Sieve {
  const { reading } = scene
  const ip = reading.relation(resource, ['ip_address_id'], IP)
  const made = reading.at(addressOf(ip) ?? '')
  if (made && isOfVpc(scene, made)) {
    const list = network && listOf(scene, network)
    const none = unknown(label(resource, 'ip_address_id.vpc_id.acl'), 'unresolved')
    return { filters: list ? [list] : none, looksAt: 'leadsTo' }
  }
  const nowhere = unknown(label(resource, 'ip_address_id.firewall'), 'unresolved')
  const key = keyOf(ip)
  const own = key === null ? [] : (firewallsOf(scene).get(key) ?? [])
  const doubtful = firewallsOf(scene).get('') ?? []
  const filters = own.length + doubtful.length === 0 ? nowhere : [...own, ...doubtful]
  return { filters: isUnknown(ip) ? ip : filters, looksAt: 'ports' }
}

function isOfVpc({ reading }: Scene, ip: Resource): boolean {
  const vpc = reading.relation(ip, ['vpc_id'], ['cloudstack_vpc'])
  const written = isWritten(ip, ['vpc_id'])
  return vpc !== null && (!isUnknown(vpc) || written)
}

/** The network that a machine is made on. */
function networkOf({ reading }: Scene, server: Value<Ref> | null): Resource | undefined {
  const machine = reading.at(addressOf(server) ?? '')
  return machine && reading.at(addressOf(reading.relation(machine, ['network_id'], NETWORK)) ?? '')
}

const keyOf = (ref: Value<Ref> | null): string | null =>
  ref === null || isUnknown(ref) ? null : 'address' in ref ? ref.address : ref.id

/** The firewalls of each public address; under no name those of which nobody can tell whose they are. */
const firewallsOf = perDocument(({ reading }): ReadonlyMap<string, readonly Value<Ref>[]> => {
  const index = new Map<string, Value<Ref>[]>()
  for (const firewall of reading.ofType('cloudstack_firewall')) {
    const ip = reading.relation(firewall, ['ip_address_id'], IP)
    const ref: Value<Ref> = isUnknown(ip) ? ip : { address: firewall.address }
    addTo(index, keyOf(ip) ?? '', ref)
  }
  return index
})

/** The machines that a balancing rule sends to. */
export function membersOf({ reading }: Scene, resource: Resource): Value<Ref>[] {
  const members = reading.relations(resource, ['member_ids'], ['cloudstack_instance'])
  return members === null ? [] : isUnknown(members) ? [members] : [...members]
}
