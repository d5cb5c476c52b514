/** Things of OpenStack that a server may call by name or by id: its image, its size. */
import { label, type Scene } from '../draft.ts'
import { named } from '../found.ts'
import type { Value } from '../model.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** Data sources that know the name of an identifier. */
const FOUND: Readonly<Record<string, string>> = {
  image_id: 'openstack_images_image_v2',
  flavor_id: 'openstack_compute_flavor_v2',
}

/** A name is the code that a contract uses; the id alone says nothing that a reader knows. */
export function nameOf(scene: Scene, resource: Resource, name: string, id: string): Value<string> {
  const byName = scene.reading.text<null>(resource, [name], null)
  const byId = scene.reading.text<null>(resource, [id], null)
  const doubtful = isOfAnother(resource, name, id)
  if (byName !== null && !isUnknown(byName) && !doubtful) return byName
  if (byId !== null && !isUnknown(byId)) return named(scene.reading.graph, FOUND[id] ?? '', byId)
  return doubtful && isUnknown(byId) ? byId : unknown(label(resource, name))
}

/**
 * Whether a name may be that of another id. The provider reads names back from the host and leaves them in a plan as they
 * were, also where the id changes; and nothing holds a name and an id together that somebody writes side by side.
 */
function isOfAnother(resource: Resource, name: string, id: string): boolean {
  const { actions, values, unknown: veil, config } = resource
  if (actions?.[0] === 'no-op') return false
  const { before } = resource
  const changes = (attribute: string): boolean =>
    before ? before[attribute] !== values[attribute] || veiled(veil, attribute) : before === null
  if (config?.at([name], values) && config.at([id], values))
    return before === undefined || changes(name) || changes(id)
  return Boolean(before) && changes(id) && !changes(name)
}

const veiled = (veil: unknown, attribute: string): boolean =>
  typeof veil === 'object' && veil !== null && (veil as Readonly<Record<string, unknown>>)[attribute] === true
