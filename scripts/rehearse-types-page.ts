/** Writes docs/rehearse-types.md: resource type by resource type, what the rehearsal simulates and what it does not. */
import fs from 'node:fs'
import path from 'node:path'
import { type ObjectShape, shapeOfBlock } from '../sandbox/cty/schema.ts'
import { CATALOGUE, SHELVES } from '../sandbox/data/catalogue/index.ts'
import { MADE_AS } from '../sandbox/data/read.ts'
import { GOES_WITH } from '../sandbox/life/cascade.ts'
import { GROWS } from '../sandbox/life/growth.ts'
import { hasLife } from '../sandbox/life/index.ts'
import { PASSAGES } from '../sandbox/life/passages.ts'
import { notPlayed } from '../sandbox/not-played.ts'
import { API_RULES } from '../sandbox/refusals/index.ts'
import { RELATIONS } from '../sandbox/refusals/relations/index.ts'
import { bundledSchemas, otherSchemas } from '../sandbox/schemas.ts'

const root = path.join(import.meta.dirname, '..')
const GOLDEN = path.join(root, 'test', 'golden')

type Json = Record<string, unknown>
const readJson = (file: string): Json => JSON.parse(fs.readFileSync(file, 'utf8')) as Json

interface Recorded {
  readonly created: number
  readonly changed: number
}

/** How often the real provider was asked about a type: configurations that it planned, attributes that were changed. */
function recordings(provider: string): Map<string, Recorded> {
  const folder = path.join(GOLDEN, provider)
  const found = new Map<string, Recorded>()
  const add = (type: string, more: Partial<Recorded>): void => {
    const { created, changed } = found.get(type) ?? { created: 0, changed: 0 }
    found.set(type, { created: created + (more.created ?? 0), changed: changed + (more.changed ?? 0) })
  }
  if (!fs.existsSync(folder)) return found
  for (const name of fs.readdirSync(folder)) {
    const main = path.join(folder, name, 'main.tf.json')
    if (!fs.existsSync(main) || !fs.existsSync(path.join(folder, name, 'plan.json'))) continue
    for (const type of Object.keys((readJson(main).resource as Json | undefined) ?? {}))
      add(type, { created: 1 })
  }
  const updates = path.join(folder, 'updates.json')
  if (!fs.existsSync(updates)) return found
  for (const [type, changes] of Object.entries(readJson(updates))) {
    const { removed = {}, ...others } = changes as Json
    add(type, { changed: Object.keys(others).length + Object.keys(removed as Json).length })
  }
  return found
}

/** Computed attributes at the top, and those of them whose value is invented by name and form alone. */
function computed(type: string, shape: ObjectShape): { all: number; byForm: number } {
  const names = Object.entries(shape.fields)
    .filter(([name, field]) => field.computed && !field.optional && name !== 'id')
    .map(([name]) => name)
  return { all: names.length, byForm: names.filter((name) => !hasLife(type, name)).length }
}

const code = (text: string): string => `\`${text}\``
const cell = (text: string): string => (text === '' ? '–' : text.replace(/\|/g, '\\|'))

function passageOf(type: string): string {
  const passage = PASSAGES[type]
  if (!passage) return ''
  const states = passage.create.map(([state]) => state).join(' → ')
  return passage.at === null ? `${states} (hidden from Terraform)` : states
}

function rowOf(type: string, shape: ObjectShape, seen: Recorded, host: string): string {
  const refused = API_RULES.filter(
    ({ id, types }) => types.includes(type) && !id.endsWith('/relation-exists'),
  )
  const table = RELATIONS.find((one) => one.host === host)
  const named = Object.keys(table?.checked[type] ?? {})
  const { all, byForm } = computed(type, shape)
  const gone = Object.keys(GOES_WITH[type] ?? {})
  const alone = [GROWS[type] ?? '', gone.length > 0 ? `takes along ${gone.map(code).join(', ')}` : ''].filter(
    Boolean,
  )
  const missing = [
    seen.created + seen.changed === 0 ? 'nothing recorded: plans by its schema and tables' : '',
    byForm > 0 ? `${byForm} of ${all} computed attributes by their form` : '',
    notPlayed(type),
  ].filter(Boolean)
  const cells = [
    code(type),
    `${seen.created} / ${seen.changed}`,
    refused.map(({ id }) => code(id.slice(id.indexOf('/') + 1))).join(' '),
    named.map(code).join(' '),
    passageOf(type),
    alone.join('; '),
    missing.join('; '),
  ]
  return `| ${cells.map(cell).join(' | ')} |`
}

