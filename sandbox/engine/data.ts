/** Data sources: what the cloud holds, then what the host sells, then an answer of the right form. */
import type { CloudData } from '../cloud/model.ts'
import { conform } from '../cty/conform.ts'
import type { FieldShape, ObjectShape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, type Struct, type Value } from '../cty/value.ts'
import { inventGenerically } from '../life/generic.ts'

const hash = (text: string): number => {
  let h = 2166136261
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 16777619)
  return h >>> 0
}

const scalar = (value: Value | undefined): boolean =>
  value !== null && value !== undefined && !isUnknown(value) && !isList(value) && !isStruct(value)

function live(type: string, shape: ObjectShape, config: Struct, cloud: Readonly<CloudData>): Struct | null {
  const asked = Object.entries(config).filter(([name, value]) => scalar(value) && shape.fields[name])
  const found = Object.values(cloud.objects[type] ?? {}).find(({ attributes }) =>
    asked.every(
      ([name, value]) => attributes[name] === undefined || String(attributes[name]) === String(value),
    ),
  )
  return found && asked.length > 0 ? found.attributes : null
}

/** The answer to a data source. */
export function readData(
  type: string,
  shape: ObjectShape,
  config: Struct,
  cloud: Readonly<CloudData>,
  now: string,
): Struct {
  const found = live(type, shape, config, cloud) ?? {}
  const number = (hash(`${type} ${JSON.stringify(config)}`) % 900_000) + 100_000
  const birth = { type, number, object: config, cloud, now }
  const out: Record<string, Value> = {}
  for (const [name, field] of Object.entries(shape.fields) as [string, FieldShape][]) {
    const written = config[name] ?? null
    const empty = written === null || (isList(written) && written.length === 0)
    if (!empty) out[name] = written
    else if (found[name] !== undefined) out[name] = conform(field.shape, found[name])
    else out[name] = field.computed ? inventGenerically(field, birth, name) : written
  }
  return conform(shape, out) as Struct
}
