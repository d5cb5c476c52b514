/** Attributes of a resource: as the document has them, else as its configuration computes them. */
import { evaluate } from './evaluate.ts'
import type { Lookup } from './lookup.ts'
import type { Unknown, Value } from './model.ts'
import { type Bound, type Graph, isRecord, type Resource, type Values } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

export type Path = readonly (string | number)[]

export interface Attributes {
  /** Null when the attribute is not set; `Unknown` when this stage cannot tell. */
  read(resource: Resource, path: Path): Value<unknown>
  /** How many blocks or list items stand at a path. */
  count(resource: Resource, path: Path): Value<number>
  /** A value that this stage does not have. */
  missing(resource: Resource, path: Path): Unknown
}

export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : (text && `.${step}`) || step),
    '',
  )
}

export function labelOf(resource: Resource, path: Path): string {
  return `${resource.address}.${pathText(path)}`
}

/** What the configuration writes at a path; null where there is none, or it does not mention it. */
export function boundAt(resource: Resource, path: Path): Bound | null {
  const { config } = resource
  const expression = config?.at(path, resource.values)
  return config && expression ? { expression, scope: config.scope, instance: config.instance } : null
}

export function attributesOf(graph: Graph, lookup: Lookup): Attributes {
  const reason = graph.stage === 'plan' || graph.stage === 'pulumi' ? 'known-after-apply' : 'unresolved'
  const missing = (resource: Resource, path: Path): Unknown => unknown(labelOf(resource, path), reason)
  const computed = (resource: Resource, path: Path): Value<unknown> => {
    const bound = boundAt(resource, path)
    const found = bound && evaluate(lookup, bound)
    return found?.exact ? found.value : missing(resource, path)
  }
  const readPlanned = (resource: Resource, path: Path): Value<unknown> => {
    const [first] = path
    if (path.length === 1 && first !== undefined) {
      // Most attributes are plain values right there; this is the path that decides the speed of a large plan.
      const held = resource.values[first]
      const known = resource.unknown === false || (resource.unknown as Values)[first] !== true
      if (known && typeof held !== 'object' && held !== undefined) return held
    }
    const found = valueAt(resource, path)
    if (found === VEILED) return computed(resource, path)
    if (isUnknown(found)) return { unknown: labelOf(resource, path), why: found.why }
    return found ?? null
  }
  const readWritten = (resource: Resource, path: Path): Value<unknown> => {
    if (resource.config?.at(path, resource.values)) return computed(resource, path)
    return isDynamic(resource, path) ? missing(resource, path) : null
  }
  return {
    missing,
    read: graph.stage === 'synth' ? readWritten : readPlanned,
    count(resource, path) {
      const value = valueAt(resource, path)
      if (value === VEILED || isUnknown(value)) return missing(resource, path)
      // At the stage that shows what was written, a text is an expression, and a block may be generated.
      const generated = typeof value === 'string' || (value === undefined && isDynamic(resource, path))
      if (graph.stage === 'synth' && generated) return missing(resource, path)
      return Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1
    },
  }
}

/** Stands for what the document says is not known yet. */
const VEILED = Symbol('not known yet')

function valueAt(resource: Resource, path: Path): unknown {
  let value: unknown = resource.values
  let veil: unknown = resource.unknown
  for (const step of path) {
    if (veil === true) return VEILED
    value = child(value, step)
    veil = child(veil, step)
  }
  return veil === true ? VEILED : value
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  // A block that may stand once is an object in some schemas and a list of one in others.
  if (typeof step === 'number' && !Array.isArray(value)) return step === 0 ? value : undefined
  return (value as Record<string | number, unknown>)[step]
}

/** A block that the configuration generates (`dynamic`), at the stage that shows what was written. */
export function isDynamic(resource: Resource, path: Path): boolean {
  const { dynamic } = resource.values
  const blocks = Array.isArray(dynamic) ? dynamic : [dynamic]
  return blocks.some((block) => isRecord(block) && typeof path[0] === 'string' && path[0] in block)
}
