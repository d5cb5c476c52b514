/** Where a thing of OVHcloud is. */
import { label, place, type Scene, thing } from '../draft.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'ovh'
export const SERVERS = ['ovh_cloud_instance', 'ovh_cloud_project_instance']

export const base = (scene: Scene, resource: Resource, name?: string) => thing(scene, resource, HOST, name)

export function siteAt(scene: Scene, resource: Resource, ...attributes: readonly string[]): Value<string> {
  for (const attribute of attributes) {
    const site = place(scene, resource, [attribute], HOST)
    if (site !== null && !isUnknown(site)) return site
  }
  return unknown(label(resource, attributes.at(-1) ?? 'region'))
}
