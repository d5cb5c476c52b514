/** `cdk.tf.json`, or any Terraform configuration in JSON: what was written, templates and all. */
import {
  type Bound,
  type Configured,
  type Expression,
  type Graph,
  type Instance,
  isRead,
  isRecord,
  type Key,
  keySuffix,
  type Resource,
  type Scope,
  SINGLE,
  type Values,
  word,
} from '../resource.ts'
import { hasTemplate } from '../template.ts'
import { provisionersInSynth } from './provisioners.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Resources of a synthesized stack. Literal `count` and `for_each` are spread out; one that is computed leaves a
 * single resource whose address ends in `[*]`. Modules called by the stack are not in this document.
 */
export function readSynth(file: string, json: Json): Graph {
  const scope = synthScope(json)
  const providers = record(json.provider)
  const resources: Resource[] = []
  for (const [type, named] of Object.entries(record(json.resource))) {
    if (!isRead(type) || !isRecord(named)) continue
    for (const [name, block] of Object.entries(named)) {
      // Terraform accepts one block or a list of one.
      const values = Array.isArray(block) ? block[0] : block
      if (isRecord(values)) resources.push(...copies(type, name, values, scope, providers))
    }
  }
  const stack = record(record(record(json['//']).metadata)).stackName
  return {
    ...{ stage: 'synth', file, stack: typeof stack === 'string' ? stack : null, resources },
    outside: () => provisionersInSynth(json),
  }
}

function copies(
  type: string,
  name: string,
  values: Values,
  scope: Scope,
  providers: Json,
): readonly Resource[] {
  const base = `${type}.${name}`
  const keys = instanceKeys(values)
  const forEach: Bound | null =
    values.for_each === undefined
      ? null
      : { expression: expressionOf(values.for_each), scope, instance: SINGLE }
  return keys.map(({ key, suffix }) => ({
    address: base + suffix,
    type,
    base,
    provider: type.slice(0, type.indexOf('_')),
    values,
    unknown: false,
    sensitive: false,
    actions: undefined,
    config: configured(scope, { key, forEach }, values, providers, type),
  }))
}

function instanceKeys(values: Values): readonly { key: Key; suffix: string }[] {
  const { count, for_each: each } = values
  if (count === undefined && each === undefined) return [{ key: null, suffix: '' }]
  const at = (key: Key) => ({ key, suffix: keySuffix(key) })
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 10_000) {
    return Array.from({ length: count }, (_, index) => at(index))
  }
  if (isRecord(each)) return Object.keys(each).map(at)
  if (Array.isArray(each) && each.every((item) => typeof item === 'string' && !hasTemplate(item))) {
    return (each as string[]).map(at)
  }
  return [{ key: null, suffix: '[*]' }]
}

function configured(
  scope: Scope,
  instance: Instance,
  values: Values,
  providers: Json,
  type: string,
): Configured {
  return {
    scope,
    instance,
    at(path) {
      const value = path.reduce<unknown>(
        (held, step) =>
          typeof step === 'number' && isRecord(held)
            ? step === 0
              ? held
              : undefined
            : typeof held === 'object' && held !== null
              ? (held as Record<string | number, unknown>)[step]
              : undefined,
        values,
      )
      return value === undefined ? null : expressionOf(value)
    },
    provider(argument) {
      const [name, alias] = word(values.provider ?? type.slice(0, type.indexOf('_'))).split('.')
      const blocks = providers[name as string]
      const block = (Array.isArray(blocks) ? blocks : [blocks]).find(
        (each) => isRecord(each) && (alias === undefined ? each.alias === undefined : each.alias === alias),
      )
      const value = record(block)[argument]
      return value === undefined ? null : { expression: expressionOf(value), scope, instance: SINGLE }
    },
    provisioners: () =>
      [values.provisioner]
        .flat()
        .flatMap((block) =>
          Object.entries(record(block)).map(([type, given]) => ({ type, given: record([given].flat()[0]) })),
        ),
  }
}

function synthScope(json: Json): Scope {
  const scope: Scope = {
    prefix: '',
    // A default may be overridden when the plan is made, so that a variable is not known here.
    variable: () => null,
    local(name) {
      const value = record(json.locals)[name]
      return value === undefined ? null : { expression: expressionOf(value), scope, instance: SINGLE }
    },
    output: () => null,
    declares(name) {
      const [type, label] = name.split('.')
      return record(record(json.resource)[type as string])[label as string] !== undefined
    },
  }
  return scope
}

function expressionOf(value: unknown): Expression {
  return { kind: hasTemplate(value) ? 'template' : 'constant', value }
}

const record = (value: unknown): Json => (isRecord(value) ? value : {})
