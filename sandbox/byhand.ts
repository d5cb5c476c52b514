/** What a person does to the cloud without Terraform: look, change, delete, start anew, ask for trouble, move the clock. */
import type { CloudData, CloudObject, Fault, HistoryEntry } from './cloud/model.ts'
import type { CloudStore } from './cloud/store.ts'
import { isList, isStruct, type Struct, type Value } from './cty/value.ts'
import { goneWith } from './life/cascade.ts'
import { BY_HOST, growth } from './life/growth.ts'
import { stateOf } from './life/stages.ts'

/** The cloud's time: its own clock when it was set, else the real one. */
export function clockOf(store: CloudStore): Date {
  const { clock } = store.read()
  return clock ? new Date(clock) : new Date()
}

/** As it is written down: whole seconds, ISO 8601. */
export const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

function entry(
  store: CloudStore,
  action: HistoryEntry['action'],
  by: string,
  type = '',
  key = '',
  note?: string,
): HistoryEntry {
  return { at: seconds(clockOf(store)), by, action, type, key, ...(note === undefined ? {} : { note }) }
}

/** Lets the hosts do what they do by themselves, up to the cloud's time: scheduled backups, their rotation. */
export async function catchUp(store: CloudStore): Promise<void> {
  if (growth(store.read(), clockOf(store)).length === 0) return
  await store.change(({ data, write }) => {
    for (const entry of growth(data, clockOf(store))) write(entry)
  })
}

/** Sets the clock; objects grow older with it, and what the hosts do by themselves happens. */
export function setClock(store: CloudStore, now: Date, by: string): Promise<void> {
  return store.change(({ data, write }) => {
    write({ clock: seconds(now), history: entry(store, 'clock', by, '', '', seconds(now)) })
    for (const one of growth(data, now)) write(one)
  })
}

export interface Row {
  readonly type: string
  readonly key: string
  readonly name: string
  readonly place: string
  /** As the host calls it, at this time. */
  readonly status: string
  readonly created: string
  /** Whole days since the object was made. */
  readonly days: number
  /** Copies that the host keeps by itself; they go with the server. */
  readonly backups: number
  /** Terraform may not know of it: it was made when a run was cut short. */
  readonly unconfirmed: boolean
}

const DAY_MS = 86_400_000

const textOf = (object: Struct, ...names: string[]): string => {
  const found = names.map((name) => object[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : ''
}

/** How many copies the host keeps of each server, by the server's identifier. */
function backupCounts(data: Readonly<CloudData>): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (server: Value | undefined): void => {
    const id = String(server ?? '')
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const { attributes } of Object.values(data.objects.hcloud_image ?? {})) {
    if (attributes.type === 'backup') count(attributes.bound_to)
  }
  for (const { attributes } of Object.values(data.objects.openstack_images_image_v2 ?? {})) {
    const { properties = null } = attributes
    if (isStruct(properties) && properties.image_type === 'backup') count(properties.instance_uuid)
  }
  return counts
}

/** The cloud as a table, sorted by type and name. */
export function rowsOf(data: Readonly<CloudData>, now: Date): Row[] {
  const backups = backupCounts(data)
  const rows = Object.values(data.objects).flatMap((sameType) => Object.values(sameType))
  return rows
    .map((object) => {
      const { type, key, attributes, created, pending } = object
      return {
        type,
        key,
        name: textOf(attributes, 'name', 'description', 'display_name'),
        place: textOf(attributes, 'location', 'zone', 'region', 'region_name', 'network_zone'),
        status: stateOf(object, now),
        created,
        days: Math.max(0, Math.floor((now.getTime() - Date.parse(created)) / DAY_MS)),
        backups: SERVERS.includes(type) ? (backups.get(String(attributes.id)) ?? 0) : 0,
        unconfirmed: pending !== undefined,
      }
    })
    .sort((a, b) =>
      `${a.type} ${a.name} ${a.created} ${a.key}`.localeCompare(`${b.type} ${b.name} ${b.created} ${b.key}`),
    )
}

const SERVERS = [
  'hcloud_server',
  'openstack_compute_instance_v2',
  'ovh_cloud_instance',
  'ovh_cloud_project_instance',
]

/** The one object that `type/key`, a key or a name means; null when none or several do. */
export function findObject(data: Readonly<CloudData>, which: string): CloudObject | null {
  const all = Object.values(data.objects).flatMap((sameType) => Object.values(sameType))
  const exact = all.filter(({ type, key }) => `${type}/${key}` === which || key === which)
  const named = all.filter(
    ({ type, attributes }) => attributes.name === which || `${type}/${String(attributes.name)}` === which,
  )
  const found = exact.length > 0 ? exact : named
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Sets what a dotted path names, list positions included. Throws `RangeError` when there is no such place. */
export function withValue(object: Value, path: readonly string[], value: Value): Value {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (isList(object)) {
    const index = Number(name)
    if (!Number.isInteger(index) || index < 0 || index >= object.length) throw new RangeError(name)
    return object.map((item, at) => (at === index ? withValue(item, rest, value) : item))
  }
  if (!isStruct(object) || (rest.length === 0 && !(name in object))) throw new RangeError(name)
  return { ...object, [name]: withValue(object[name] ?? null, rest, value) }
}

/** `true`, `3`, `["a"]` as JSON; anything else as text. */
export function parseValue(text: string): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return text
  }
}

/** Changes attributes behind Terraform's back. */
export function editObject(
  store: CloudStore,
  object: CloudObject,
  changes: readonly (readonly [path: string, value: Value])[],
  by: string,
): Promise<void> {
  return store.change(({ write }) => {
    const attributes = changes.reduce<Value>(
      (now, [path, value]) => withValue(now, path.split('.'), value),
      object.attributes,
    )
    const at = seconds(clockOf(store))
    const note = changes.map(([path]) => path).join(', ')
    write({
      put: { ...object, attributes: attributes as Struct, updated: at },
      history: entry(store, 'edit', by, object.type, object.key, note),
    })
  })
}

/** Deletes behind Terraform's back; what the host removes along with it goes too. */
export function deleteObject(store: CloudStore, object: CloudObject, by: string): Promise<void> {
  return store.change(({ data, write }) => {
    const { type, key } = object
    const along = goneWith(data, object)
    write({ drop: { type, key }, history: entry(store, 'delete', by, type, key, 'by hand') })
    for (const one of along) {
      const note = `went with ${type}/${key}`
      write({
        drop: { type: one.type, key: one.key },
        history: entry(store, 'delete', BY_HOST, one.type, one.key, note),
      })
    }
  })
}

/** Empties the cloud, its faults and its clock; what was given out as an identifier is not given out again. */
export function resetCloud(store: CloudStore, by: string): Promise<void> {
  return store.change(({ write }) => {
    write({ reset: true, faults: [], clock: null, grown: null, history: entry(store, 'reset', by) })
  })
}

/** Adds a fault to those that wait. */
export function addFault(store: CloudStore, fault: Omit<Fault, 'drawn'>, by: string): Promise<void> {
  return store.change(({ data, write }) => {
    write({
      faults: [...data.faults, { ...fault, drawn: 0 }],
      history: entry(store, 'fault', by, fault.type, fault.kind),
    })
  })
}

export function clearFaults(store: CloudStore, by: string): Promise<void> {
  return store.change(({ write }) => {
    write({ faults: [], history: entry(store, 'fault', by, '', 'clear') })
  })
}
