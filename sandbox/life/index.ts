/** Fills what was unknown in a plan, once the object is made. */
import { conform } from '../cty/conform.ts'
import type { FieldShape, ObjectShape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, type Struct, type Value } from '../cty/value.ts'
import { life as cloudstack } from './cloudstack.ts'
import { inventGenerically } from './generic.ts'
import { life as hcloud } from './hcloud.ts'
import type { Birth, Life } from './model.ts'
import { life as openstack } from './openstack.ts'
import { life as ovh } from './ovh.ts'
import { PASSAGES } from './passages.ts'
import { life as scaleway } from './scaleway.ts'

const TABLES: Life = { ...hcloud, ...openstack, ...ovh, ...scaleway, ...cloudstack }

/** Where a passage ends, when the attribute is the one that shows it. */
const settledAt = (type: string, path: string): Value => {
  const passage = PASSAGES[type]
  return passage?.at === path ? (passage.create.at(-1)?.[0] ?? null) : null
}

/** Whether an attribute has a life of its own, beyond what its name and form suggest. */
export const hasLife = (type: string, path: string): boolean =>
  TABLES[type]?.[path] !== undefined || PASSAGES[type]?.at === path

function fill(field: FieldShape, path: string, value: Value, birth: Birth): Value {
  if (isUnknown(value)) {
    const rule = TABLES[birth.type]?.[path]
    const invented = rule
      ? conform(field.shape, rule(birth))
      : (settledAt(birth.type, path) ?? inventGenerically(field, birth, path))
    if (invented === null && field.block !== null) return field.block === 'single' ? null : []
    return invented
  }
  const { shape } = field
  if (shape.kind === 'object' && isStruct(value)) return fillObject(shape, path, value, birth)
  if (!isList(value) && !(shape.kind === 'map' && isStruct(value))) return value
  const element = shape.kind === 'list' || shape.kind === 'set' || shape.kind === 'map' ? shape.element : null
  if (!element) return value
  const one = (item: Value): Value =>
    isStruct(item) && element.kind === 'object'
      ? fillObject(element, path, item, birth)
      : isUnknown(item)
        ? inventGenerically({ ...field, shape: element }, birth, path)
        : item
  if (isList(value)) return value.map(one)
  return Object.fromEntries(Object.entries(value as Struct).map(([name, item]) => [name, one(item)]))
}

function fillObject(shape: ObjectShape, path: string, object: Struct, birth: Birth): Struct {
  const out: Record<string, Value> = { ...object }
  const inner = path === '' ? out : birth.object
  const names = Object.keys(shape.fields).sort((a, b) => Number(a === 'id') - Number(b === 'id'))
  for (const name of names) {
    const field = shape.fields[name] as FieldShape
    const at = path === '' ? name : `${path}.${name}`
    // Inside an element, a rule sees the element's own attributes; at the root, what has been filled so far.
    out[name] = fill(field, at, out[name] ?? null, {
      ...birth,
      object: path === '' ? inner : { ...birth.object, ...out },
    })
  }
  return out
}

/** What a host answers out of another attribute: read back after each change, whatever an older kit planned. */
const FOLLOWS: Readonly<Record<string, readonly (readonly [attribute: string, other: string])[]>> = {
  openstack_compute_instance_v2: [['all_metadata', 'metadata']],
}

/** The planned object with every unknown replaced by what the host would give. */
export function bringToLife(shape: ObjectShape, planned: Struct, birth: Omit<Birth, 'object'>): Struct {
  const alive = fillObject(shape, '', planned, { ...birth, object: planned })
  const follows = (FOLLOWS[birth.type] ?? []).map(([attribute, other]) => [attribute, alive[other] ?? {}])
  return { ...alive, ...Object.fromEntries(follows) }
}
