/** Whom a balancer of Octavia answers: its own address is one of a network, and a floating address in front makes it public. */
import { addressOf, type Scene } from '../draft.ts'
import { perDocument } from '../indexed.ts'
import type { Ref, Unknown, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'

const BALANCER = ['openstack_lb_loadbalancer_v2']
const NETWORK = ['openstack_networking_network_v2']
const SUBNET = ['openstack_networking_subnet_v2']
const PORT = ['openstack_networking_port_v2']
const FLOATING = ['openstack_networking_floatingip_v2', 'openstack_networking_floatingip_associate_v2']

interface Floating {
  /** Set where one of them may lead anywhere. */
  readonly doubt: Unknown | null
  /** Balancers, ports and identifiers of ports that have one in front. */
  readonly on: ReadonlySet<string>
}

const floatingOf = perDocument(({ reading }): Floating => {
  const on = new Set<string>()
  let doubt: Unknown | null = null
  for (const resource of FLOATING.flatMap((type) => reading.ofType(type))) {
    const port = reading.relation(resource, ['port_id'], [...BALANCER, ...PORT])
    if (isUnknown(port)) doubt = port
    else if (port !== null) on.add('address' in port ? port.address : port.id)
  }
  return { doubt, on }
})

/** Whether its address is of a network of this document that is not an external one. */
function isInside({ reading }: Scene, balancer: Resource): boolean {
  const led = (from: Resource | undefined, attribute: string, types: readonly string[]) =>
    from && reading.at(addressOf(reading.relation(from, [attribute], types)) ?? '')
  const network =
    led(balancer, 'vip_network_id', NETWORK) ??
    led(led(balancer, 'vip_subnet_id', SUBNET), 'network_id', NETWORK) ??
    led(led(balancer, 'vip_port_id', PORT), 'network_id', NETWORK)
  if (!network) return false
  const external = reading.flag(network, ['external'], false)
  // A plan calls the attribute unknown where nobody wrote it; only an operator makes an external network.
  return external === false || (isUnknown(external) && !isWritten(network, ['external']))
}

/** None where only its network reaches it; null for everyone, and where this document does not tell. */
export function outsiders(scene: Scene, owner: Value<Ref> | null): readonly string[] | null {
  const { reading } = scene
  const balancer = reading.at(addressOf(owner) ?? '')
  if (!balancer || !isInside(scene, balancer)) return null
  const { doubt, on } = floatingOf(scene)
  const port = reading.text(balancer, ['vip_port_id'], '')
  const held = addressOf(reading.relation(balancer, ['vip_port_id'], PORT))
  const inFront = [balancer.address, held ?? '', isUnknown(port) ? '' : port].some((name) => on.has(name))
  return doubt === null && !inFront ? [] : null
}
