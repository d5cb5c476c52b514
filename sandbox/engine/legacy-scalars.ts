/** How the older kit plans a scalar, a map and a list of scalars; where a walk over an object is. */
import type { Path, Plain, Rules } from '../behaviour/model.ts'
import { equivalent } from '../behaviour/values.ts'
import { conform, same } from '../cty/conform.ts'
import type { FieldShape, ObjectShape, Shape } from '../cty/schema.ts'
import { isList, isUnknown, isZero, type Struct, UNKNOWN, type Value, whollyKnown } from '../cty/value.ts'
import { join, type Notes, noteReplace, type Step } from './planned.ts'

export interface Walk {
  readonly rules: Rules
  readonly found: Notes
  /** False while the object is being created. */
  readonly exists: boolean
  readonly proposed: Struct
}

/** Where the walk is: the rule path, the concrete steps, and whether this is a new element of a set. */
export interface Place {
  readonly path: Path
  readonly steps: readonly Step[]
  readonly inSet: boolean
  /** A list or set attribute that forces replacement does so for each of its elements. */
  readonly forced: boolean
}

export const ZERO: Readonly<Record<string, Value>> = {
  string: '',
  number: 0,
  bool: false,
  list: [],
  set: [],
  tuple: [],
  map: {},
}
export const isScalar = (shape: Shape): boolean =>
  ['string', 'number', 'bool', 'dynamic'].includes(shape.kind)
export const isObjects = (shape: Shape): shape is { kind: 'list' | 'set'; element: ObjectShape } =>
  (shape.kind === 'list' || shape.kind === 'set') && shape.element.kind === 'object'

export const enter = (place: Place, name: string): Place => ({
  path: join(place.path, name),
  steps: place.inSet ? place.steps : [...place.steps, name],
  inSet: place.inSet,
  forced: false,
})

export function forces(walk: Walk, place: Place, before: Value, after: Value): boolean {
  const conditional = walk.rules.behaviour.replaceIf?.[place.path]
  if (conditional) return conditional(before, after, walk.proposed)
  return place.forced || walk.rules.replace.has(place.path)
}

export function change(walk: Walk, place: Place, before: Value, after: Value): Value {
  walk.found.changed = true
  if (walk.exists && forces(walk, place, before, after)) noteReplace(walk.found, place.steps)
  return after
}

export const computed = (walk: Walk, place: Place, field: FieldShape): boolean =>
  field.computed || walk.rules.computedBlocks.has(place.path)

const normalised = (walk: Walk, place: Place, value: Value): Value => {
  const rule = walk.rules.behaviour.normalise?.[place.path]
  return rule && value !== null && !isUnknown(value) ? rule(value) : value
}

export function written(walk: Walk, place: Place, shape: Shape, wanted: Value): Value {
  const fallback: Plain | undefined = walk.rules.behaviour.defaults?.[place.path]
  if (wanted === null && fallback !== undefined) return conform(shape, fallback)
  return normalised(walk, place, wanted)
}

/** An attribute of an element of a set: the kit fills in what is not written. */
function inSetElement(field: FieldShape, mayCompute: boolean, after: Value): Value {
  if (after !== null && after !== '') return after
  if (mayCompute) return UNKNOWN
  return field.shape.kind === 'string' ? '' : null
}

/** A difference in writing that the provider does not see; of a list, in each of its elements. */
function means(walk: Walk, place: Place, before: Value, after: Value): boolean {
  const how = walk.rules.behaviour.equal?.[place.path]
  if (!how) return false
  if (!isList(before) || !isList(after)) return equivalent(how, before, after)
  return before.length === after.length && before.every((one, at) => equivalent(how, one, after[at] ?? null))
}

const ignored = (walk: Walk, place: Place, before: Value, after: Value): boolean =>
  means(walk, place, before, after) ||
  (walk.rules.behaviour.ignoreChange?.[place.path]?.(before, after, walk.proposed) ?? false)

