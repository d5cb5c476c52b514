/** OVHcloud's buckets, volumes and snapshots. */
import { grantsOf } from '../bucket-policy.ts'
import { addressOf, amount, label, type Scene } from '../draft.ts'
import type { Value } from '../model.ts'
import { originOf, type Path, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base, SERVERS, siteAt } from './ovh-place.ts'

export function bucket(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const enabled = (block: string): Value<boolean> => {
    const status = reading.text(resource, [block, 'status'], '')
    if (!isUnknown(status)) return status === 'enabled'
    // Unknown because nothing is written: the API leaves it off.
    return resource.config && !resource.config.at([block], resource.values) ? false : status
  }
  draft.vaults.set(resource.address, {
    kind: 'bucket',
    site: siteAt(scene, resource, 'region_name'),
    names: [
      reading.text(resource, ['name'], ''),
      ...(reading.text<null>(resource, ['virtual_host'], null) === null ? [] : []),
    ],
    versioned: enabled('versioning'),
    objectLock: enabled('object_lock'),
    publicRead: false,
    publicList: false,
    publicWrite: false,
    reachableFromOutside: null,
    replicatedTo: replicas(scene, resource),
    deleteProtection: false,
    ...base(scene, resource),
  })
}

/** The classes that the rules of another resource move what is in a bucket to. */
export function lifecycle({ reading, draft }: Scene, resource: Resource): void {
  const owner = reading.relation(resource, ['container_name'], ['ovh_cloud_project_storage'])
  const held = draft.vaults.get(addressOf(owner) ?? '')
  if (!held) return
  const many = (path: Path): readonly Value<number>[] => {
    if (resource.config && !resource.config.at(path, resource.values)) return []
    const count = reading.count(resource, path)
    return isUnknown(count) ? [count] : Array.from({ length: count }, (_, index) => index)
  }
  const rules = many(['rules']).filter(
    (rule) => isUnknown(rule) || reading.text(resource, ['rules', rule, 'status'], 'enabled') !== 'disabled',
  )
  held.erasesAfterDays = rules.flatMap((rule) => {
    if (isUnknown(rule)) return [rule]
    const days = reading.number<null>(resource, ['rules', rule, 'expiration', 'days'], null)
    if (days === null) return []
    // Which objects of a bucket a prefix means, its user decides.
    const some = reading.text(resource, ['rules', rule, 'filter', 'prefix'], '') !== ''
    return [some ? unknown(label(resource, `rules[${rule}].filter`), 'unresolved') : days]
  })
  held.movesTo = rules.flatMap((rule) => {
    if (isUnknown(rule)) return [rule]
    const path = ['rules', rule, 'transitions']
    return many(path).map((index) =>
      isUnknown(index) ? index : reading.text(resource, [...path, index, 'storage_class'], 'STANDARD'),
    )
  })
}

function replicas(scene: Scene, resource: Resource): readonly Value<string>[] {
  const { reading } = scene
  if (resource.config && !resource.config.at(['replication'], resource.values)) return []
  const rules = reading.count(resource, ['replication', 'rules'])
  if (isUnknown(rules)) return [rules]
  return Array.from({ length: rules }, (_, index) => index)
    .filter(
      (index) => reading.text(resource, ['replication', 'rules', index, 'status'], 'enabled') !== 'disabled',
    )
    .map((index) => {
      const path = ['replication', 'rules', index, 'destination', 'region']
      return (
        reading.text<null>(resource, path, null) ?? unknown(label(resource, pathText(path)), 'unresolved')
      )
    })
}

export function volume(scene: Scene, resource: Resource): void {
  const encrypted = scene.reading.flag(resource, ['encryption', 'enabled'], false)
  scene.draft.volumes.set(resource.address, {
    site: siteAt(scene, resource, 'availability_zone', 'region'),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: null,
    encrypted,
    multiAttach: multiAttach(scene, resource, 'volume_type'),
    deleteProtection: false,
    ...base(scene, resource),
  })
}

/** Volumes are attached from the instance's side. */
export function attachVolumes(scene: Scene, resource: Resource): void {
  const volumes = scene.reading.relations(resource, ['volume_ids'], ['ovh_cloud_storage_block_volume'])
  for (const ref of isUnknown(volumes) ? [] : (volumes ?? [])) {
    const held = scene.draft.volumes.get(addressOf(ref) ?? '')
    if (!held) continue
    if (held.attachedTo !== null) held.multiAttach = true
    held.attachedTo = { address: resource.address }
  }
}

/** The host sells types of volume that several instances may hold; their names say so. */
function multiAttach({ reading }: Scene, resource: Resource, attribute: string): Value<boolean> {
  const type = reading.text(resource, [attribute], '')
  if (isUnknown(type) && resource.config && !resource.config.at([attribute], resource.values)) return false
  return isUnknown(type) ? type : /multi-?attach/i.test(type)
}

/** The older volume resource, attached by itself. */
export function projectVolume(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.volumes.set(resource.address, {
    site: siteAt(scene, resource, 'availability_zone', 'region_name'),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: reading.relation(resource, ['instance_id'], [...SERVERS, 'openstack_compute_instance_v2']),
    encrypted: reading.flag(resource, ['encryption', 'encrypted'], false),
    multiAttach: multiAttach(scene, resource, 'type'),
    deleteProtection: false,
    ...base(scene, resource),
  })
}

const VOLUMES = ['ovh_cloud_storage_block_volume', 'ovh_cloud_project_volume']

export function snapshot(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of =
    reading.relation(resource, ['volume_id'], VOLUMES) ??
    reading.relation(resource, ['instance_id'], [...SERVERS, 'openstack_compute_instance_v2'])
  const created = reading.text<null>(resource, ['creation_date'], null)
  const told = created ?? reading.text<null>(resource, ['created_at'], null)
  draft.snapshots.push({
    of: of ?? unknown(label(resource, 'volume_id'), 'unresolved'),
    createdAt: reading.graph.stage === 'state' ? told : null,
    ...base(scene, resource),
  })
}

/** What a user of the object store may do; it names nobody, since it hangs on that user. */
export function userPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const policy = reading.text(resource, ['policy'], '')
  draft.grants.push(...grantsOf(originOf(reading.graph, resource), 'policy', policy))
}
