/** A state, raw (`terraform.tfstate`, version 4) or as `terraform show -json` prints it: everything is known. */
import { foundInState, foundInValues } from '../found.ts'
import {
  DATA,
  foreignIn,
  type Graph,
  isRead,
  isRecord,
  type Key,
  keySuffix,
  type Resource,
  word,
} from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

/** Resources of a raw state file. Objects that Terraform still has to destroy (`deposed`) exist, so they are listed. */
export function readRawState(file: string, json: Json): Graph {
  const resources: Resource[] = []
  for (const resource of list(json.resources)) {
    const type = word(resource.type)
    if (resource.mode !== 'managed' || !isRead(type)) continue
    const base = `${typeof resource.module === 'string' ? `${resource.module}.` : ''}${type}.${word(resource.name)}`
    const provider = /\["([^"]+)"\]/.exec(word(resource.provider))?.[1] ?? word(resource.provider)
    for (const instance of list(resource.instances)) {
      if (!isRecord(instance.attributes)) continue
      const deposed = typeof instance.deposed === 'string' ? ` (deposed ${instance.deposed})` : ''
      resources.push({
        address: `${base}${keySuffix(keyOf(instance.index_key))}${deposed}`,
        type,
        base,
        provider,
        values: type === DATA ? unwrapped(instance.attributes) : instance.attributes,
        unknown: false,
        sensitive: sensitiveTree(instance.sensitive_attributes),
        actions: undefined,
        config: null,
        ...(instance.status === 'tainted' && { tainted: true }),
      })
    }
  }
  const found = foundInState(json.resources)
  return { stage: 'state', file, stack: null, resources, foreign: foreignIn(typesIn(json)), found }
}

/** The type of every object of a raw state, read or not. */
function* typesIn(json: Json): Generator<string> {
  for (const { mode, type, instances } of list(json.resources))
    for (const _ of mode === 'managed' ? list(instances) : []) yield word(type)
}

/** Resources of `terraform show -json <state>`. */
export function readShownState(file: string, json: Json): Graph {
  const resources: Resource[] = []
  const types: string[] = []
  const walk = (module: unknown): void => {
    if (!isRecord(module)) return
    for (const resource of list(module.resources)) {
      const type = word(resource.type)
      if (resource.mode !== 'managed' || !isRecord(resource.values)) continue
      types.push(type)
      if (!isRead(type)) continue
      const address = word(resource.address)
      const deposed = typeof resource.deposed_key === 'string' ? ` (deposed ${resource.deposed_key})` : ''
      resources.push({
        address: address + deposed,
        type,
        base: address.slice(0, address.length - keySuffix(keyOf(resource.index)).length),
        provider: word(resource.provider_name),
        values: resource.values,
        unknown: false,
        sensitive: resource.sensitive_values ?? false,
        actions: undefined,
        config: null,
        ...(resource.tainted === true && { tainted: true }),
      })
    }
    for (const child of list(module.child_modules)) walk(child)
  }
  walk(isRecord(json.values) ? json.values.root_module : undefined)
  const found = foundInValues(() => json.values)
  return { stage: 'state', file, stack: null, resources, foreign: foreignIn(types), found }
}

/** A raw state says of a value of any type which type it is. */
const unwrapped = (attributes: Json): Json =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, held]) => [
      name,
      isRecord(held) && 'type' in held && 'value' in held ? held.value : held,
    ]),
  )

const keyOf = (value: unknown): Key => (typeof value === 'string' || typeof value === 'number' ? value : null)

/** Paths as steps (`[{type: 'get_attr', value: 'password'}]`) to the tree that plans use. */
function sensitiveTree(paths: unknown): unknown {
  const tree: Record<string, unknown> = {}
  for (const path of Array.isArray(paths) ? paths : []) {
    const steps = (Array.isArray(path) ? path : []).map((step) => (isRecord(step) ? step.value : undefined))
    const [first] = steps
    // Below the first attribute the state names indexes by value; the attribute as a whole is what matters here.
    if (typeof first === 'string') tree[first] = true
  }
  return tree
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
