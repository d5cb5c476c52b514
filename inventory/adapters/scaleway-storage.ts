/** Scaleway's buckets, and the resources that open or lock them. */
import { grantsOf, openedBy } from '../bucket-policy.ts'
import { addressOf, label, type Scene, thing } from '../draft.ts'
import type { Grant, Share, Value, Vault } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { placeOf } from './scaleway-place.ts'

const HOST = 'scaleway'
const BUCKET = ['scaleway_object_bucket']

export function bucket(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const acl = reading.text(resource, ['acl'], 'private')
  const versioned = reading.flag(resource, ['versioning', 0, 'enabled'], false)
  const unwritten = resource.config !== null && !isMentioned(resource, 'versioning')
  draft.vaults.set(resource.address, {
    kind: 'bucket',
    site: placeOf(scene, resource, 'region'),
    names: [reading.text(resource, ['name'], '')],
    versioned: isUnknown(versioned) && unwritten ? false : versioned,
    objectLock: reading.flag(resource, ['object_lock_enabled'], false),
    ...openedByAcl(acl),
    reachableFromOutside: null,
    movesTo: movesTo(scene, resource),
    erasesAfterDays: erasesAfter(scene, resource),
    replicatedTo: [],
    deleteProtection: false,
    shares: [],
    ...thing(scene, resource, HOST),
  })
}

/** Glacier and the class of one zone, that a rule moves objects to. */
function movesTo({ reading }: Scene, resource: Resource): readonly Value<string>[] {
  return listed(reading.count(resource, ['lifecycle_rule'])).flatMap((rule) => {
    if (isUnknown(rule)) return [rule]
    if (reading.flag(resource, ['lifecycle_rule', rule, 'enabled'], true) === false) return []
    const path = ['lifecycle_rule', rule, 'transition']
    return listed(reading.count(resource, path)).map((index) =>
      isUnknown(index) ? index : reading.text(resource, [...path, index, 'storage_class'], 'STANDARD'),
    )
  })
}

/** Days after which an object is erased; what was replaced (versions) is none. */
function erasesAfter({ reading }: Scene, resource: Resource): readonly Value<number>[] {
  return listed(reading.count(resource, ['lifecycle_rule'])).flatMap((rule) => {
    if (isUnknown(rule)) return [rule]
    if (reading.flag(resource, ['lifecycle_rule', rule, 'enabled'], true) === false) return []
    const days = reading.number<null>(resource, ['lifecycle_rule', rule, 'expiration', 0, 'days'], null)
    if (days === null) return []
    // Which objects of a bucket a prefix means, its user decides.
    const some = reading.text(resource, ['lifecycle_rule', rule, 'prefix'], '') !== ''
    return [some ? unknown(label(resource, `lifecycle_rule[${rule}].prefix`), 'unresolved') : days]
  })
}

const listed = (count: Value<number>): readonly Value<number>[] =>
  isUnknown(count) ? [count] : Array.from({ length: count }, (_, index) => index)

/** The block is written: nested blocks have no expression of their own to be found at their name. */
function isMentioned(resource: Resource, block: string): boolean {
  return ['enabled', 'mfa_delete'].some((name) => resource.config?.at([block, 0, name], resource.values))
}

/** A bucket that another resource opens to the world. */
export function bucketAcl(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const owner = reading.relation(resource, ['bucket'], BUCKET)
  const held = draft.vaults.get(addressOf(owner) ?? '')
  if (!held) return
  Object.assign(held, openedByAcl(reading.text(resource, ['acl'], 'private')))
  if (isOpen(held)) held.openedBy = { origin: originOf(reading.graph, resource), path: 'acl' }
}

export function bucketPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const owner = reading.relation(resource, ['bucket'], BUCKET)
  const held = draft.vaults.get(addressOf(owner) ?? '')
  const grants = grantsOf(originOf(reading.graph, resource), 'policy', reading.text(resource, ['policy'], ''))
  draft.grants.push(...grants)
  if (!held) return
  const project = reading.at(held.origin.address)
  held.shares = [
    ...(held.shares ?? []),
    ...grants.flatMap((grant) => sharesOf(grant, project ? reading.text(project, ['project_id'], '') : '')),
  ]
  for (const { statement } of grants) {
    const opened = isUnknown(statement)
      ? { read: statement, list: statement, write: statement }
      : openedBy(statement)
    const before = isOpen(held)
    held.publicRead = either(held.publicRead, opened.read)
    held.publicList = either(held.publicList, opened.list)
    held.publicWrite = either(held.publicWrite, opened.write)
    if (!before && isOpen(held)) held.openedBy = { origin: originOf(reading.graph, resource), path: 'policy' }
  }
}

/** Whether it is known that everyone may do something with it. */
const isOpen = ({ publicRead, publicList, publicWrite }: Opened): boolean =>
  [publicRead, publicList, publicWrite].includes(true)

type Opened = Pick<Vault, 'publicRead' | 'publicList' | 'publicWrite'>

/** Projects that a statement names: `project_id:…`. Users and applications belong to the organisation, whatever the project. */
function sharesOf({ origin, path, statement }: Grant, own: Value<string>): readonly Share[] {
  const where = { origin, path: `${path}.Principal` }
  if (isUnknown(statement)) return [{ ...where, with: statement, own: statement }]
  const projects = statement.allows ? statement.who.filter((one) => one.startsWith('project_id:')) : []
  const unresolved = unknown(`${origin.address}.${path}`, 'unresolved')
  return projects.map((one) => ({
    ...{ ...where, with: one },
    own: isUnknown(own) ? own : own === '' ? unresolved : one === `project_id:${own}`,
  }))
}

/** True when one of them is; else unknown when one of them is. */
const either = (a: Value<boolean>, b: Value<boolean>): Value<boolean> =>
  a === true || b === true ? true : isUnknown(a) ? a : b

/** The canned lists of S3; `public-read` lets everybody list too. */
function openedByAcl(acl: Value<string>) {
  const named = (...names: string[]): Value<boolean> => (isUnknown(acl) ? acl : names.includes(acl))
  const read = named('public-read', 'public-read-write')
  return { publicRead: read, publicList: read, publicWrite: named('public-read-write') }
}

export function lock(scene: Scene, resource: Resource): void {
  const owner = scene.reading.relation(resource, ['bucket'], BUCKET)
  const held = scene.draft.vaults.get(addressOf(owner) ?? '')
  if (held) held.objectLock = true
}
