/** What stands behind Octavia's listeners: pools, and their members one by one or all in one resource. */
import { addressOf, label, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { Ref, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import { type Path, pathText } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const POOL = ['openstack_lb_pool_v2']
const LISTENER = ['openstack_lb_listener_v2']
const BALANCER = ['openstack_lb_loadbalancer_v2']

/** A member belongs to a pool, and the pool to a listener or to the balancer itself. */
export function member(scene: Scene, resource: Resource): void {
  send(scene, resource, ['address'])
}

/** All members of a pool in one resource. */
export function members(scene: Scene, resource: Resource): void {
  const count = scene.reading.count(resource, ['member'])
  for (let index = 0; index < (isUnknown(count) ? 1 : count); index++)
    send(scene, resource, ['member', index, 'address'])
}

function send(scene: Scene, resource: Resource, path: Path): void {
  const { reading, draft } = scene
  const follow = (from: Resource | undefined, attribute: string, types: readonly string[]) =>
    from && reading.at(addressOf(reading.relation(from, [attribute], types)) ?? '')
  const pool = follow(resource, 'pool_id', POOL)
  const listening = follow(pool, 'listener_id', LISTENER)
  const balancer = follow(pool, 'loadbalancer_id', BALANCER) ?? follow(listening, 'loadbalancer_id', BALANCER)
  const held = draft.loadBalancers.get(balancer?.address ?? '')
  if (!held) return
  const text = reading.text<null>(resource, path, null)
  const server = typeof text === 'string' ? reachedFrom(resource.address, text, draft) : undefined
  const ref: Value<Ref> | null = reading.relation(resource, path, ['openstack_compute_instance_v2'])
  if (server !== undefined) held.targets.push({ address: server })
  else if (ref !== null) held.targets.push(ref)
}

/** The ports of the members behind a listener: of its own pool, of its default one, and of those that its rules choose. */
export function portsBehind(scene: Scene, listener: Resource): readonly Value<number>[] {
  const { reading } = scene
  const { pools, members: of } = indexOf(scene)
  const chosen = reading.relation(listener, ['default_pool_id'], POOL)
  const written = isWritten(listener, ['default_pool_id'])
  const own = [...(pools.get(listener.address) ?? []), ...(pools.get('') ?? [])]
  const named = addressOf(chosen)
  const known = new Set([...own.filter((each) => typeof each === 'string'), ...(named ? [named] : [])])
  const ports = [...known].flatMap((pool) => of.get(pool) ?? [])
  // A pool of this listener tells what a plan calls unknown where nobody wrote it.
  const doubt = isUnknown(chosen) && written && own.length === 0 ? [chosen] : []
  const elsewhere =
    chosen && 'id' in chosen ? [unknown(label(listener, 'default_pool_id'), 'unresolved')] : []
  return [...ports, ...doubt, ...elsewhere, ...own.filter(isUnknown), ...(of.get('') ?? [])]
}

interface Index {
  /** Pools by listener; those under no name may be of any. */
  readonly pools: ReadonlyMap<string, readonly Value<string>[]>
  /** Ports of members by pool; likewise. */
  readonly members: ReadonlyMap<string, readonly Value<number>[]>
}

const indexOf = perDocument<Index>((scene) => ({ pools: poolsOf(scene), members: membersOf(scene) }))

function poolsOf({ reading }: Scene): Index['pools'] {
  const pools = new Map<string, Value<string>[]>()
  const put = (listener: Value<Ref> | null, pool: Value<Ref> | null) => {
    if (listener === null || pool === null) return
    const one = isUnknown(listener) ? listener : isUnknown(pool) ? pool : addressOf(pool)
    if (one !== null) addTo(pools, addressOf(listener) ?? (isUnknown(listener) ? '' : 'elsewhere'), one)
  }
  for (const pool of reading.ofType('openstack_lb_pool_v2'))
    put(reading.relation(pool, ['listener_id'], LISTENER), { address: pool.address })
  for (const policy of reading.ofType('openstack_lb_l7policy_v2'))
    put(
      reading.relation(policy, ['listener_id'], LISTENER),
      reading.relation(policy, ['redirect_pool_id'], POOL),
    )
  return pools
}

function membersOf({ reading }: Scene): Index['members'] {
  const ports = new Map<string, Value<number>[]>()
  const put = (resource: Resource, path: Path) => {
    const pool = reading.relation(resource, ['pool_id'], POOL)
    const port = reading.number<null>(resource, path, null) ?? unknown(label(resource, pathText(path)))
    if (isUnknown(pool)) addTo(ports, '', pool)
    else addTo(ports, addressOf(pool) ?? 'elsewhere', port)
  }
  for (const one of reading.ofType('openstack_lb_member_v2')) put(one, ['protocol_port'])
  for (const all of reading.ofType('openstack_lb_members_v2')) {
    const count = reading.count(all, ['member'])
    if (isUnknown(count)) put(all, ['member'])
    else for (let index = 0; index < count; index++) put(all, ['member', index, 'protocol_port'])
  }
  return ports
}
