/** What the older kit takes for the same thing. */
import { same } from '../cty/conform.ts'
import type { ObjectShape, Shape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, isZero, type Struct, type Value } from '../cty/value.ts'

/**
 * Whether the kit takes two values for one another: what is null is what is zero, and members and elements likewise.
 */
function equivalentValues(shape: Shape, a: Value, b: Value): boolean {
  if (isUnknown(a) || isUnknown(b)) return a === b
  if (isZero(a) || isZero(b)) return isZero(a) && isZero(b)
  if (shape.kind === 'object' && isStruct(a) && isStruct(b)) return equivalentObjects(shape, a, b)
  if (shape.kind === 'list' && isList(a) && isList(b))
    return (
      a.length === b.length && a.every((item, at) => equivalentValues(shape.element, item, b[at] ?? null))
    )
  if (shape.kind === 'set' && isList(a) && isList(b)) {
    const found = (one: Value, among: readonly Value[]): boolean =>
      among.some((other) => equivalentValues(shape.element, one, other))
    return a.length === b.length && a.every((one) => found(one, b)) && b.every((one) => found(one, a))
  }
  return same(shape, a, b)
}

export const equivalentObjects = (shape: ObjectShape, a: Struct, b: Struct): boolean =>
  Object.entries(shape.fields).every(([name, field]) =>
    equivalentValues(field.shape, a[name] ?? null, b[name] ?? null),
  )
