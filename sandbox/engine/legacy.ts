/**
 * Plans as Terraform's older provider kit does (SDK v2), quirks included: "not written" and "zero" are the same thing,
 * an element of a set is filled with zero values, a computed attribute keeps its value for as long as nothing else is
 * written, and replacement is noted attribute by attribute.
 */
import type { Path, Plain, Rules } from '../behaviour/model.ts'
import { conform, same, textOfValue } from '../cty/conform.ts'
import type { FieldShape, ObjectShape, Shape } from '../cty/schema.ts'
import {
  isList,
  isStruct,
  isUnknown,
  isZero,
  type Struct,
  UNKNOWN,
  type Value,
  whollyKnown,
} from '../cty/value.ts'
import { join, type Notes, noteReplace, notes, type Planned, type Step } from './planned.ts'

interface Walk {
  readonly rules: Rules
  readonly found: Notes
  /** False while the object is being created. */
  readonly exists: boolean
  readonly proposed: Struct
}

/** Where the walk is: the rule path, the concrete steps, and whether this is a new element of a set. */
interface Place {
  readonly path: Path
  readonly steps: readonly Step[]
  readonly inSet: boolean
  /** A list or set attribute that forces replacement does so for each of its elements. */
  readonly forced: boolean
}

const ZERO: Readonly<Record<string, Value>> = {
  string: '',
  number: 0,
  bool: false,
  list: [],
  set: [],
  tuple: [],
  map: {},
}
const isScalar = (shape: Shape): boolean => ['string', 'number', 'bool', 'dynamic'].includes(shape.kind)
const isObjects = (shape: Shape): shape is { kind: 'list' | 'set'; element: ObjectShape } =>
  (shape.kind === 'list' || shape.kind === 'set') && shape.element.kind === 'object'

const enter = (place: Place, name: string): Place => ({
  path: join(place.path, name),
  steps: place.inSet ? place.steps : [...place.steps, name],
  inSet: place.inSet,
  forced: false,
})

function forces(walk: Walk, place: Place, before: Value, after: Value): boolean {
  const conditional = walk.rules.behaviour.replaceIf?.[place.path]
  if (conditional) return conditional(before, after, walk.proposed)
  return place.forced || walk.rules.replace.has(place.path)
}

function change(walk: Walk, place: Place, before: Value, after: Value): Value {
  walk.found.changed = true
  if (walk.exists && forces(walk, place, before, after)) noteReplace(walk.found, place.steps)
  return after
}

const computed = (walk: Walk, place: Place, field: FieldShape): boolean =>
  field.computed || walk.rules.computedBlocks.has(place.path)

const normalised = (walk: Walk, place: Place, value: Value): Value => {
  const rule = walk.rules.behaviour.normalise?.[place.path]
  return rule && value !== null && !isUnknown(value) ? rule(value) : value
}

function written(walk: Walk, place: Place, shape: Shape, wanted: Value): Value {
  const fallback: Plain | undefined = walk.rules.behaviour.defaults?.[place.path]
  if (wanted === null && fallback !== undefined) return conform(shape, fallback)
  return normalised(walk, place, wanted)
}

function planScalar(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  if (isUnknown(wanted)) return change(walk, place, before, UNKNOWN)
  const after = written(walk, place, field.shape, wanted)
  const zero = ZERO[field.shape.kind] ?? null
  const mayCompute = computed(walk, place, field)
  if (place.inSet) {
    if (after !== null && after !== '') return after
    return mayCompute ? UNKNOWN : field.shape.kind === 'string' ? '' : null
  }
  if (!walk.exists) {
    if (mayCompute && (after === null || after === '')) return UNKNOWN
    return after
  }
  const ignored = walk.rules.behaviour.ignoreChange?.[place.path]?.(before, after, walk.proposed)
  const effective = after === null && before !== null ? zero : after
  if (
    ignored ||
    same(field.shape, before, effective) ||
    (isZero(before) && before !== false && before !== 0 && (effective === null || effective === ''))
  ) {
    return before
  }
  if (mayCompute && (after === null || after === '')) return before
  return change(walk, place, before, after)
}

