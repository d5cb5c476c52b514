/**
 * Protocol buffers by table: a message is its fields by number, and the bytes follow.
 * Enough of the format for unary calls of plain messages; unknown fields are skipped, absent ones read as zero values.
 */

export type Scalar = 'string' | 'bytes' | 'bool' | 'int'
/** A function where a message holds itself. */
export type FieldType = Scalar | Message | (() => Message)

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly many?: 'list' | 'map'
}

export type Message = Readonly<Record<number, Field>>

// biome-ignore lint/suspicious/noExplicitAny: a message is whatever its table says; the engine types each call.
export type Decoded = Record<string, any>

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const FIXED32 = 5

const isScalar = (type: FieldType): type is Scalar => typeof type === 'string'
const messageOf = (type: Message | (() => Message)): Message => (typeof type === 'function' ? type() : type)
const entryOf = (value: FieldType): Message => ({
  1: { name: 'key', type: 'string' },
  2: { name: 'value', type: value },
})

function varint(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}

const tag = (number: number, wireType: number): Buffer => varint((number << 3) | wireType)

function writeOne(number: number, type: FieldType, value: unknown, out: Buffer[]): void {
  if (type === 'bool' || type === 'int') {
    out.push(tag(number, VARINT), varint(type === 'bool' ? (value ? 1 : 0) : (value as number)))
    return
  }
  const bytes = isScalar(type)
    ? typeof value === 'string'
      ? Buffer.from(value)
      : (value as Buffer)
    : encodeMessage(messageOf(type), value as Decoded)
  out.push(tag(number, BYTES), varint(bytes.length), bytes)
}

/** The bytes of a message; fields absent from `value` are left out. */
export function encodeMessage(message: Message, value: Decoded): Buffer {
  const out: Buffer[] = []
  for (const [key, field] of Object.entries(message)) {
    const member = value[field.name]
    if (member === undefined || member === null) continue
    const number = Number(key)
    if (field.many === 'list') {
      for (const item of member as unknown[]) writeOne(number, field.type, item, out)
    } else if (field.many === 'map') {
      const entry = entryOf(field.type)
      for (const [name, item] of Object.entries(member as object)) {
        writeOne(number, entry, { key: name, value: item }, out)
      }
    } else {
      writeOne(number, field.type, member, out)
    }
  }
  return Buffer.concat(out)
}

interface Cursor {
  readonly bytes: Buffer
  at: number
  readonly end: number
}

function readVarint(cursor: Cursor): bigint {
  let value = 0n
  for (let shift = 0n; ; shift += 7n) {
    if (cursor.at >= cursor.end) throw new RangeError('protobuf: number cut short')
    const byte = cursor.bytes[cursor.at++] as number
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return value
    if (shift > 63n) throw new RangeError('protobuf: number too long')
  }
}

function readBytes(cursor: Cursor): Buffer {
  const length = Number(readVarint(cursor))
  if (cursor.at + length > cursor.end) throw new RangeError('protobuf: field cut short')
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  return bytes
}

function skip(cursor: Cursor, wireType: number): void {
  if (wireType === VARINT) readVarint(cursor)
  else if (wireType === FIXED64) cursor.at += 8
  else if (wireType === FIXED32) cursor.at += 4
  else if (wireType === BYTES) readBytes(cursor)
  else throw new RangeError(`protobuf: wire type ${wireType}`)
}

function readOne(cursor: Cursor, type: FieldType): unknown {
  if (type === 'bool') return readVarint(cursor) !== 0n
  if (type === 'int') return Number(BigInt.asIntN(64, readVarint(cursor)))
  const bytes = readBytes(cursor)
  if (type === 'string') return bytes.toString('utf8')
  if (type === 'bytes') return bytes
  return decodeMessage(messageOf(type), bytes)
}

function store(value: Decoded, field: Field, item: unknown): void {
  if (field.many === 'list') value[field.name].push(item)
  else if (field.many === 'map') value[field.name][(item as Decoded).key ?? ''] = (item as Decoded).value
  else value[field.name] = item
}

/** The message in these bytes. Throws `RangeError` when they are cut short. */
export function decodeMessage(message: Message, bytes: Buffer): Decoded {
  const value: Decoded = {}
  for (const field of Object.values(message)) {
    if (field.many) value[field.name] = field.many === 'list' ? [] : {}
    else if (field.type === 'string') value[field.name] = ''
  }
  const cursor: Cursor = { bytes, at: 0, end: bytes.length }
  while (cursor.at < cursor.end) {
    const key = Number(readVarint(cursor))
    const field = message[key >>> 3]
    const wanted = field && (field.type === 'bool' || field.type === 'int') ? VARINT : BYTES
    if (!field || (key & 7) !== wanted) skip(cursor, key & 7)
    else store(value, field, readOne(cursor, field.many === 'map' ? entryOf(field.type) : field.type))
  }
  return value
}
