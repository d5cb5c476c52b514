/** What the real cloud has and this Terraform did not make: an image of one's own, a flavor, a public network. */
import { clockOf, parseValue, seconds } from './byhand.ts'
import type { CloudObject } from './cloud/model.ts'
import type { CloudStore } from './cloud/store.ts'
import { conform } from './cty/conform.ts'
import { type ObjectShape, shapeOfBlock } from './cty/schema.ts'
import { type Struct, UNKNOWN, type Value } from './cty/value.ts'
import { bringToLife } from './life/index.ts'
import { servedSchemas } from './schemas.ts'

/** The attributes of a type, as the provider finds it (data source) and as it makes it; null where no provider has it. */
function shapesOf(type: string): readonly ObjectShape[] {
  return servedSchemas().flatMap(({ schema }) =>
    [schema.data_source_schemas?.[type], schema.resource_schemas?.[type]].flatMap((one) =>
      one ? [shapeOfBlock(one.block)] : [],
    ),
  )
}

/** What may be written of a type; empty where no provider has it. */
export const attributesOf = (type: string): readonly string[] => [
  ...new Set(shapesOf(type).flatMap(({ fields }) => Object.keys(fields))),
]

/** `labels.os=microos` is a key of the map `labels`, whatever dots the key has. Throws `RangeError` for no attribute. */
function written(shapes: readonly ObjectShape[], pairs: readonly (readonly [string, string])[]): Struct {
  const out: Record<string, Value> = {}
  for (const [path, text] of pairs) {
    const [name = '', ...rest] = path.split('.')
    const shape = shapes.map(({ fields }) => fields[name]?.shape).find((one) => one !== undefined)
    const key = rest.join('.')
    if (!shape || (key !== '' && shape.kind !== 'map')) throw new RangeError(path)
    if (key === '') out[name] = conform(shape, shape.kind === 'string' ? text : parseValue(text))
    else out[name] = { ...(out[name] as Struct), [key]: text }
  }
  return out
}

/** An identifier of the form that the host gives. */
function idFor(type: string, shape: ObjectShape, store: CloudStore, now: string): Value {
  const cloud = store.read()
  const { id = null } = bringToLife(shape, { id: UNKNOWN }, { type, number: cloud.next, cloud, now })
  return id === null || id === '' ? cloud.next : id
}

/**
 * Puts an object into the cloud, so that a data source finds it and a reference may name it. What is not written fits
 * every question. Throws `RangeError`: with the type, where no provider has it, else with the attribute that it has not.
 */
export async function giveObject(
  store: CloudStore,
  type: string,
  pairs: readonly (readonly [path: string, text: string])[],
  by: string,
): Promise<CloudObject> {
  const shapes = shapesOf(type)
  const [shape] = shapes
  if (!shape) throw new RangeError(type)
  const attributes = written(shapes, pairs)
  const now = seconds(clockOf(store))
  const id = attributes.id ?? idFor(type, shape, store, now)
  const object = { type, key: String(id), attributes: { ...attributes, id }, created: now, updated: now }
  await store.change(({ data, write }) => {
    const history = { at: now, by, action: 'create', type, key: object.key } as const
    write({ put: object, next: data.next + 1, history })
  })
  return object
}
