/** Values on the wire: MessagePack, with an extension for "unknown". */
import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack'
import { conform } from './conform.ts'
import type { ObjectShape } from './schema.ts'
import { isList, isStruct, type Struct, UNKNOWN, type Value } from './value.ts'

export interface DynamicValue {
  readonly msgpack?: Buffer
  readonly json?: Buffer
}

/** 0 is a plain unknown; 12 an unknown of which something is known (not null, a prefix), which is dropped. */
const PLAIN_UNKNOWN = 0
const REFINED_UNKNOWN = 12

const extensionCodec = new ExtensionCodec()
extensionCodec.register({
  type: PLAIN_UNKNOWN,
  encode: (value) => (value === UNKNOWN ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
})
extensionCodec.register({ type: REFINED_UNKNOWN, encode: () => null, decode: () => UNKNOWN })
const encoder = new Encoder({ extensionCodec, useBigInt64: true })
const decoder = new Decoder({ extensionCodec, useBigInt64: true })

/** Terraform's numbers are decimals: 0.1 must travel as the text "0.1", for a double 0.1 is another number to it. */
function exact(value: Value): Value {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value)
  if (isList(value)) return value.map(exact)
  if (!isStruct(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, exact(item)]))
}

export function encodeValue(value: Value): DynamicValue {
  return { msgpack: Buffer.from(encoder.encode(exact(value))) }
}

/** The object on the wire in the form of its shape; null when there is none. */
export function decodeValue(shape: ObjectShape, wire: DynamicValue | undefined): Struct | null {
  if (wire?.msgpack?.length) return conform(shape, decoder.decode(wire.msgpack)) as Struct | null
  if (wire?.json?.length) return conform(shape, JSON.parse(wire.json.toString('utf8'))) as Struct | null
  return null
}
