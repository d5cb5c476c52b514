/** The answer to a data source: an object of the cloud, what the host sells, or, where neither is known, the right form. */
import type { CloudData } from '../cloud/model.ts'
import { conform } from '../cty/conform.ts'
import type { ObjectShape } from '../cty/schema.ts'
import { isList, type Struct, type Value } from '../cty/value.ts'
import { refusal } from '../engine/diagnostics.ts'
import { inventGenerically } from '../life/generic.ts'
import { asOf, stateOf } from '../life/stages.ts'
import { CATALOGUE } from './catalogue/index.ts'
import { asked, choose, filtersOf } from './filter.ts'
import { howToAdd } from './hint.ts'

const hash = (text: string): number => {
  let h = 2166136261
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 16777619)
  return h >>> 0
}

/** Snapshots are images too: what a server is made from. */
function snapshots(cloud: Readonly<CloudData>, now: Date): Struct[] {
  return Object.values(cloud.objects.hcloud_snapshot ?? {}).map((object) => ({
    ...object.attributes,
    type: 'snapshot',
    status: stateOf(object, now),
    architecture: 'x86',
    created: object.created,
  }))
}

/** Found under another name than the one they were made under. */
export const MADE_AS: Readonly<Record<string, string>> = {
  openstack_blockstorage_snapshot_v3: 'ovh_cloud_storage_block_volume_snapshot',
}

/** Everything that may be found; null when the rehearsal does not know what there is. */
function rowsOf(type: string, cloud: Readonly<CloudData>, isResource: boolean, now: Date): Struct[] | null {
  const held = cloud.objects[MADE_AS[type] ?? type]
  if (!isResource && !CATALOGUE[type] && !MADE_AS[type] && !held) return null
  const own = Object.values(held ?? {}).map((object) => ({ created: object.created, ...asOf(object, now) }))
  const more = type === 'hcloud_image' ? snapshots(cloud, now) : []
  return [...(CATALOGUE[type] ?? []), ...own, ...more]
}

const shown = (config: Struct): string =>
  [
    ...asked(config).map(([name, value]) => `${name} = ${String(value)}`),
    ...filtersOf(config.filter).map(({ name, value }) => `filter ${name} = ${value}`),
  ].join(', ')

/** The one row that is meant. Throws a `Refusal` when there is none; the first where several fit a host's own list. */
function only({ type, config, shape }: Question, rows: readonly Struct[]): Struct {
  const fit = choose(rows, config)
  const [first] = fit
  if (!first) {
    throw refusal(
      `no ${type} found (not_found)`,
      `Nothing in the rehearsal cloud fits ${shown(config) || 'an empty demand'}. If your cloud has it:\n\n  ${howToAdd(type, config, Object.keys(shape.fields))}`,
    )
  }
  const named = fit.every((row) => row.name === first.name && row.label === first.label)
  if (fit.length > 1 && !named) {
    throw refusal(`more than one ${type} found`, `${fit.length} fit ${shown(config) || 'an empty demand'}.`)
  }
  return first
}

export interface Question {
  readonly type: string
  readonly shape: ObjectShape
  readonly config: Struct
  readonly cloud: Readonly<CloudData>
  /** Whether the provider also makes such objects. */
  readonly isResource: boolean
  readonly now: string
}

/** `hcloud_images`, `openstack_networking_subnet_ids_v2` and the like: all that fit, beside them their names and ids. */
function listed({ type, shape, config, cloud, now }: Question): Struct | null {
  const singular = type.replace(/_ids(_v\d)$/, '$1').replace(/s$/, '')
  const at = new Date(now)
  const rows = singular === type ? null : rowsOf(singular, cloud, cloud.objects[singular] !== undefined, at)
  if (!rows) return null
  const fit = choose(rows, config)
  const ids = fit.map(({ id = null }) => String(id))
  const answer: Record<string, Value> = {
    names: fit.map(({ name = null }) => name),
    descriptions: fit.map(({ description = null }) => description),
  }
  for (const [name, field] of Object.entries(shape.fields)) {
    const { shape: own } = field
    if (own.kind !== 'list' && own.kind !== 'set') continue
    if (own.element.kind === 'object' && field.computed) answer[name] = fit
    else if (/(^|_)ids$/.test(name)) answer[name] = ids
  }
  return answer
}

/** The answer to a data source. Throws a `Refusal` when what is asked for does not exist. */
export function readData(question: Question): Struct {
  const { type, shape, config, cloud, now } = question
  const rows = rowsOf(type, cloud, question.isResource, new Date(now))
  const found = rows ? only(question, rows) : (listed(question) ?? {})
  const number = (hash(`${type} ${JSON.stringify(config)}`) % 900_000) + 100_000
  const birth = { type, number, object: config, cloud, now }
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields)) {
    const written = config[name] ?? null
    const empty = written === null || (isList(written) && written.length === 0)
    if (!empty) out[name] = written
    else if (found[name] !== undefined) out[name] = conform(field.shape, found[name])
    else out[name] = field.computed ? inventGenerically(field, birth, name) : written
  }
  return conform(shape, out) as Struct
}
