/** Where a thing of CloudStack is, and at which host. */
import { type HostId, siteOf } from '../../hosts/index.ts'
import { label, place, type Scene, thing } from '../draft.ts'
import { named } from '../found.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** The data source that tells a zone's name. */
const ZONE = 'cloudstack_zone'

/** CloudStack runs at many hosts: it is Ikoula when the zone or the address of the API is theirs. */
export function hostOf(scene: Scene, resource: Resource): HostId | null {
  const zone = named(scene.reading.graph, ZONE, scene.reading.text(resource, ['zone'], ''))
  if (typeof zone === 'string' && siteOf('ikoula', zone)) return 'ikoula'
  const api = scene.reading.provider(resource, 'api_url')
  if (typeof api === 'string' && /\bikoula\.com\b/.test(api)) return 'ikoula'
  const zones = zonesOf(scene)
  return zones.length > 0 && zones.every((code) => siteOf('ikoula', code)) ? 'ikoula' : null
}

const zonesSeen = new WeakMap<object, readonly string[]>()

/** Zones that the instances of this document name: groups and keys name none of their own. */
function zonesOf({ reading }: Scene): readonly string[] {
  let zones = zonesSeen.get(reading)
  if (!zones) {
    zones = reading.ofType('cloudstack_instance').map((each) => {
      const zone = named(reading.graph, ZONE, reading.text(each, ['zone'], ''))
      return isUnknown(zone) ? '' : zone
    })
    zonesSeen.set(reading, zones)
  }
  return zones
}

export const base = (scene: Scene, resource: Resource, name?: string) =>
  thing(scene, resource, hostOf(scene, resource), name)

export function zoneOf(scene: Scene, resource: Resource, attribute = 'zone'): Value<string> {
  const zone = place(scene, resource, [attribute], 'ikoula')
  return zone === null ? unknown(label(resource, attribute)) : named(scene.reading.graph, ZONE, zone)
}
