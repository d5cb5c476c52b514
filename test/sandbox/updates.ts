/** Changes one attribute of a recorded configuration, on a state in which it is applied, and asks what the plan does. */
import fs from 'node:fs'
import path from 'node:path'
import { BEHAVIOURS } from '../../sandbox/behaviour/index.ts'
import { rulesOf } from '../../sandbox/behaviour/model.ts'
import type { CloudData } from '../../sandbox/cloud/model.ts'
import { conform } from '../../sandbox/cty/conform.ts'
import { type ObjectShape, shapeOfBlock } from '../../sandbox/cty/schema.ts'
import { type Struct, UNKNOWN, type Value } from '../../sandbox/cty/value.ts'
import { planFramework } from '../../sandbox/engine/framework.ts'
import { isLegacy } from '../../sandbox/engine/kinds.ts'
import { planLegacy } from '../../sandbox/engine/legacy.ts'
import { declaredComplaints } from '../../sandbox/engine/validate.ts'
import { bringToLife } from '../../sandbox/life/index.ts'
import type { Sandbox } from '../../sandbox/run.ts'
import { bundledSchemas } from '../../sandbox/schemas.ts'
import { type Change, changed, clone } from './changes.ts'
import { GOLDEN, type Json, planOf, readJson } from './golden.ts'

function withUnknowns(value: Json, unknown: Json): Value {
  if (unknown === true) return UNKNOWN
  if (Array.isArray(value)) return value.map((item, index) => withUnknowns(item, unknown?.[index]))
  const names = new Set([...Object.keys(value ?? {}), ...Object.keys(unknown ?? {})])
  if (value === undefined || value === null || typeof value !== 'object') {
    return unknown &&
      typeof unknown === 'object' &&
      value === undefined &&
      !Array.isArray(unknown) &&
      names.size > 0
      ? Object.fromEntries([...names].map((name) => [name, withUnknowns(undefined, unknown[name])]))
      : (value ?? null)
  }
  return Object.fromEntries([...names].map((name) => [name, withUnknowns(value[name], unknown?.[name])]))
}

const schemas = Object.assign({}, ...bundledSchemas().map(({ schema }) => schema.resource_schemas)) as Json
const addresses: Json = Object.fromEntries(
  bundledSchemas().flatMap(({ address, schema }) =>
    Object.keys(schema.resource_schemas ?? {}).map((type) => [type, address]),
  ),
)

const noCloud: CloudData = {
  version: 1,
  generation: 0,
  next: 1,
  clock: null,
  grown: null,
  objects: {},
  faults: [],
  history: [],
}

/** What becomes unknown only as long as nothing was found had not been found in the recorded state. */
const notFound = ({ type, becomesUnknown }: Change): Struct =>
  Object.fromEntries(
    becomesUnknown
      .filter((name) => BEHAVIOURS[type]?.volatileWhileNull?.includes(name))
      .map((name) => [name, null]),
  )

/** The state entry of a resource as if its creation had been applied. */
function stateOf(change: Change, name: string, creation: Struct, written: Json, module: string): Json {
  const { type } = change
  const shape = shapeOfBlock(schemas[type].block)
  const planned: Record<string, Json> = { ...creation }
  for (const [name, value] of Object.entries(planned)) {
    if (value === UNKNOWN && typeof written[name] === 'string') planned[name] = written[name]
  }
  const alive = bringToLife(shape, planned, {
    type,
    number: 4711,
    cloud: noCloud,
    now: '2026-01-01T00:00:00Z',
  })
  const attributes = { ...alive, ...notFound(change) }
  const sensitive = Object.entries(schemas[type].block.attributes ?? {})
    .filter(([, attribute]) => (attribute as Json).sensitive)
    .map(([name]) => [{ type: 'get_attr', value: name }])
  return {
    module: `module.${module}`,
    mode: 'managed',
    type,
    name,
    provider: `provider["${addresses[type]}"]`,
    instances: [{ schema_version: schemas[type].version ?? 0, attributes, sensitive_attributes: sensitive }],
  }
}

export interface Answer {
  readonly change: Change
  readonly result: string
  readonly replacePaths: Json
  readonly becomesUnknown: readonly string[]
}

export interface Prepared {
  readonly change: Change
  readonly module: string
  readonly config: Json
  readonly state: Json
}

/** Some changes were recorded together with others, which the record does not name. */
function valid(type: string, config: Json): boolean {
  const shape = shapeOfBlock(schemas[type].block)
  const conformed = conform(shape, config) as Struct
  const { checks = [], planChecks = [] } = BEHAVIOURS[type] ?? {}
  const kind = {
    shape,
    rules: rulesOf(BEHAVIOURS[type]),
    legacy: isLegacy(schemas[type], BEHAVIOURS[type]),
    deprecated: false,
    variables: {},
  }
  const zoned = {
    config: conformed,
    planned: conformed,
    prior: { zone: conformed.zone ?? 'fr-par-2' },
    provider: {},
  }
  const env = { OVH_CLOUD_PROJECT_SERVICE: 'p' }
  return (
    declaredComplaints(kind, conformed).length === 0 &&
    checks.every((check) => check(conformed, shape).length === 0) &&
    planChecks.every((check) => check({ ...zoned, env }).length === 0)
  )
}

