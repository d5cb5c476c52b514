/** The modules of a plan: what their names stand for, instance by instance. */
import { built } from '../json/pick.ts'
import {
  type Bound,
  type Configured,
  type Instance,
  isRecord,
  type Key,
  type Scope,
  SINGLE,
  word,
} from '../resource.ts'
import { expressionAt, expressionOf, isExpression } from './plan-expressions.ts'

type Json = Readonly<Record<string, unknown>>

export interface Scopes {
  /** The configuration of the resource `<type>.<name>` of a module instance; null when there is none. */
  configured(module: string, name: string, key: Key): Configured | null
}

/** One instance of a module with the configuration it was made from. */
interface Module {
  readonly scope: Scope
  readonly config: Json
}

/**
 * What names mean in each module of a plan. `modules` are the addresses of the instances that the plan has resources
 * in. Holds the configuration and nothing else of the plan: the rest is freed before anything is judged.
 */
export function moduleScopes(json: Json, modules: Iterable<string>): Scopes {
  const configuration = record(json.configuration)
  const providers = record(configuration.provider_config)
  const instances = moduleInstances(modules)
  const known = new Map<string, Module | null>()
  const root: Module = {
    config: record(configuration.root_module),
    scope: rootScope(json.variables, configuration, (call, key) => children(root, call, key)),
  }
  known.set('', root)

  const moduleAt = (address: string): Module | null => {
    const held = known.get(address)
    if (held !== undefined) return held
    const made = makeModule(address)
    known.set(address, made)
    return made
  }
  const makeModule = (address: string): Module | null => {
    const step = lastStep(address)
    const parent = step && moduleAt(step.parent)
    if (!step || !parent) return null
    const call = record(record(parent.config.module_calls)[step.call])
    if (!isRecord(call.module)) return null
    return childModule(address, parent, call, step.key, (module, name, key) => children(module, name, key))
  }
  /** Instances are known by the resources in them; a call without any has none to speak of. */
  const children = (parent: Module, call: string, key: Key | '*'): readonly Module[] => {
    const prefix = `${parent.scope.prefix}module.${call}`
    if (key !== '*' && key !== null) return present(moduleAt(`${prefix}[${JSON.stringify(key)}]`))
    if (key === null) return present(moduleAt(prefix))
    return (instances.get(prefix) ?? []).flatMap((address) => present(moduleAt(address)))
  }

  return {
    configured(module, name, key) {
      const held = moduleAt(module)
      const resource = held && resourceConfig(held.config, name)
      return held && resource ? configuredResource(held.scope, resource, key, providers, root.scope) : null
    },
  }
}

const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value])

type Children = (module: Module, call: string, key: Key | '*') => readonly Module[]

function rootScope(
  variables: unknown,
  configuration: Json,
  children: (call: string, key: Key | '*') => readonly Module[],
): Scope {
  const given = record(variables)
  const root = record(configuration.root_module)
  const declared = record(root.variables)
  const scope: Scope = {
    prefix: '',
    variable(name) {
      const value = record(given[name]).value ?? record(declared[name]).default
      return value === undefined ? null : constant(value, scope)
    },
    local: () => null,
    output: (call, key, name) => outputs(children(call, key), name),
    declares: (name) => resourceConfig(root, name) !== undefined,
  }
  return scope
}

function childModule(address: string, parent: Module, call: Json, key: Key, children: Children): Module {
  const config = record(call.module)
  const given = record(call.expressions)
  const instance: Instance = { key, forEach: boundExpression(call.for_each_expression, parent.scope, SINGLE) }
  const scope: Scope = {
    prefix: `${address}.`,
    variable(name) {
      const bound = boundExpression(given[name], parent.scope, instance)
      if (bound) return bound
      const fallback = record(record(config.variables)[name]).default
      return fallback === undefined ? null : constant(fallback, scope)
    },
    local: () => null,
    output: (name, at, output) => outputs(children(module, name, at), output),
    declares: (name) => resourceConfig(config, name) !== undefined,
  }
  const module: Module = { scope, config }
  return module
}

