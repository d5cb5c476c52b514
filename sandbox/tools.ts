/**
 * The hosts' own command lines, as far as a scheduled job of snapshots needs them: listing and deleting, in their words.
 * Under the sandbox they ask the rehearsal cloud; anything else they refuse, so that no real account is touched.
 */
import { clockOf, deleteObject } from './byhand.ts'
import type { CloudData, CloudObject } from './cloud/model.ts'
import type { CloudStore } from './cloud/store.ts'
import { isStruct, type Struct } from './cty/value.ts'
import { stateOf } from './life/stages.ts'

export const TOOLS = ['hcloud', 'scw', 'openstack', 'cmk'] as const

type Row = Readonly<Record<string, unknown>>

interface Verb {
  /** What is written, options and `key=value` left out. */
  readonly words: string
  readonly types: readonly string[]
  /** How one is listed; absent for a verb that deletes. */
  readonly list?: (object: CloudObject, data: Readonly<CloudData>, now: Date) => Row
  /** Around the rows. */
  readonly around?: (rows: readonly Row[]) => unknown
}

const tail = (id: string): string => id.slice(id.lastIndexOf('/') + 1)
const textOf = (object: Struct | undefined, name: string): string => {
  const value = object?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const named = (data: Readonly<CloudData>, types: readonly string[], id: string): string => {
  const found = types
    .flatMap((type) => Object.values(data.objects[type] ?? {}))
    .find(({ attributes }) => tail(String(attributes.id)) === tail(id))
  return textOf(found?.attributes, 'name') || tail(id)
}

const hetznerImage = (
  { attributes, created, ...rest }: CloudObject,
  data: Readonly<CloudData>,
  now: Date,
): Row => {
  const server = textOf(attributes, 'server_id')
  const from = isStruct(attributes.created_from ?? null)
    ? attributes.created_from
    : { id: Number(server), name: named(data, ['hcloud_server'], server) }
  return {
    id: Number(attributes.id),
    type: textOf(attributes, 'type') || 'snapshot',
    status: stateOf({ attributes, created, ...rest }, now),
    name: null,
    description: textOf(attributes, 'description'),
    created,
    created_from: from,
    bound_to: attributes.bound_to ?? null,
    labels: attributes.labels ?? {},
  }
}

const parent = (object: CloudObject, data: Readonly<CloudData>, types: readonly string[]): Row => {
  const id = textOf(object.attributes, 'volume_id')
  return { id: tail(id), name: named(data, types, id) }
}

const VERBS: Readonly<Record<(typeof TOOLS)[number], readonly Verb[]>> = {
  hcloud: [
    { words: 'image list', types: ['hcloud_snapshot', 'hcloud_image'], list: hetznerImage },
    { words: 'image delete', types: ['hcloud_snapshot', 'hcloud_image'] },
  ],
  scw: [
    {
      words: 'instance snapshot list',
      types: ['scaleway_instance_snapshot'],
      list: (object, data, now) => ({
        id: tail(object.key),
        name: textOf(object.attributes, 'name'),
        creation_date: object.created,
        state: stateOf(object, now),
        base_volume: parent(object, data, ['scaleway_instance_volume']),
        zone: textOf(object.attributes, 'zone'),
      }),
    },
    { words: 'instance snapshot delete', types: ['scaleway_instance_snapshot'] },
    {
      words: 'block snapshot list',
      types: ['scaleway_block_snapshot'],
      list: (object, data, now) => ({
        id: tail(object.key),
        name: textOf(object.attributes, 'name'),
        created_at: object.created,
        status: stateOf(object, now),
        parent_volume: parent(object, data, ['scaleway_block_volume']),
        zone: textOf(object.attributes, 'zone'),
      }),
    },
    { words: 'block snapshot delete', types: ['scaleway_block_snapshot'] },
  ],
  openstack: [
    {
      words: 'volume snapshot list',
      types: ['ovh_cloud_storage_block_volume_snapshot'],
      list: (object, data, now) => ({
        ID: object.key,
        Name: textOf(object.attributes, 'name'),
        Description: textOf(object.attributes, 'description'),
        Status: stateOf(object, now),
        'Created At': object.created.replace('Z', '.000000'),
        Volume: parent(object, data, ['ovh_cloud_storage_block_volume', 'openstack_blockstorage_volume_v3'])
          .name,
      }),
    },
    { words: 'volume snapshot delete', types: ['ovh_cloud_storage_block_volume_snapshot'] },
    {
      words: 'image list',
      types: ['openstack_images_image_v2', 'ovh_cloud_project_instance_snapshot'],
      list: (object, _data, now) => ({
        id: object.key,
        name: textOf(object.attributes, 'name'),
        status: stateOf(object, now),
        disk_format: textOf(object.attributes, 'disk_format') || 'qcow2',
        created_at: object.created,
        properties: object.attributes.properties ?? { instance_uuid: object.attributes.instance_id ?? null },
      }),
    },
    { words: 'image delete', types: ['openstack_images_image_v2', 'ovh_cloud_project_instance_snapshot'] },
  ],
  cmk: [
    {
      words: 'list vmsnapshot',
      types: ['cloudstack_vmsnapshot'],
      list: ({ attributes }) => attributes,
      around: (rows) => ({ count: rows.length, vmsnapshot: rows }),
    },
    {
      words: 'list snapshots',
      types: ['cloudstack_snapshot'],
      list: ({ attributes }) => attributes,
      around: (rows) => ({ count: rows.length, snapshot: rows }),
    },
    { words: 'delete snapshot', types: ['cloudstack_snapshot'] },
  ],
}

/** Options that take a word of their own. */
const WITH_VALUE = /^(-t|--type|-o|--output|-f|--format|-l|--selector|--sort-column|--limit)$/

interface Asked {
  readonly words: readonly string[]
  readonly type: string | null
}

function readWords(args: readonly string[]): Asked {
  const words: string[] = []
  let type: string | null = null
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (WITH_VALUE.test(word)) {
      if (word === '-t' || word === '--type') type = args[at + 1] ?? null
      at++
    } else if (!word.startsWith('-') && !/^(zone|region|project-id)=/.test(word)) {
      words.push(word.replace(/^(snapshot-id|id|\w*id)=/, ''))
    }
  }
  return { words, type }
}

/** What a host's own command line would have printed; null when this verb is none that the rehearsal plays. */
export async function runTool(
  store: CloudStore,
  tool: string,
  args: readonly string[],
): Promise<string | null> {
  const verbs = VERBS[tool as (typeof TOOLS)[number]] ?? []
  const { words, type } = readWords(args)
  const verb = verbs.find((one) => words.slice(0, one.words.split(' ').length).join(' ') === one.words)
  if (!verb) return null
  const data = store.read()
  const all = verb.types.flatMap((one) => Object.values(data.objects[one] ?? {}))
  if (verb.list) {
    const { list } = verb
    const now = clockOf(store)
    const rows = all
      .map((object) => list(object, data, now))
      .filter((row) => type === null || row.type === type)
    return `${JSON.stringify(verb.around ? verb.around(rows) : rows, null, 2)}\n`
  }
  for (const id of words.slice(verb.words.split(' ').length)) {
    const object = all.find(({ key }) => key === id || tail(key) === id)
    if (!object) throw new RangeError(id)
    await deleteObject(store, object, tool)
  }
  return ''
}
