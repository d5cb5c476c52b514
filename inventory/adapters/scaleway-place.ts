/** Where a thing of Scaleway is. */
import { label, place, type Scene } from '../draft.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'scaleway'

/** What has a private address that others name. */
export const PRIVATE = ['scaleway_ipam_ip', 'scaleway_instance_private_nic', 'scaleway_instance_server']

/** Written on the resource, else on its provider block; the environment may decide, so that nothing is assumed. */
export function placeOf(scene: Scene, resource: Resource, attribute: 'zone' | 'region'): Value<string> {
  const own = place(scene, resource, [attribute], HOST)
  if (own !== null && !isUnknown(own)) return own
  if (resource.config?.at([attribute], resource.values)) return own ?? unknown(label(resource, attribute))
  const inherited = scene.reading.provider(resource, attribute)
  return typeof inherited === 'string' && inherited !== '' ? inherited : unknown(label(resource, attribute))
}