function outputs(modules: readonly Module[], name: string): readonly Bound[] | null {
  if (modules.length === 0) return null
  const bounds = modules.map(({ scope, config }) =>
    boundExpression(record(record(config.outputs)[name]).expression, scope, SINGLE),
  )
  return bounds.includes(null) ? null : bounds.flatMap((bound) => bound ?? [])
}

const constant = (value: unknown, scope: Scope): Bound => ({
  expression: { kind: 'constant', value },
  scope,
  instance: SINGLE,
})

function boundExpression(node: unknown, scope: Scope, instance: Instance): Bound | null {
  return isExpression(node) ? { expression: expressionOf(node), scope, instance } : null
}

function configuredResource(
  scope: Scope,
  resource: Json,
  key: Key,
  providers: Json,
  root: Scope,
): Configured {
  const expressions = record(built(resource.expressions))
  const type = word(resource.type)
  let instance: Instance | undefined
  return {
    scope,
    get instance() {
      instance ??= {
        key,
        forEach: key === null ? null : boundExpression(resource.for_each_expression, scope, SINGLE),
      }
      return instance
    },
    at: (path, values) => expressionAt(type, expressions, path, values),
    provider(argument) {
      const config = record(providers[word(resource.provider_config_key)])
      // A provider block that sits in a module speaks that module's names; only those of the root are followed.
      return config.module_address
        ? null
        : boundExpression(record(config.expressions)[argument], root, SINGLE)
    },
    provisioners: () =>
      list(resource.provisioners).map(({ type, expressions: given }) => ({
        type: word(type),
        given: Object.fromEntries(
          Object.entries(record(given)).map(([name, node]) => [name, record(node).constant_value]),
        ),
      })),
  }
}

/** By type, then by name. */
const indexed = new WeakMap<object, ReadonlyMap<string, ReadonlyMap<string, Json>>>()

/** The configuration of the resource `<type>.<name>`. */
function resourceConfig(module: Json, name: string): Json | undefined {
  const index = indexed.get(module) ?? indexOf(module)
  indexed.set(module, index)
  const dot = name.indexOf('.')
  return index.get(name.slice(0, dot))?.get(name.slice(dot + 1))
}

function indexOf(module: Json): ReadonlyMap<string, ReadonlyMap<string, Json>> {
  const index = new Map<string, Map<string, Json>>()
  for (const resource of list(module.resources)) {
    if (resource.mode !== 'managed') continue
    const type = word(resource.type)
    const ofType = index.get(type) ?? new Map<string, Json>()
    index.set(type, ofType.set(word(resource.name), resource))
  }
  return index
}

/** Addresses of the instances of each module call, from those that have resources. */
function moduleInstances(modules: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  const known = new Set<string>()
  const add = (address: string): void => {
    const step = known.has(address) ? null : lastStep(address)
    if (!step) return
    known.add(address)
    // A module may hold nothing but modules.
    add(step.parent)
    const call = `${step.parent && `${step.parent}.`}module.${step.call}`
    const held = index.get(call)
    if (held) held.push(address)
    else index.set(call, [address])
  }
  for (const address of modules) add(address)
  return index
}

/** `module.a["x"].module.b[0]` is the call `b`, key 0, in `module.a["x"]`. */
function lastStep(address: string): { parent: string; call: string; key: Key } | null {
  const found = /^(?:(.*)\.)?module\.([\w-]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?$/s.exec(address)
  if (!found) return null
  try {
    return {
      parent: found[1] ?? '',
      call: found[2] as string,
      key: found[3] === undefined ? null : (JSON.parse(found[3]) as string | number),
    }
  } catch {
    return null
  }
}

const record = (value: unknown): Json => (isRecord(value) ? value : {})
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
