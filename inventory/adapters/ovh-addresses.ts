/** Addresses that an account of OVHcloud holds apart from its servers, and the server that each is handed to. */
import { type Scene, thing } from '../draft.ts'
import type { Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'
import { SERVERS } from './ovh-place.ts'

export function additionalIp(scene: Scene, resource: Resource): void {
  const ip = scene.reading.text(resource, ['ip'], '')
  scene.draft.addresses.set(resource.address, {
    ...thing(scene, resource, 'ovh'),
    name: ip,
    assignedTo: scene.reading.relation(
      resource,
      ['routed_to'],
      ['openstack_compute_instance_v2', ...SERVERS],
    ),
    family: !isUnknown(ip) && ip.includes(':') ? 6 : 4,
    kind: 'floating',
  })
}
