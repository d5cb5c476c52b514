/** Scaleway's private networks and public addresses. */
import { type Scene, thing } from '../draft.ts'
import type { Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'
import { placeOf } from './scaleway-place.ts'

const HOST = 'scaleway'
const SERVER = ['scaleway_instance_server']

export function network(scene: Scene, resource: Resource): void {
  const region = placeOf(scene, resource, 'region')
  const range = scene.reading.text<null>(resource, ['ipv4_subnet', 0, 'subnet'], null)
  scene.draft.networks.set(resource.address, {
    sites: isUnknown(region) ? region : [region],
    ranges: isUnknown(range) ? range : range === null ? [] : [range],
    members: [],
    segment: null,
    ...thing(scene, resource, HOST),
  })
}

export function ip(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['type'], 'routed_ipv4')
  scene.draft.addresses.set(resource.address, {
    ...thing(scene, resource, HOST),
    name: scene.reading.text(resource, ['address'], ''),
    assignedTo: scene.reading.relation(resource, ['server_id'], SERVER),
    family: isUnknown(type) ? 4 : type === 'routed_ipv6' ? 6 : 4,
    kind: 'floating',
  })
}