/** A difference that the kit, or the provider, does not see. Nothing written where there was nothing to speak of is none. */
function unseen(walk: Walk, place: Place, field: FieldShape, before: Value, after: Value): boolean {
  if (ignored(walk, place, before, after)) return true
  const effective = after === null && before !== null ? (ZERO[field.shape.kind] ?? null) : after
  if (same(field.shape, before, effective)) return true
  return (before === null || before === '') && (effective === null || effective === '')
}

export function planScalar(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  // What is not seen at creation is not seen later either, for as long as there is nothing to compare with.
  if (walk.exists && isZero(before) && walk.rules.unknownAtCreation.has(place.path)) return before
  if (isUnknown(wanted)) return change(walk, place, before, UNKNOWN)
  const after = written(walk, place, field.shape, wanted)
  const mayCompute = computed(walk, place, field)
  if (place.inSet) return inSetElement(field, mayCompute, after)
  const unset = after === null || after === ''
  // An empty text that the provider does not tell from none is left as it is written.
  const emptied = after === '' && walk.rules.behaviour.equal?.[place.path] !== undefined
  if (!walk.exists) return mayCompute && unset && !emptied ? UNKNOWN : after
  if (unseen(walk, place, field, before, after)) return before ?? (after === '' ? '' : null)
  if (mayCompute && unset) return before
  return change(walk, place, before, after)
}

/** Inside a block that changes, what the host fills in and has left empty is looked up again. */
export const lookedUpAgain = (place: Place, before: Value): boolean =>
  place.path.includes('.') && isZero(before)

/** A map of which nothing was known before: in a new object, or in a new element of a set. */
function newMap(walk: Walk, after: Value, mayCompute: boolean): Value {
  if (!isZero(after)) return after
  return mayCompute ? UNKNOWN : walk.exists ? {} : null
}

/** One unknown member makes all of it unknown. */
export function planMap(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  if (!whollyKnown(wanted)) return change(walk, place, before, UNKNOWN)
  const after = written(walk, place, field.shape, wanted)
  const mayCompute = computed(walk, place, field)
  if (!walk.exists || place.inSet) return newMap(walk, after, mayCompute)
  if (mayCompute && after === null)
    return lookedUpAgain(place, before) ? change(walk, place, before, UNKNOWN) : before
  if (same(field.shape, before, after) || (isZero(before) && isZero(after))) return before
  return ignored(walk, place, before, after) ? before : change(walk, place, before, after ?? {})
}

function writtenElements(walk: Walk, place: Place, field: FieldShape, wanted: Value): Value {
  const fallback = walk.rules.behaviour.defaults?.[place.path]
  const chosen = wanted === null && fallback !== undefined ? conform(field.shape, fallback) : wanted
  return isList(chosen) ? chosen.map((item) => normalised(walk, place, item)) : chosen
}

/** An empty list stays what it is; an empty set is as good as none. */
function atCreation(field: FieldShape, after: Value, mayCompute: boolean): Value {
  if (!isZero(after) || (field.shape.kind === 'list' && after !== null)) return after
  return mayCompute ? UNKNOWN : null
}

/** A list or set of scalars. One unknown element makes all of it unknown. */
export function planScalars(
  walk: Walk,
  place: Place,
  field: FieldShape,
  before: Value,
  wanted: Value,
): Value {
  const elementwise = isList(wanted) && walk.rules.behaviour.elementwise?.includes(place.path)
  if (!elementwise && !whollyKnown(wanted)) return change(walk, place, before, UNKNOWN)
  const after = writtenElements(walk, place, field, wanted)
  const mayCompute = computed(walk, place, field)
  if (place.inSet) return after ?? (mayCompute ? UNKNOWN : [])
  if (!walk.exists) return atCreation(field, after, mayCompute)
  if (mayCompute && after === null && lookedUpAgain(place, before))
    return change(walk, place, before, UNKNOWN)
  if (same(field.shape, before, after) || (isZero(before) && isZero(after)))
    return before ?? (field.shape.kind === 'list' ? after : null)
  if (ignored(walk, place, before, after)) return before
  if (mayCompute && after === null) return before
  return change(walk, place, before, after ?? [])
}
