/** What a host gives an object at birth, beyond what was asked: identifiers, addresses, statuses. */
import type { CloudData } from '../cloud/model.ts'
import type { Struct, Value } from '../cty/value.ts'

export interface Birth {
  readonly type: string
  /** A number no other object of this cloud has. */
  readonly number: number
  /** The object as planned, what has been filled so far included. */
  readonly object: Struct
  readonly cloud: Readonly<CloudData>
  /** The provider block, with the default zone or region that it may set. */
  readonly provider?: Struct
  /** The cloud's clock, ISO 8601. */
  readonly now: string
}

export type Inventor = (birth: Birth) => Value

/** Type → attribute path → value at birth. `id` is filled last, so it may be made of the others. */
export type Life = Readonly<Record<string, Readonly<Record<string, Inventor>>>>

export const text = (object: Struct, name: string): string => {
  const value = object[name]
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
