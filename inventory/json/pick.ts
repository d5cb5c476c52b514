/**
 * Reading only some parts of a large JSON document. A plan says most things three or four times over; what nobody
 * reads is checked to be JSON and stepped over, and never becomes text or objects.
 */
import {
  afterColon,
  BRACE,
  BRACKET,
  COMMA,
  END_OF_LIST,
  END_OF_OBJECT,
  endOfString,
  endOfValue,
  JsonEnd,
  QUOTE,
  skipSpace,
} from './scan.ts'
import type { Members, Named, Shape } from './shape.ts'

interface Reader {
  readonly bytes: Buffer
  at: number
  /** The same small value stands in thousands of resources: the last one built for each name is shared. */
  readonly last: Map<Named, { readonly from: number; readonly to: number; readonly value: unknown }>
  /** So do types and modes, in turns: the text read last of each length and last letter is shared. */
  readonly texts: { readonly from: Uint32Array; readonly to: Uint32Array; readonly held: unknown[] }
}

/** A power of two. */
const TEXTS = 512

/**
 * The parts of a document that `shape` names, as `JSON.parse` would build them; where the document does not have the
 * shape, the whole value. A member that is not there is undefined. Equal values may be one object: nothing of it is to
 * be changed.
 * @throws JsonEnd where the bytes stop being JSON, even in what is stepped over
 */
export function pick(bytes: Buffer, shape: Shape): unknown {
  const texts = { from: new Uint32Array(TEXTS), to: new Uint32Array(TEXTS), held: [] }
  const reader: Reader = { bytes, at: skipSpace(bytes, 0), last: new Map(), texts }
  const value = take(reader, shape)
  const end = skipSpace(bytes, reader.at)
  if (end < bytes.length) throw new JsonEnd(end)
  return value
}

/** A value that was left for later, built; any other as it is. */
export function built(value: unknown): unknown {
  return value instanceof Unbuilt ? parsed(value.bytes, value.from, value.to) : value
}

class Unbuilt {
  readonly bytes: Buffer
  readonly from: number
  readonly to: number
  constructor(bytes: Buffer, from: number, to: number) {
    this.bytes = bytes
    this.from = from
    this.to = to
  }
}

function take(reader: Reader, shape: Shape): unknown {
  const { bytes, at: from } = reader
  if (shape.kind === 'members' && bytes[from] === BRACE) return takeMembers(reader, shape)
  if (shape.kind === 'items' && bytes[from] === BRACKET) return takeItems(reader, shape.of)
  reader.at = endOfValue(bytes, from)
  return shape.kind === 'later' ? new Unbuilt(bytes, from, reader.at) : parsed(bytes, from, reader.at)
}

function takeItems(reader: Reader, of: Shape): readonly unknown[] {
  const found: unknown[] = []
  if (opens(reader, END_OF_LIST)) {
    do found.push(take(reader, of))
    while (goesOn(reader, END_OF_LIST))
  }
  return found
}

function takeMembers(reader: Reader, shape: Members): Readonly<Record<string, unknown>> {
  const { bytes } = reader
  const others = shape.others()
  const found: Record<string, unknown> = others ? {} : { ...shape.blank }
  if (!opens(reader, END_OF_OBJECT)) return found
  do {
    const from = reader.at
    if (bytes[from] !== QUOTE) throw new JsonEnd(from)
    const to = endOfString(bytes, from)
    reader.at = afterColon(bytes, to)
    const named = namedAt(bytes, from, to, shape.named)
    if (named) put(found, named.name, takeNamed(reader, named))
    else if (others) put(found, parsed(bytes, from, to) as string, take(reader, others))
    else reader.at = endOfValue(bytes, reader.at)
  } while (goesOn(reader, END_OF_OBJECT))
  return found
}

/** Steps into a list or an object; false when it is empty. */
function opens(reader: Reader, close: number): boolean {
  reader.at = skipSpace(reader.bytes, reader.at + 1)
  if (reader.bytes[reader.at] !== close) return true
  reader.at++
  return false
}

/** Steps to the next item; false at the end of the list or object, which it leaves. */
function goesOn(reader: Reader, close: number): boolean {
  const at = skipSpace(reader.bytes, reader.at)
  const byte = reader.bytes[at]
  if (byte !== COMMA && byte !== close) throw new JsonEnd(at)
  reader.at = byte === COMMA ? skipSpace(reader.bytes, at + 1) : at + 1
  return byte === COMMA
}

/** Built, or the value built last under this name when the text is the same. */
function takeNamed(reader: Reader, named: Named): unknown {
  if (named.shape.kind !== 'whole') return take(reader, named.shape)
  const { bytes, at: from, last } = reader
  const to = endOfValue(bytes, from)
  reader.at = to
  if (bytes[from] === QUOTE) return textAt(reader, from, to)
  const before = last.get(named)
  if (before && isSame(bytes, from, to, before.from, before.to)) return before.value
  const value = parsed(bytes, from, to)
  last.set(named, { from, to, value })
  return value
}

function textAt({ bytes, texts }: Reader, from: number, to: number): unknown {
  const slot = ((to - from) * 32 + (bytes[to - 2] as number)) & (TEXTS - 1)
  const [start, end] = [texts.from[slot] as number, texts.to[slot] as number]
  if (end > 0 && isSame(bytes, from, to, start, end)) return texts.held[slot]
  const text = parsed(bytes, from, to)
  texts.from[slot] = from
  texts.to[slot] = to
  texts.held[slot] = text
  return text
}

function isSame(bytes: Uint8Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false
  // From the end: addresses begin alike.
  for (let at = to - 1, other = otherTo - 1; at >= from; at--, other--)
    if (bytes[at] !== bytes[other]) return false
  return true
}

const BACKSLASH = 0x5c

/** The member of the shape whose name stands between the quotes at `from` and before `to`. */
function namedAt(bytes: Buffer, from: number, to: number, names: readonly Named[]): Named | undefined {
  for (const named of names) {
    if (named.bytes.length === to - from - 2 && isNameAt(bytes, from + 1, named.bytes)) return named
  }
  // A name may be written with escapes.
  if (!hasEscape(bytes, from, to)) return undefined
  const name = parsed(bytes, from, to)
  return names.find((named) => named.name === name)
}

function hasEscape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === BACKSLASH) return true
  return false
}

function isNameAt(bytes: Uint8Array, from: number, name: Uint8Array): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name[at]) return false
  return true
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true })
  else into[name] = value
}

function parsed(bytes: Buffer, from: number, to: number): unknown {
  if (bytes[from] === QUOTE) {
    const text = bytes.toString('utf8', from + 1, to - 1)
    if (!text.includes('\\')) return text
  }
  return JSON.parse(bytes.toString('utf8', from, to))
}
