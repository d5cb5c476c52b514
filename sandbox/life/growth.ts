/**
 * What hosts do by themselves as time passes: backups and snapshots on a schedule, and their rotation. Played when a
 * command begins or the clock is set, up to the cloud's time; what would have been rotated away is not made first.
 */
import type { CloudData, CloudObject, Entry } from '../cloud/model.ts'
import type { Struct } from '../cty/value.ts'
import { isStruct } from '../cty/value.ts'
import { diskOf } from '../data/catalogue/hetzner.ts'
import { uuid } from './numbers.ts'
import { EVERY_MONTH, lastTimes, parseCron, type Schedule } from './schedule.ts'

/** Who does things that nobody asked for. */
export const BY_HOST = 'the host'

/** A schedule that an object carries: when, how many are kept, what is made. */
interface Plan {
  readonly owner: CloudObject
  readonly schedule: Schedule
  readonly keep: number
  /** The type of what is made. */
  readonly makes: string
  /** Whether a copy is one of this plan's. */
  mine(copy: Struct): boolean
  made(at: string, number: number): Struct
}

const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')
const daily = (hour: number, minute: number, timezone = 'UTC'): Schedule => ({
  minutes: [minute],
  hours: [hour],
  days: [],
  months: EVERY_MONTH,
  weekdays: [],
  timezone,
})
const all = (data: Readonly<CloudData>, type: string): CloudObject[] =>
  Object.values(data.objects[type] ?? {})
