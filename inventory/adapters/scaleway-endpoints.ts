/** What Scaleway runs for one at an address of its own: databases and the APIs of clusters, and whom these answer. */
import { blockTexts } from '../blocks.ts'
import { addressOf, label, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { Unknown, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** Both begin so: the host's concepts of databases ("Allowed IPs"), the provider's page on `scaleway_k8s_acl`, 2026-11-22. */
const INITIAL = ['0.0.0.0/0']

interface Lists {
  /** What is missing where nothing guards. */
  readonly type: string
  /** Set where one may be of any. */
  readonly doubt: Unknown | null
  /** By the address of what they guard. */
  readonly of: ReadonlyMap<string, readonly Resource[]>
}

const listsOf = (type: string, attribute: string, owners: readonly string[]) =>
  perDocument(({ reading }): Lists => {
    const of = new Map<string, Resource[]>()
    let doubt: Unknown | null = null
    for (const list of reading.ofType(type)) {
      const owner = reading.relation(list, [attribute], owners)
      if (isUnknown(owner)) doubt = owner
      else addTo(of, addressOf(owner) ?? '', list)
    }
    return { type, doubt, of }
  })

const databaseLists = listsOf('scaleway_rdb_acl', 'instance_id', ['scaleway_rdb_instance'])
const clusterLists = listsOf('scaleway_k8s_acl', 'cluster_id', ['scaleway_k8s_cluster'])

/** A PostgreSQL or MySQL. Lists hold at its public endpoint alone. */
export function database(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const off = reading.flag(resource, ['disable_backup'], false)
  draft.databases.push({
    origin: originOf(reading.graph, resource),
    care: [
      {
        path: 'encryption_at_rest',
        what: 'encrypted',
        is: reading.flag(resource, ['encryption_at_rest'], false),
      },
      { path: 'disable_backup', what: 'backedUp', is: isUnknown(off) ? off : !off },
    ],
  })
  const open = isPublic(scene, resource)
  if (open !== false) guarded(scene, resource, databaseLists(scene), isUnknown(open) ? open : null)
}

/** Without a private network it has a public endpoint; with one, where it is asked for (the provider's page on it). */
function isPublic({ reading }: Scene, resource: Resource): Value<boolean> {
  const networks = reading.count(resource, ['private_network'])
  if (isUnknown(networks)) return isWritten(resource, ['private_network']) ? networks : true
  if (networks === 0) return true
  const endpoints = reading.count(resource, ['load_balancer'])
  if (!isUnknown(endpoints)) return endpoints > 0
  return isWritten(resource, ['load_balancer']) && endpoints
}

/** A MongoDB: what it does where nobody asks for snapshots, a state tells. */
export function mongodb({ reading, draft }: Scene, resource: Resource): void {
  const path = 'is_snapshot_schedule_enabled'
  const untold = unknown(label(resource, path))
  const told = reading.value(resource, path) === null ? untold : reading.flag(resource, [path], false)
  draft.databases.push({
    origin: originOf(reading.graph, resource),
    care: [{ path, what: 'backedUp', is: told }],
  })
}

export function cluster(scene: Scene, resource: Resource): void {
  guarded(scene, resource, clusterLists(scene), null)
}

/** `veil` is what hides whether it answers at all. */
function guarded({ reading, draft }: Scene, resource: Resource, lists: Lists, veil: Unknown | null): void {
  if (lists.of.has(resource.address) && veil === null) return
  const origin = originOf(reading.graph, resource)
  draft.endpoints.push({ origin, path: lists.type, peers: veil ?? lists.doubt ?? INITIAL })
}

/** A list is judged where it stands, also when what it guards is elsewhere; one of a private database guards nothing. */
export function accessList(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const guards = reading.relation(resource, ['instance_id'], ['scaleway_rdb_instance'])
  const held = reading.at(addressOf(guards) ?? '')
  if (held && isPublic(scene, held) === false) return
  const closed = reading.flag(resource, ['no_ip_allowed'], false)
  draft.endpoints.push({
    origin: originOf(reading.graph, resource),
    path: 'acl_rules',
    peers: closed === true ? [] : blockTexts(scene, resource, 'acl_rules', 'ip'),
  })
}

/** A Redis takes a list or a private network; what it does with neither is not documented. */
export function redis(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const networks = reading.count(resource, ['private_network'])
  if (!isUnknown(networks) && networks > 0) return
  const peers = blockTexts(scene, resource, 'acl', 'ip')
  draft.endpoints.push({
    origin: originOf(reading.graph, resource),
    path: 'acl',
    peers: !isUnknown(peers) && peers.length === 0 ? unknown(label(resource, 'acl'), 'unresolved') : peers,
  })
}
