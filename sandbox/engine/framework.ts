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

function forces(rules: Rules, path: Path, was: Value, is: Value, object: Struct, config: Struct): boolean {
  const { replaceIf = {}, replaceIfWritten = [] } = rules.behaviour
  const conditional = replaceIf[path]
  if (conditional) return conditional(was, is, object)
  return rules.replace.has(path) || (replaceIfWritten.includes(path) && valueAt(config, path) !== null)
}

function replaced(shape: ObjectShape, rules: Rules, before: Struct, after: Struct, config: Struct): Step[][] {
  const found = notes()
  const visit = (inner: ObjectShape, path: Path, steps: Step[], a: Value, b: Value): void => {
    const [old, now] = [a, b].map((value) => (isStruct(value) ? value : {})) as [Struct, Struct]
    for (const [name, field] of Object.entries(inner.fields)) {
      const [was, is] = [old[name] ?? null, now[name] ?? null]
      if (same(field.shape, was, is)) continue
      const at = join(path, name)
      if (forces(rules, at, was, is, after, config)) noteReplace(found, [...steps, name])
      if (field.shape.kind === 'object' && !isUnknown(is)) visit(field.shape, at, [...steps, name], was, is)
    }
  }
  visit(shape, '', [], before, after)
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
  return { state, replace: prior ? replaced(shape, rules, prior, filled, config) : [] }
}
