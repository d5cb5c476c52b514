/** Snapshots as the hosts' own command lines print them in JSON, told by their form. */
import { refuse } from '../../contract/errors.ts'

/** Whose words a listing is in, which also says how one is deleted. */
export type Tool =
  | 'hcloud'
  | 'scw-instance'
  | 'scw-block'
  | 'openstack-volume'
  | 'openstack-image'
  | 'cloudstack'

export interface ListedSnapshot {
  readonly tool: Tool
  readonly id: string
  readonly name: string
  /** ISO 8601 instant. */
  readonly createdAt: string
  /** What it was taken of: a server's or a volume's name, or its id; null when the listing does not tell. */
  readonly of: string | null
}

type Json = Readonly<Record<string, unknown>>

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : ''
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const nameOf = (value: unknown): string => text(record(value).name) || text(record(value).id)

/** Each form with the key that only it has, and what it says. */
const FORMS: readonly {
  readonly tool: Tool
  is(row: Json): boolean
  read(row: Json): Omit<ListedSnapshot, 'tool'>
}[] = [
  {
    tool: 'hcloud',
    is: (row) => row.type === 'snapshot' && 'created' in row,
    read: (row) => ({
      ...{ id: text(row.id), name: text(row.description), createdAt: text(row.created) },
      of: nameOf(row.created_from) || null,
    }),
  },
  {
    tool: 'scw-instance',
    is: (row) => 'creation_date' in row,
    read: (row) => ({
      ...{ id: text(row.id), name: text(row.name), createdAt: text(row.creation_date) },
      of: nameOf(row.base_volume) || null,
    }),
  },
  {
    tool: 'scw-block',
    is: (row) => 'parent_volume' in row,
    read: (row) => ({
      ...{ id: text(row.id), name: text(row.name), createdAt: text(row.created_at) },
      of: nameOf(row.parent_volume) || null,
    }),
  },
  {
    tool: 'openstack-volume',
    is: (row) => 'Created At' in row && 'Volume' in row,
    read: (row) => ({
      ...{ id: text(row.ID), name: text(row.Name), createdAt: utc(text(row['Created At'])) },
      of: text(row.Volume) || null,
    }),
  },
  {
    tool: 'openstack-image',
    is: (row) => 'created_at' in row && 'disk_format' in row,
    read: (row) => ({
      ...{ id: text(row.id), name: text(row.name), createdAt: utc(text(row.created_at)) },
      of: text(record(row.properties).instance_uuid) || text(row.instance_uuid) || null,
    }),
  },
  {
    tool: 'cloudstack',
    is: (row) => 'virtualmachineid' in row && 'created' in row,
    read: (row) => ({
      ...{ id: text(row.id), name: text(row.displayname) || text(row.name) },
      createdAt: text(row.created).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
      of: text(row.virtualmachineid) || null,
    }),
  },
]

/** OpenStack writes UTC without saying so. */
const utc = (written: string): string => (/Z$|[+-]\d{2}:?\d{2}$/.test(written) ? written : `${written}Z`)

/** Reads a listing. Throws InputError when it is not JSON, or holds a row that no host writes. */
export function readListing(content: string, file: string): ListedSnapshot[] {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch (error) {
    throw refuse({ fr: `${file}\u00a0: pas du JSON`, en: `${file}: not JSON` }, (error as Error).message)
  }
  const rows = Array.isArray(json) ? json : Object.values(record(json)).find(Array.isArray)
  if (rows === undefined) throw notAListing(file)
  return rows.map((row, index) => readRow(record(row), `${file}[${index}]`))
}

function readRow(row: Json, at: string): ListedSnapshot {
  const form = FORMS.find(({ is }) => is(row))
  if (form === undefined) throw notAListing(at)
  const read = { tool: form.tool, ...form.read(row) }
  // The id goes into a command: nothing that a shell would read otherwise.
  if (!/^[\w./-]+$/.test(read.id) || Number.isNaN(Date.parse(read.createdAt)))
    throw refuse(
      { fr: `${at}\u00a0: identifiant ou date illisible`, en: `${at}: unreadable id or date` },
      `id ${JSON.stringify(read.id)}, created ${JSON.stringify(read.createdAt)}`,
    )
  return read
}

function notAListing(at: string) {
  return refuse(
    { fr: `${at}\u00a0: format de liste de snapshots inconnu`, en: `${at}: unknown snapshot list format` },
    null,
    'hcloud image list -t snapshot -o json | scw block snapshot list -o json | openstack volume snapshot list --long -f json',
  )
}

const DELETE: Readonly<Record<Tool, (id: string) => string>> = {
  hcloud: (id) => `hcloud image delete ${id}`,
  'scw-instance': (id) => `scw instance snapshot delete ${id}`,
  'scw-block': (id) => `scw block snapshot delete ${id}`,
  'openstack-volume': (id) => `openstack volume snapshot delete ${id}`,
  'openstack-image': (id) => `openstack image delete ${id}`,
  cloudstack: (id) => `cmk delete vmsnapshot vmsnapshotid=${id}`,
}

/** The command that deletes it. */
export const deletion = ({ tool, id }: ListedSnapshot): string => DELETE[tool](id)
