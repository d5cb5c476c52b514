/**
 * Plans as Terraform's newer provider kit does: written values and defaults stand as they are; when anything differs from
 * the prior object, computed attributes that are looked up anew become unknown.
 */
import type { Path, Rules } from '../behaviour/model.ts'
import { conform, same } from '../cty/conform.ts'
import type { FieldShape, ObjectShape, Shape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, type Struct, UNKNOWN, type Value } from '../cty/value.ts'
import { join, noteReplace, notes, type Planned, type Step } from './planned.ts'

const elementOf = (shape: Shape): ObjectShape | null => {
  if (shape.kind === 'object') return shape
  if (shape.kind === 'list' || shape.kind === 'set' || shape.kind === 'map') return elementOf(shape.element)
  return null
}

/** Runs over every object inside a field's value: the single one, or each element. */
function withObjects(shape: Shape, value: Value, visit: (object: Struct, key: Step | null) => Value): Value {
  if (value === null || isUnknown(value)) return value
  if (shape.kind === 'object') return isStruct(value) ? visit(value, null) : value
  if (isList(value)) return value.map((item, index) => (isStruct(item) ? visit(item, index) : item))
  if (!isStruct(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isStruct(item) ? visit(item, name) : item]),
  )
}

const child = (value: Value, key: Step | null): Value => {
  if (key === null) return value
  if (isList(value)) return value[key as number] ?? null
  return isStruct(value) ? (value[key] ?? null) : null
}

/** A plain object type (not a nested attribute) is one value: nothing inside it has a default or is computed alone. */
const hasMembers = (field: FieldShape): boolean => {
  const element = elementOf(field.shape)
  return (
    element !== null &&
    (field.block !== null ||
      Object.values(element.fields).some((inner) => inner.required || inner.optional || inner.computed))
  )
}

type Visit = (field: FieldShape, path: Path, written: Value, value: Value) => Value

/** Gives each field to `visit` (which may replace the value), then goes inside. */
function walkFields(
  shape: ObjectShape,
  path: Path,
  config: Struct | null,
  object: Struct,
  visit: Visit,
): Struct {
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields)) {
    const at = join(path, name)
    const written = config?.[name] ?? null
    const value = field.writeOnly ? null : visit(field, at, written, object[name] ?? null)
    const element = hasMembers(field) ? elementOf(field.shape) : null
    out[name] = element
      ? withObjects(field.shape, value, (inner, key) => {
          // Elements of a set cannot be paired with what is written: their own value says what was left out.
          const own = field.shape.kind === 'set' ? inner : child(written, key)
          return walkFields(element, at, isStruct(own) ? own : null, inner, visit)
        })
      : value
  }
  return out
}

interface Before {
  readonly prior: Struct
  readonly config: Struct
  /** As written, with defaults: what a condition of its own looks at. */
  readonly filled: Struct
}

/** What differs in the plan replaces, an unknown value too; a condition of its own looks at what is written. */
function replaced(
  shape: ObjectShape,
  rules: Rules,
  { prior, config, filled }: Before,
  state: Struct,
): Step[][] {
  const found = notes()
  const { replaceIf = {}, replaceIfWritten = [] } = rules.behaviour
  const differs = (field: FieldShape, at: Path, was: Value, is: Value, now: Value): boolean => {
    const conditional = replaceIf[at]
    if (conditional) return !same(field.shape, was, is) && conditional(was, is, filled)
    if (same(field.shape, was, now)) return false
    return rules.replace.has(at) || (replaceIfWritten.includes(at) && valueAt(config, at) !== null)
  }
  const visit = (inner: ObjectShape, path: Path, steps: Step[], ...values: [Value, Value, Value]): void => {
    const [old, wanted, planned] = values.map((value) => (isStruct(value) ? value : {})) as [
      Struct,
      Struct,
      Struct,
    ]
    for (const [name, field] of Object.entries(inner.fields)) {
      const [was, is, now] = [old[name] ?? null, wanted[name] ?? null, planned[name] ?? null]
      const at = join(path, name)
      if (differs(field, at, was, is, now)) noteReplace(found, [...steps, name])
      const deeper = field.shape.kind === 'object' && !isUnknown(now) && !same(field.shape, was, now)
      if (deeper) visit(field.shape as ObjectShape, at, [...steps, name], was, is, now)
    }
  }
  visit(shape, '', [], prior, filled, state)
  return found.replace
}

function fillDefaults(shape: ObjectShape, rules: Rules, config: Struct, proposed: Struct): Struct {
  const { defaults = {}, forgets = {}, normalise = {} } = rules.behaviour
  return walkFields(shape, '', config, proposed, (field, path, written, value) => {
    const fallback = defaults[path]
    if (written === null && fallback !== undefined) return conform(field.shape, fallback)
    if (written === null && value !== null && forgets[path]?.(value)) return UNKNOWN
    const rule = normalise[path]
    return rule && value !== null && !isUnknown(value) ? rule(value) : value
  })
}

function valueAt(object: Struct | null, path: Path): Value {
  let value: Value = object
  for (const name of path.split('.')) value = isStruct(value) ? (value[name] ?? null) : null
  return value
}

/** The planned object; `prior` itself when nothing differs. */
export function planFramework(
  shape: ObjectShape,
  rules: Rules,
  prior: Struct | null,
  config: Struct,
  proposed: Struct,
): Planned {
  const filled = fillDefaults(shape, rules, config, proposed)
  if (prior && same(shape, prior, filled)) return { state: prior, replace: [] }
  const { defaults = {}, unknownWhenChanged = {}, volatileWhileNull = [] } = rules.behaviour
  const causes = (path: Path): boolean =>
    unknownWhenChanged[path]?.some((cause) => {
      const [name = ''] = cause.split('.')
      const field = shape.fields[name]
      return field !== undefined && !same(field.shape, prior?.[name] ?? null, filled[name] ?? null)
    }) ?? false
  const state = walkFields(shape, '', config, filled, (field, path, written, value) => {
    if (!prior && rules.unknownAtCreation.has(path)) return UNKNOWN
    if (written !== null || !field.computed || defaults[path] !== undefined) return value
    if (!prior || rules.isVolatile(path) || causes(path)) return UNKNOWN
    if (value === null && volatileWhileNull.includes(path)) return UNKNOWN
    return value === null && path.includes('.') && valueAt(prior, path) === null ? UNKNOWN : value
  })
  return { state, replace: prior ? replaced(shape, rules, { prior, config, filled }, state) : [] }
}