function planMap(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  if (isUnknown(wanted)) return change(walk, place, before, UNKNOWN)
  const after = written(walk, place, field.shape, wanted)
  const mayCompute = computed(walk, place, field)
  if (!walk.exists || place.inSet)
    return isZero(after) ? (mayCompute ? UNKNOWN : walk.exists ? {} : null) : after
  if (same(field.shape, before, after) || (isZero(before) && isZero(after))) return before
  if (walk.rules.behaviour.ignoreChange?.[place.path]?.(before, after, walk.proposed)) return before
  if (mayCompute && isZero(after)) return before
  return change(walk, place, before, after)
}

/** A list or set of scalars. One unknown element makes all of it unknown. */
function planScalars(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  const elementwise = isList(wanted) && walk.rules.behaviour.elementwise?.includes(place.path)
  if (!elementwise && !whollyKnown(wanted)) return change(walk, place, before, UNKNOWN)
  const fallback = walk.rules.behaviour.defaults?.[place.path]
  const chosen = wanted === null && fallback !== undefined ? conform(field.shape, fallback) : wanted
  const after = isList(chosen) ? chosen.map((item) => normalised(walk, place, item)) : chosen
  const mayCompute = computed(walk, place, field)
  if (place.inSet) return isZero(after) ? (mayCompute ? UNKNOWN : []) : after
  if (!walk.exists) return isZero(after) && mayCompute ? UNKNOWN : after
  if (same(field.shape, before, after) || (isZero(before) && isZero(after))) return before
  if (walk.rules.behaviour.ignoreChange?.[place.path]?.(before, after, walk.proposed)) return before
  if (mayCompute && after === null) return before
  return change(walk, place, before, after)
}

/** The kit reads the objects inside a block back with zero values for what they lack. */
function zeroFilled(shape: ObjectShape, object: Struct): Struct {
  const out: Record<string, Value> = {}
  for (const [name, { shape: inner }] of Object.entries(shape.fields)) {
    const value = object[name] ?? ZERO[inner.kind] ?? null
    const nested = isObjects(inner) ? inner.element : null
    out[name] =
      nested && isList(value)
        ? value.map((item) => (isStruct(item) ? zeroFilled(nested, item) : item))
        : value
  }
  return out
}

const readBack = (element: ObjectShape, items: readonly Value[]): Value =>
  items.map((item) => (isStruct(item) ? zeroFilled(element, item) : item))

function planFields(
  walk: Walk,
  place: Place,
  shape: ObjectShape,
  before: Struct | null,
  wanted: Struct,
): Struct {
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields)) {
    out[name] = planField(walk, enter(place, name), field, before?.[name] ?? null, wanted[name] ?? null)
  }
  return out
}

/**
 * An element that comes or goes counts as a change of each of its attributes that is not zero. One that goes takes its
 * computed attributes along without a word.
 */
function noteElement(walk: Walk, place: Place, shape: ObjectShape, element: Struct, comes: boolean): void {
  for (const [name, field] of Object.entries(shape.fields)) {
    const inner = enter(place, name)
    const value = element[name] ?? null
    if (isZero(value) || isUnknown(value) || (!comes && computed(walk, inner, field))) continue
    if (isScalar(field.shape)) change(walk, inner, comes ? null : value, comes ? value : null)
    else if (forces(walk, inner, value, null)) noteReplace(walk.found, inner.steps)
  }
}

function planListOfObjects(
  walk: Walk,
  place: Place,
  element: ObjectShape,
  before: readonly Value[],
  wanted: readonly Value[],
): Value {
  if (before.length !== wanted.length) change(walk, place, before, wanted)
  const elementPlace = (index: number): Place => ({
    ...place,
    steps: place.inSet ? place.steps : [...place.steps, index],
  })
  for (const [index, gone] of before.entries()) {
    if (index >= wanted.length && isStruct(gone)) noteElement(walk, elementPlace(index), element, gone, false)
  }
  return wanted.map((item, index) => {
    if (!isStruct(item)) return item
    const prior = before[index]
    return planFields(
      walk,
      elementPlace(index),
      element,
      isStruct(prior) ? zeroFilled(element, prior) : null,
      item,
    )
  })
}

