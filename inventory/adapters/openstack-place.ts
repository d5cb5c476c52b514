/** Where a thing of OpenStack is, and at which host. */
import { type HostId, siteOf } from '../../hosts/index.ts'
import { label, place, type Scene, thing } from '../draft.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** The region written on the resource, else the one of its provider block; a zone of it is the finer place. */
export function regionOf(scene: Scene, resource: Resource): Value<string> {
  const own = place(scene, resource, ['region'], 'ovh')
  if (own !== null && !isUnknown(own)) return own
  // An attribute that an expression fills overrides the provider block, whatever it will be.
  if (resource.config?.at(['region'], resource.values)) return own ?? unknown(label(resource, 'region'))
  const inherited = scene.reading.provider(resource, 'region')
  if (typeof inherited === 'string' && inherited !== '') return inherited
  // After an apply nothing more will be known of it: the region was that of whoever ran it.
  const why = scene.reading.graph.stage === 'state' ? 'absent' : 'known-after-apply'
  return unknown(label(resource, 'region'), why)
}

export function siteOfServer(scene: Scene, resource: Resource): Value<string> {
  const zone = scene.reading.text<null>(resource, ['availability_zone'], null)
  // Only the zones of a three-zone region are places of their own; `nova` is the one zone of the others.
  if (typeof zone === 'string' && siteOf('ovh', zone)) return zone
  return regionOf(scene, resource)
}

/** OpenStack runs at many hosts: it is OVHcloud when the region or the address of the API is theirs. */
export function hostOf(scene: Scene, resource: Resource): HostId | null {
  const region = regionOf(scene, resource)
  if (!isUnknown(region) && siteOf('ovh', region)) return 'ovh'
  const api = scene.reading.provider(resource, 'auth_url')
  return typeof api === 'string' && /\bovh\.(?:net|com|us)\b|\bovhcloud\.com\b/.test(api) ? 'ovh' : null
}

export const base = (scene: Scene, resource: Resource) => thing(scene, resource, hostOf(scene, resource))