function providerSection(host: string, types: readonly (readonly [string, ObjectShape])[]): string[] {
  const seen = recordings(host)
  return [
    `## ${host}`,
    '',
    '| type | recorded: created / changed | refused at apply | looked up | on the way | by itself | not simulated |',
    '|---|---|---|---|---|---|---|',
    ...types.map(([type, shape]) => rowOf(type, shape, seen.get(type) ?? { created: 0, changed: 0 }, host)),
    '',
  ]
}

/** Where the answer to a data source comes from. */
function answerOf(type: string, resources: ReadonlySet<string>): string {
  if (CATALOGUE[type])
    return resources.has(type) ? 'what the host has ready, objects of the cloud' : 'what the host has ready'
  if (resources.has(type) || MADE_AS[type]) return 'objects of the cloud'
  const singular = type.replace(/_ids(_v\d)$/, '$1').replace(/s$/, '')
  if (singular !== type && (CATALOGUE[singular] || resources.has(singular)))
    return `all that ${code(singular)} finds`
  return 'an answer of the right form: **nothing is looked up**'
}

const uncheckedRows = (): string[] =>
  RELATIONS.flatMap(({ host, unchecked }) =>
    Object.entries(unchecked).map(([name, why]) => `| ${host} | ${code(name)} | ${cell(why)} |`),
  )

const listed = (types: object | undefined): string =>
  Object.keys(types ?? {})
    .map(code)
    .join(' ')

/** What the five providers have beside the types of the tables above. */
const restRows = (): string[] =>
  otherSchemas().map(({ address, schema }) => {
    const host = address.split('/').at(-1) ?? ''
    return `| ${host} | ${listed(schema.resource_schemas) || '–'} | ${listed(schema.data_source_schemas) || '–'} |`
  })

export function rehearseTypesPage(): string {
  const providers = bundledSchemas().map(({ address, schema }) => ({
    host: address.split('/').at(-1) ?? '',
    resources: Object.entries(schema.resource_schemas ?? {}).map(
      ([type, { block }]) => [type, shapeOfBlock(block)] as const,
    ),
    sources: Object.keys(schema.data_source_schemas ?? {}),
  }))
  const resources = new Set(providers.flatMap((one) => one.resources.map(([type]) => type)))
  return [
    '# What the rehearsal simulates, type by type',
    '',
    'Generated from the tables of `sandbox/` by `node --import tsx scripts/rehearse-types-page.ts`.',
    '',
    '- *recorded*: how many configurations of the type, and how many changed attributes, the real provider was asked about;',
    '  the stand-in is held against each of them. Where nothing is recorded, its plan was compared with nothing.',
    '- *refused at apply*: rules of [rehearse-refusals.md](rehearse-refusals.md). *Looked up*: references that must name something.',
    '- *on the way*: states that a slow or interrupted change shows. *By itself*: what the host does unasked.',
    '- A computed attribute *by its form* has a value of the right kind (an address for `…_ip`, a date for `…_at`), and no more.',
    '',
    'Nowhere simulated: what runs inside a server, traffic, name resolution, permissions, prices and invoices, real stock and real quotas.',
    '',
    ...providers.flatMap((one) => providerSection(one.host, one.resources)),
    '## Data sources',
    '',
    '| source | answered with |',
    '|---|---|',
    ...providers.flatMap((one) =>
      one.sources.map((type) => `| ${code(type)} | ${answerOf(type, resources)} |`),
    ),
    '',
    '## By their schema alone',
    '',
    'The rehearsal knows nothing of these but what `terraform providers schema` prints. They are planned, made and read, and a warning says so;',
    'defaults, what replaces, and refusals of the API are missing. A data source finds what the configuration made of its type, or the types above, else answers in the right form.',
    '',
    '| provider | resources | data sources |',
    '|---|---|---|',
    ...restRows(),
    '',
    '## What hosts have ready',
    '',
    '| type | what | rows | source | invented |',
    '|---|---|---|---|---|',
    ...SHELVES.map(
      ({ type, what, rows, source, invented }) =>
        `| ${code(type)} | ${cell(what)} | ${rows.length} | ${source ? `${cell(source.title)}, read ${source.read}` : '**not established**'} | ${cell(invented.map(code).join(' '))} |`,
    ),
    '',
    '## References that are not looked up',
    '',
    '| provider | attribute | why |',
    '|---|---|---|',
    ...uncheckedRows(),
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  fs.writeFileSync(path.join(root, 'docs', 'rehearse-types.md'), rehearseTypesPage())
}