/** An element as the older kit hashes it: what can be written, defaults and zero values filled in. */
function setKey(walk: Walk, place: Place, element: ObjectShape, item: Struct): string {
  const chosen = walk.rules.behaviour.setKeys?.[place.path]
  const filled = planFields({ ...walk, found: notes() }, { ...place, inSet: true }, element, null, item)
  const key: Record<string, Value> = {}
  for (const [name, field] of Object.entries(element.fields)) {
    if (chosen ? !chosen.includes(name) : !field.required && !field.optional) continue
    const value = filled[name] ?? null
    const missing = value === null || (isUnknown(value) && (item[name] ?? null) === null)
    key[name] = missing ? (ZERO[field.shape.kind] ?? null) : value
  }
  return textOfValue(element, key)
}

function planSetOfObjects(
  walk: Walk,
  place: Place,
  element: ObjectShape,
  before: readonly Value[],
  wanted: readonly Value[],
): Value {
  const keysOf = (items: readonly Value[]): string[] =>
    items.map((item) => (isStruct(item) ? setKey(walk, place, element, item) : 'unknown')).sort()
  const old = keysOf(before)
  const now = keysOf(wanted)
  if (walk.exists && old.join('\n') === now.join('\n') && !now.includes('unknown'))
    return readBack(element, before)
  if (before.length !== wanted.length) change(walk, place, before, wanted)
  walk.found.changed = true
  const inside: Place = { ...place, inSet: true }
  for (const gone of before) {
    if (isStruct(gone) && !now.includes(setKey(walk, place, element, gone)))
      noteElement(walk, inside, element, gone, false)
  }
  return wanted.map((item) => {
    if (!isStruct(item)) return item
    const planned = planFields(walk, inside, element, null, item)
    if (walk.exists && !old.includes(setKey(walk, place, element, item)))
      noteElement(walk, inside, element, item, true)
    return planned
  })
}

function planObjects(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  const shape = field.shape
  if (!isObjects(shape)) return wanted
  if (isUnknown(wanted)) return change(walk, place, before, UNKNOWN)
  const items = isList(wanted) ? wanted : []
  const prior = isList(before) ? before : []
  if (items.length === 0 && computed(walk, place, field)) {
    if (walk.exists && !place.inSet) return readBack(shape.element, prior)
    return UNKNOWN
  }
  const ignored = walk.rules.behaviour.ignoreChange?.[place.path]?.(before, wanted, walk.proposed)
  if (walk.exists && ignored) return readBack(shape.element, prior)
  const plan = shape.kind === 'set' ? planSetOfObjects : planListOfObjects
  return plan(walk, place, shape.element, prior, items)
}

function planField(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  if (field.writeOnly) return null
  if (!walk.exists && !place.inSet && walk.rules.unknownAtCreation.has(place.path)) return UNKNOWN
  if (isScalar(field.shape)) return planScalar(walk, place, field, before, wanted)
  if (field.shape.kind === 'map') return planMap(walk, place, field, before, wanted)
  if (field.block === null && isObjects(field.shape) && !field.optional && !field.required) {
    return walk.exists ? before : UNKNOWN
  }
  if (isObjects(field.shape)) return planObjects(walk, place, field, before, wanted)
  if (field.shape.kind === 'list' || field.shape.kind === 'set') {
    return planScalars(walk, place, field, before, wanted)
  }
  // What remains is the `timeouts` block, which the provider hands through.
  if (walk.exists && !same(field.shape, before, wanted)) walk.found.changed = true
  return wanted
}

function touched(shape: ObjectShape, before: Struct, after: Struct, path: Path): boolean {
  const [name = ''] = path.split('.')
  const field = shape.fields[name]
  return field !== undefined && !same(field.shape, before[name] ?? null, after[name] ?? null)
}

/** The planned object; the prior one, untouched, when nothing that the kit sees has changed. */
export function planLegacy(
  shape: ObjectShape,
  rules: Rules,
  prior: Struct | null,
  proposed: Struct,
): Planned {
  const walk: Walk = { rules, found: notes(), exists: prior !== null, proposed }
  const root: Place = { path: '', steps: [], inSet: false, forced: false }
  const planned: Record<string, Value> = { ...planFields(walk, root, shape, prior, proposed) }
  if (!prior) return { state: planned, replace: [] }
  if (!walk.found.changed) return { state: prior, replace: [] }
  for (const [attribute, causes] of Object.entries(rules.behaviour.unknownWhenChanged ?? {})) {
    if (causes.some((cause) => touched(shape, prior, planned, cause))) planned[attribute] = UNKNOWN
  }
  return { state: planned, replace: walk.found.replace }
}
