/** Brings any value into the form that a shape asks for, and compares values by shape. */
import type { FieldShape, ObjectShape, Shape } from './schema.ts'
import { isList, isStruct, isUnknown, type Struct, stable, UNKNOWN, type Value } from './value.ts'

/** Whole numbers beyond 2^53 become bigints; decimals that a double would change stay text. */
function numberOf(value: unknown): Value {
  if (typeof value === 'bigint') {
    const small = Number(value)
    return Number.isSafeInteger(small) ? small : value
  }
  if (typeof value !== 'string') return value as Value
  if (/^-?\d+$/.test(value)) return numberOf(BigInt(value))
  return String(Number(value)) === value ? Number(value) : value
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value)
}

function emptyBlock(field: FieldShape): Value {
  if (field.block === 'list' || field.block === 'set') return []
  if (field.block === 'map') return {}
  return field.block === 'group' ? conform(field.shape, {}) : null
}

function conformField(field: FieldShape, value: unknown): Value {
  return value === null || value === undefined ? emptyBlock(field) : conform(field.shape, value)
}

/** The value with every member that the shape names, absent ones null or empty, others dropped. */
export function conform(shape: Shape, value: unknown): Value {
  if (value === null || value === undefined) return null
  if (isUnknown(value)) return UNKNOWN
  switch (shape.kind) {
    case 'string':
      return textOf(value)
    case 'number':
      return numberOf(value)
    case 'bool':
      return typeof value === 'string' ? value === 'true' : Boolean(value)
    case 'list':
    case 'set':
      return (isList(value) ? value : [value as Value]).map((item) => conform(shape.element, item))
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Struct).map(([name, item]) => [name, conform(shape.element, item)]),
      )
    case 'tuple':
      return shape.elements.map((element, index) => conform(element, (value as Value[])[index]))
    case 'object':
      return conformObject(shape, value as Struct)
    case 'dynamic':
      return typed(value)
    default:
      return value as Value
  }
}

/**
 * A value of any type travels beside its type: as bytes and a value, in a state file as `{type, value}`. The type is kept as
 * text, which Terraform takes for bytes.
 */
function typed(value: unknown): Value {
  if (Array.isArray(value) && value[0] instanceof Uint8Array)
    return [Buffer.from(value[0]).toString('utf8'), value[1] as Value]
  if (isStruct(value) && value.type !== undefined && value.value !== undefined)
    return [JSON.stringify(value.type), value.value]
  return value as Value
}

export function conformObject(shape: ObjectShape, value: Struct): Struct {
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields)) out[name] = conformField(field, value[name])
  return out
}

const byText = (a: readonly [string, Value], b: readonly [string, Value]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0

/** The same value with sets sorted and map keys in order, so that equal values have equal text. */
export function canonical(shape: Shape, value: Value): Value {
  if (value === null || isUnknown(value)) return value
  if (shape.kind === 'list' && isList(value)) return value.map((item) => canonical(shape.element, item))
  if (shape.kind === 'set' && isList(value)) {
    const items = value.map((item) => canonical(shape.element, item))
    return items
      .map((item) => [stable(item), item] as const)
      .sort(byText)
      .map(([, item]) => item)
  }
  if (!isStruct(value)) return value
  const elementOf = (name: string): Shape | undefined =>
    shape.kind === 'map' ? shape.element : shape.kind === 'object' ? shape.fields[name]?.shape : undefined
  const out: Record<string, Value> = {}
  for (const name of Object.keys(value).sort()) {
    const element = elementOf(name)
    out[name] = element ? canonical(element, value[name] ?? null) : (value[name] ?? null)
  }
  return out
}

export const textOfValue = (shape: Shape, value: Value): string => stable(canonical(shape, value))

/** Equality that knows sets. */
export const same = (shape: Shape, a: Value, b: Value): boolean =>
  a === b || textOfValue(shape, a) === textOfValue(shape, b)
