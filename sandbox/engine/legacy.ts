/**
 * Plans as Terraform's older provider kit does (SDK v2), quirks included: "not written" and "zero" are the same thing,
 * an element of a set is filled with zero values, a computed attribute keeps its value for as long as nothing else is
 * written, and replacement is noted attribute by attribute.
 */
import type { Path, Rules } from '../behaviour/model.ts'
import { same, textOfValue } from '../cty/conform.ts'
import type { FieldShape, ObjectShape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, isZero, type Struct, UNKNOWN, type Value } from '../cty/value.ts'
import { equivalentObjects } from './equivalent.ts'
import { readBack, settled, zeroFilled } from './legacy-reading.ts'
import {
  change,
  computed,
  enter,
  forces,
  isObjects,
  isScalar,
  lookedUpAgain,
  type Place,
  planMap,
  planScalar,
  planScalars,
  type Walk,
  ZERO,
} from './legacy-scalars.ts'
import { noteReplace, notes, type Planned } from './planned.ts'

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
  if (walk.exists && settled(walk, place, element, before, wanted)) return readBack(element, before)
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

/** An element that stays while others change: what is not written of it is dropped, unless the host keeps it. */
function keptElement(walk: Walk, place: Place, element: ObjectShape, prior: Struct, wanted: Struct): Struct {
  const planned = planFields(walk, place, element, null, wanted)
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(element.fields)) {
    const [was, is] = [prior[name] ?? null, planned[name] ?? null]
    const dropped = (wanted[name] ?? null) === null && is === '' ? null : is
    out[name] =
      isUnknown(is) && computed(walk, enter(place, name), field) && was !== null && was !== '' ? was : dropped
  }
  return out
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
  const known = new Map(before.filter(isStruct).map((item) => [setKey(walk, place, element, item), item]))
  for (const [key, gone] of known) if (!now.includes(key)) noteElement(walk, inside, element, gone, false)
  return wanted.map((item) => {
    if (!isStruct(item)) return item
    const stays = walk.exists ? known.get(setKey(walk, place, element, item)) : undefined
    if (stays) return keptElement(walk, inside, element, stays, item)
    if (walk.exists) noteElement(walk, inside, element, item, true)
    return planFields(walk, inside, element, null, item)
  })
}

/** Of elements that the provider's own hash cannot tell apart the last one stays. */
function distinct(walk: Walk, place: Place, element: ObjectShape, items: readonly Value[]): readonly Value[] {
  if (!walk.rules.behaviour.setKeys?.[place.path]) return items
  const byKey = new Map<string, Value>()
  for (const [index, item] of items.entries())
    byKey.set(isStruct(item) ? setKey(walk, place, element, item) : String(index), item)
  return [...byKey.values()]
}

function planObjects(walk: Walk, place: Place, field: FieldShape, before: Value, wanted: Value): Value {
  const shape = field.shape
  if (!isObjects(shape)) return wanted
  if (isUnknown(wanted)) return change(walk, place, before, UNKNOWN)
  const items = isList(wanted) ? wanted : []
  const prior = isList(before) ? before : []
  if (items.length === 0 && computed(walk, place, field)) {
    if (walk.exists && !place.inSet && !lookedUpAgain(place, prior)) return readBack(shape.element, prior)
    return change(walk, place, before, UNKNOWN)
  }
  const ignored = walk.rules.behaviour.ignoreChange?.[place.path]?.(before, wanted, walk.proposed)
  if (walk.exists && ignored) return readBack(shape.element, prior)
  return shape.kind === 'set'
    ? planSetOfObjects(walk, place, shape.element, prior, distinct(walk, place, shape.element, items))
    : planListOfObjects(walk, place, shape.element, prior, items)
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
  return equivalentObjects(shape, prior, planned)
    ? { state: prior, replace: [] }
    : { state: planned, replace: walk.found.replace }
}
