/** Volumes and containers of OpenStack. */
import { amount, label, type Scene } from '../draft.ts'
import { volumeAt } from '../joins.ts'
import type { Share, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base, regionOf, siteOfServer } from './openstack-place.ts'

const SERVER = ['openstack_compute_instance_v2']
const VOLUME = ['openstack_blockstorage_volume_v3']

export function volume(scene: Scene, resource: Resource): void {
  scene.draft.volumes.set(resource.address, {
    site: siteOfServer(scene, resource),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: null,
    encrypted: unknown(label(resource, 'volume_type'), 'unresolved'),
    multiAttach: multiAttach(scene, resource),
    deleteProtection: false,
    ...base(scene, resource),
  })
}

/** A property of the volume's type, whose name is all that the document holds; by custom it says so. */
function multiAttach({ reading }: Scene, resource: Resource): Value<boolean> {
  const type = reading.text(resource, ['volume_type'], '')
  if (isUnknown(type) && resource.config && !resource.config.at(['volume_type'], resource.values))
    return false
  return isUnknown(type) ? type : /multi-?attach/i.test(type)
}

export function volumeAttachment(scene: Scene, resource: Resource): void {
  const held = volumeAt(scene, resource, ['volume_id'], VOLUME)
  if (!held) return
  if (
    (held.attachedTo !== null && !isUnknown(held.attachedTo)) ||
    scene.reading.flag(resource, ['multiattach'], false) === true
  )
    held.multiAttach = true
  held.attachedTo = scene.reading.relation(resource, ['instance_id'], SERVER)
}

/** A server may boot from a volume, or be made with one. */
export function blockDevices(scene: Scene, resource: Resource): void {
  const count = scene.reading.count(resource, ['block_device'])
  for (let index = 0; index < (isUnknown(count) ? 0 : count); index++) {
    const at = ['block_device', index]
    const source = scene.reading.text(resource, [...at, 'source_type'], '')
    if (source !== 'volume' && !isUnknown(source)) continue
    const held = volumeAt(scene, resource, [...at, 'uuid'], VOLUME)
    if (held) held.attachedTo = { address: resource.address }
  }
}

export function container(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const read = reading.text(resource, ['container_read'], '')
  const write = reading.text(resource, ['container_write'], '')
  draft.vaults.set(resource.address, {
    kind: 'container',
    site: regionOf(scene, resource),
    names: [reading.text(resource, ['name'], '')],
    versioned: versioned(scene, resource),
    objectLock: false,
    publicRead: isUnknown(read) ? read : namesEveryone(read),
    publicList: isUnknown(read) ? read : namesEveryone(read) && /\.rlistings/.test(read),
    publicWrite: isUnknown(write) ? write : namesEveryone(write),
    reachableFromOutside: null,
    replicatedTo: [],
    deleteProtection: false,
    shares: (['container_read', 'container_write'] as const).flatMap((path) =>
      sharesOf(scene, resource, path),
    ),
    ...base(scene, resource),
  })
}

/** By the flag, or by the older way, which keeps what was there in a container of its own. */
function versioned({ reading }: Scene, resource: Resource): Value<boolean> {
  const legacy = reading.count(resource, ['versioning_legacy'])
  const flag = reading.flag(resource, ['versioning'], false)
  if (flag === true) return true
  if (isUnknown(legacy)) return legacy
  return legacy > 0 ? true : flag
}

/**
 * The elements of an ACL that name users: `project:user`, `project:*`, `*:user`. Whose project that is the document does
 * not hold. Referrers (`.r:`) are nobody by name, and a bare word is a role in the container's own project.
 */
function sharesOf({ reading }: Scene, resource: Resource, path: string): readonly Share[] {
  const origin = originOf(reading.graph, resource)
  const acl = reading.text(resource, [path], '')
  if (isUnknown(acl)) return [{ origin, path, with: acl, own: acl }]
  return acl
    .split(',')
    .map((one) => one.trim())
    .filter((one) => /^[^.:][^:]*:./.test(one) && one !== '*:*')
    .map((one) => ({
      ...{ origin, path, with: one },
      own: one.startsWith('*') ? false : unknown(label(resource, path), 'unresolved'),
    }))
}

/** `.r:*` is every referrer; `*:*` is every user of every project. */
const namesEveryone = (acl: string): boolean =>
  acl.split(',').some((one) => /^\s*(?:\.r:\*|\*:\*|\*)\s*$/.test(one))
