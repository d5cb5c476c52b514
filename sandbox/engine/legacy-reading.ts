/** How the older kit reads blocks: from a state with zero values, from a configuration with defaults. */
import { textOfValue } from '../cty/conform.ts'
import type { ObjectShape } from '../cty/schema.ts'
import { isList, isStruct, type Struct, type Value, whollyKnown } from '../cty/value.ts'
import { enter, isObjects, isScalar, type Place, type Walk, written, ZERO } from './legacy-scalars.ts'

/** The kit reads the objects inside a block back with zero values for what they lack. */
export function zeroFilled(shape: ObjectShape, object: Struct): Struct {
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

export const readBack = (element: ObjectShape, items: readonly Value[]): Value =>
  items.map((item) => (isStruct(item) ? zeroFilled(element, item) : item))

/** An element as it is written, with defaults where nothing is. */
function asWritten(walk: Walk, place: Place, shape: ObjectShape, wanted: Struct): Struct {
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields)) {
    const at = enter(place, name)
    const value = isScalar(field.shape)
      ? written(walk, at, field.shape, wanted[name] ?? null)
      : (wanted[name] ?? null)
    const { shape: inner } = field
    out[name] =
      isObjects(inner) && isList(value)
        ? value.map((item) => (isStruct(item) ? asWritten(walk, at, inner.element, item) : item))
        : value
  }
  return out
}

/** A list of blocks that is written as it was is not looked into. */
export function settled(
  walk: Walk,
  place: Place,
  element: ObjectShape,
  before: readonly Value[],
  wanted: readonly Value[],
): boolean {
  const plain = (item: Value): string =>
    isStruct(item) ? textOfValue(element, zeroFilled(element, item)) : 'unknown'
  return (
    before.length === wanted.length &&
    whollyKnown(wanted) &&
    wanted.every((item, at) => {
      const now = isStruct(item) ? asWritten(walk, place, element, item) : item
      return plain(now) === plain(before[at] ?? null)
    })
  )
}