interface Base {
  /** The whole configuration, provider block included. */
  readonly whole: Json
  readonly name: string
  /** As it was planned at creation. */
  readonly creation: Struct
}

const folderOf = ({ provider, type }: Change, base: string): string =>
  path.join(GOLDEN, provider, `${type.slice(provider.length + 1)}-${base}`)

function recorded(change: Change): Base | null {
  const folder = folderOf(change, change.base)
  if (!fs.existsSync(path.join(folder, 'plan.json'))) return null
  const whole = readJson(path.join(folder, 'main.tf.json'))
  const { name, change: planned } = readJson(path.join(folder, 'plan.json')).resource_changes.find(
    (one: Json) => one.type === change.type,
  )
  return { whole, name, creation: withUnknowns(planned.after, planned.after_unknown) as Struct }
}

/** Writes a value at a dotted path, with the lists that the schema's blocks want on the way. */
function place(shape: ObjectShape, config: Json, [name = '', ...rest]: readonly string[], value: Json): void {
  const field = shape.fields[name]
  if (rest.length === 0) {
    config[name] ??= value
    return
  }
  const inner = field && 'element' in field.shape ? field.shape.element : field?.shape
  if (!field || inner?.kind !== 'object') return
  config[name] ??= field.shape.kind === 'object' ? {} : [{}]
  place(inner, Array.isArray(config[name]) ? config[name][0] : config[name], rest, value)
}

/** A base whose creation was not recorded, put together from what its changes started from; planned by the engine. */
function rebuilt(change: Change, all: readonly Change[]): Base | null {
  const minimal = path.join(folderOf(change, 'minimal'), 'main.tf.json')
  const { type } = change
  if (!fs.existsSync(minimal)) return null
  const shape = shapeOfBlock(schemas[type].block)
  const whole = readJson(minimal)
  const [name = ''] = Object.keys(whole.resource[type])
  const config: Json = {}
  const started = all
    .filter((one) => one.type === type && one.base === change.base && one.from !== null)
    .sort((a, b) => a.attribute.split('.').length - b.attribute.split('.').length)
  for (const { attribute, from } of started) place(shape, config, attribute.split('.'), clone(from))
  for (const [attribute, value] of Object.entries(whole.resource[type][name])) {
    if (shape.fields[attribute]?.required) config[attribute] ??= value
  }
  const proposed = conform(shape, config) as Struct
  const rules = rulesOf(BEHAVIOURS[type])
  const legacy = isLegacy(schemas[type], BEHAVIOURS[type])
  const { state } = legacy
    ? planLegacy(shape, rules, null, proposed)
    : planFramework(shape, rules, null, proposed, proposed)
  return { whole: { ...whole, resource: { [type]: { [name]: config } } }, name, creation: state }
}

/** Why a recorded change is not tried. */
export type Untried =
  | 'no base to start from'
  | 'the base does not hold what is changed'
  | 'recorded with others'

/** Each change with its base, or the reason why it cannot be tried; `refused` ones have a test of their own. */
export function prepare(changes: readonly Change[]): (Prepared | Untried)[] {
  return changes.map((change, index): Prepared | Untried => {
    const base = recorded(change) ?? rebuilt(change, changes)
    if (!base) return 'no base to start from'
    const written = base.whole.resource[change.type][base.name]
    const next = changed(written, change)
    if (!next) return 'the base does not hold what is changed'
    if (!valid(change.type, written) || !valid(change.type, next)) return 'recorded with others'
    const module = `m${index}`
    const config = { ...base.whole, resource: { [change.type]: { [base.name]: next } } }
    return { change, module, config, state: stateOf(change, base.name, base.creation, written, module) }
  })
}

/** One plan for all of them. */
export async function tryChanges(
  sandbox: Sandbox,
  folder: string,
  prepared: readonly Prepared[],
): Promise<Answer[]> {
  const calls: Record<string, Json> = {}
  for (const { module, config } of prepared) {
    fs.mkdirSync(path.join(folder, module), { recursive: true })
    fs.writeFileSync(path.join(folder, module, 'main.tf.json'), JSON.stringify(config))
    calls[module] = { source: `./${module}` }
  }
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ module: calls }))
  const state = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: '00000000-0000-4000-8000-000000000000',
    outputs: {},
    resources: prepared.map((one) => one.state),
  }
  fs.writeFileSync(path.join(folder, 'terraform.tfstate'), JSON.stringify(state))
  const plan = await planOf(sandbox, folder)
  return prepared.map(({ change, module }) => {
    const found = plan.resource_changes.find((one: Json) => one.address.startsWith(`module.${module}.`))
    const actions: string[] = found.change.actions
    const before = found.change.before ?? {}
    const unknown = Object.entries(found.change.after_unknown ?? {})
      .filter(([name, value]) => JSON.stringify(value).includes('true') && before[name] !== undefined)
      .map(([name]) => name)
    return {
      change,
      result: actions.length > 1 ? 'replace' : (actions[0] ?? 'none'),
      replacePaths: found.change.replace_paths ?? [],
      becomesUnknown: unknown,
    }
  })
}
