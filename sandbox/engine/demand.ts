/** What Terraform demands, in the forms that the cloud keeps and compares. */
import { createHash } from 'node:crypto'
import type { DynamicValue } from '../cty/codec.ts'
import { isUnknown, isZero, type Struct, type Value, whollyKnown } from '../cty/value.ts'

/** As it is written to the cloud's file. */
export const clean = (value: Struct): Struct =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)),
  ) as Struct

/** The same demand has the same hash. */
export const requestHash = (type: string, wire: DynamicValue): string =>
  createHash('sha256')
    .update(type)
    .update(wire.msgpack ?? Buffer.alloc(0))
    .digest('hex')
    .slice(0, 32)

/** Some attributes are planned unknown although they are written; once made, they are as written. */
export function withWritten(planned: Struct, config: Struct | null): Struct {
  const written = Object.entries(planned).flatMap(([name, value]): [string, Value][] => {
    const wanted = config?.[name] ?? null
    return isUnknown(value) && wanted !== null && whollyKnown(wanted) && !isZero(wanted)
      ? [[name, wanted]]
      : []
  })
  return { ...planned, ...Object.fromEntries(written) }
}