const text = (object: Struct, name: string): string => {
  const value = object[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Hetzner: seven slots, daily, within a window of four hours that the host chooses (docs.hetzner.com, backups). */
function serverBackups(data: Readonly<CloudData>): Plan[] {
  return all(data, 'hcloud_server')
    .filter(({ attributes }) => attributes.backups === true)
    .map((owner): Plan => {
      const { attributes } = owner
      const id = Number(attributes.id)
      const minute = id % 240
      const size = diskOf(text(attributes, 'server_type')) ?? 40
      return {
        owner,
        schedule: daily((22 + Math.floor(minute / 60)) % 24, minute % 60),
        keep: 7,
        makes: 'hcloud_image',
        mine: (copy) => copy.type === 'backup' && Number(copy.bound_to) === id,
        made: (at, number) => ({
          id: number,
          type: 'backup',
          status: 'available',
          name: null,
          description: `${text(attributes, 'name')} ${at.slice(0, 10)}`,
          created: at,
          created_from: { id, name: text(attributes, 'name') },
          bound_to: id,
          disk_size: size,
          image_size: Math.round(size / 8),
          architecture: text(attributes, 'server_type').startsWith('cax') ? 'arm' : 'x86',
          labels: {},
        }),
      }
    })
}

/** Hetzner: snapshots of a storage box inside the same box, as many as the plan says. */
function boxSnapshots(data: Readonly<CloudData>): Plan[] {
  return all(data, 'hcloud_storage_box').flatMap((owner): Plan[] => {
    const { attributes } = owner
    const plan = attributes.snapshot_plan
    if (!isStruct(plan ?? null)) return []
    const { max_snapshots: keep, hour, minute, day_of_week: week, day_of_month: month } = plan as Struct
    const box = attributes.id ?? null
    return [
      {
        owner,
        schedule: {
          ...daily(Number(hour ?? 0), Number(minute ?? 0)),
          weekdays: week === null || week === undefined ? [] : [Number(week) % 7],
          days: month === null || month === undefined ? [] : [Number(month)],
        },
        keep: Number(keep ?? 0),
        makes: 'hcloud_storage_box_snapshot',
        mine: (copy) => copy.is_automatic === true && String(copy.storage_box_id) === String(box),
        made: (at, number) => ({
          id: number,
          storage_box_id: box,
          name: at.slice(0, 19).replace(/:/g, '-'),
          description: '',
          is_automatic: true,
          labels: {},
        }),
      },
    ]
  })
}

/** OVHcloud: an image of the first disk by a cron expression, as many as the rotation says; they stay when the rest goes. */
function imagesByCron(owner: CloudObject, instance: Struct[string], name: string, rule: Struct): Plan[] {
  const schedule = parseCron(text(rule, 'cron'))
  if (!schedule) return []
  return [
    {
      owner,
      schedule,
      keep: Number(rule.rotation ?? 0),
      makes: 'openstack_images_image_v2',
      mine: ({ properties }) =>
        isStruct(properties ?? null) &&
        (properties as Struct).instance_uuid === instance &&
        (properties as Struct).backup_name === name,
      made: (at, number) => ({
        id: uuid(`backup image ${number}`),
        name: `${name} ${at}`,
        status: 'active',
        visibility: 'private',
        disk_format: 'qcow2',
        container_format: 'bare',
        region: text(owner.attributes, 'region_name') || text(owner.attributes, 'region'),
        created_at: at,
        updated_at: at,
        properties: { instance_uuid: instance ?? '', image_type: 'backup', backup_name: name },
      }),
    },
  ]
}

function workflowBackups(data: Readonly<CloudData>): Plan[] {
  const workflows = all(data, 'ovh_cloud_project_workflow_backup').flatMap((owner) => {
    const { attributes } = owner
    const name = text(attributes, 'backup_name') || text(attributes, 'name')
    return imagesByCron(owner, attributes.instance_id ?? null, name, attributes)
  })
  const own = all(data, 'ovh_cloud_project_instance').flatMap((owner) => {
    const rule = owner.attributes.auto_backup
    const one = Array.isArray(rule) ? rule[0] : rule
    const name = `${text(owner.attributes, 'name')} auto backup`
    return isStruct(one ?? null) ? imagesByCron(owner, owner.attributes.id ?? null, name, one as Struct) : []
  })
  return [...workflows, ...own]
}

/** The words of CloudStack's schedules: minute, HH:MM, HH:MM:weekday, HH:MM:day. */
export function cloudstackSchedule(interval: string, written: string, timezone: string): Schedule | null {
  const [first = 0, second = 0, third = 0] = written.split(':').map(Number)
  const at = { ...daily(first, second, timezone || 'UTC') }
  if (interval === 'HOURLY')
    return { ...at, hours: Array.from({ length: 24 }, (_, n) => n), minutes: [first] }
  if (interval === 'DAILY') return at
  // Sunday is 1.
  if (interval === 'WEEKLY') return { ...at, weekdays: [(third + 6) % 7] }
  return interval === 'MONTHLY' ? { ...at, days: [third] } : null
}

/** CloudStack: snapshots of a volume, as many as the policy says. */
function policySnapshots(data: Readonly<CloudData>): Plan[] {
  return all(data, 'cloudstack_snapshot_policy').flatMap((owner): Plan[] => {
    const { attributes } = owner
    const [interval, written] = [text(attributes, 'interval_type'), text(attributes, 'schedule')]
    const schedule = cloudstackSchedule(interval, written, text(attributes, 'timezone'))
    if (!schedule) return []
    const volume = attributes.volume_id ?? null
    return [
      {
        owner,
        schedule,
        keep: Number(attributes.max_snaps ?? 0),
        makes: 'cloudstack_snapshot',
        mine: (copy) => copy.volumeid === volume && copy.intervaltype === interval,
        made: (at, number) => ({
          id: uuid(`cloudstack snapshot ${number}`),
          name: `${String(volume)} ${at}`,
          volumeid: volume,
          intervaltype: interval,
          snapshottype: interval,
          state: 'BackedUp',
          created: at,
        }),
      },
    ]
  })
}

/** What each type makes by itself, in a phrase. */
export const GROWS: Readonly<Record<string, string>> = {
  hcloud_server: 'with `backups`, a backup a day, seven kept; all go when it is switched off',
  hcloud_storage_box: 'with `snapshot_plan`, snapshots on schedule, `max_snapshots` kept',
  ovh_cloud_project_workflow_backup: 'an image by `cron`, `rotation` kept; they stay when it is deleted',
  ovh_cloud_project_instance: 'with `auto_backup`, an image by `cron`, `rotation` kept',
  cloudstack_snapshot_policy: 'snapshots on `schedule`, `max_snaps` kept',
}

const plansOf = (data: Readonly<CloudData>): Plan[] => [
  ...serverBackups(data),
  ...boxSnapshots(data),
  ...workflowBackups(data),
  ...policySnapshots(data),
]

const entryOf = (action: 'create' | 'delete', at: string, type: string, key: string, note: string) => ({
  history: { at, by: BY_HOST, action, type, key, note },
})

/** What has to be written so that the cloud is as it would be now. Empty when nothing has happened. */
export function growth(data: Readonly<CloudData>, now: Date): Entry[] {
  const plans = plansOf(data)
  if (plans.length === 0) return []
  const stamp = seconds(now)
  let number = data.next
  const entries = plans.flatMap((plan): Entry[] => {
    const { owner, makes, keep } = plan
    const held = all(data, makes).filter(({ attributes }) => plan.mine(attributes))
    const since = new Date(Math.max(Date.parse(data.grown ?? owner.updated), Date.parse(owner.updated)))
    const times = keep > 0 ? lastTimes(plan.schedule, since, now, keep).map(seconds) : []
    const fresh = times.filter((at) => !held.some(({ created }) => created === at))
    const made = fresh.map((at): CloudObject => {
      const attributes = plan.made(at, number++)
      const settling = { moment: 'create', since: at } as const
      return { type: makes, key: String(attributes.id), attributes, created: at, updated: at, settling }
    })
    const oldest = [...held, ...made].sort((a, b) => a.created.localeCompare(b.created))
    const rotated = new Set(oldest.slice(0, Math.max(0, oldest.length - keep)))
    const name = text(owner.attributes, 'name') || owner.key
    return [
      ...made
        .filter((one) => !rotated.has(one))
        .map((put) => ({
          put,
          ...entryOf('create', put.created, makes, put.key, `scheduled copy of ${name}`),
        })),
      ...held
        .filter((one) => rotated.has(one))
        .map(({ type, key }) => ({ drop: { type, key }, ...entryOf('delete', stamp, type, key, 'rotated') })),
    ]
  })
  return entries.length === 0 && data.grown === stamp ? [] : [...entries, { next: number, grown: stamp }]
}
