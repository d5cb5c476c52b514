/** What OVHcloud runs for one at an address of its own: databases and the APIs of clusters, and whom these answer. */
import { blockTexts } from '../blocks.ts'
import { label, type Scene } from '../draft.ts'
import type { Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** A database on a private network is out of reach from outside; all its nodes are of one kind. */
export function database(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const path = 'deletion_protection'
  draft.databases.push({
    origin: originOf(reading.graph, resource),
    care: [{ path, what: 'deleteProtected', is: reading.flag(resource, [path], false) }],
  })
  const network = reading.text(resource, ['nodes', 0, 'network_id'], '')
  if (!isUnknown(network) && network !== '') return
  const peers = blockTexts(scene, resource, 'ip_restrictions', 'ip')
  endpoint(scene, resource, 'ip_restrictions', isUnknown(network) ? network : peers)
}

/** A cluster without such a list is not judged: what the host does then is not documented. */
export function clusterList(scene: Scene, resource: Resource): void {
  endpoint(scene, resource, 'ips', scene.reading.texts(resource, ['ips']))
}

/** One address of a web hosting's database, where it opens the database itself and not its files alone. */
export function hostedList(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const opens = reading.flag(resource, ['service'], false)
  if (opens === false) return
  const ip = reading.text(resource, ['ip'], '')
  endpoint(scene, resource, 'ip', isUnknown(opens) ? opens : [ip])
}

function endpoint(
  { reading, draft }: Scene,
  resource: Resource,
  path: string,
  peers: Value<readonly Value<string>[]>,
): void {
  const untold = !isUnknown(peers) && peers.length === 0
  draft.endpoints.push({
    origin: originOf(reading.graph, resource),
    path,
    peers: untold ? unknown(label(resource, path), 'unresolved') : peers,
  })
}
