/**
 * Walking over JSON without building it: where a value ends, and where bytes stop being JSON. Structure is ASCII, so
 * the bytes of UTF-8 are walked as they are; text inside strings is left to the decoder.
 */

export const QUOTE = 0x22
export const COMMA = 0x2c
const MINUS = 0x2d
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const BACKSLASH = 0x5c
const LOWER_U = 0x75
export const BRACKET = 0x5b
export const END_OF_LIST = 0x5d
export const BRACE = 0x7b
export const END_OF_OBJECT = 0x7d

/** The first byte that cannot stand where it does; the length of the bytes when they just end. */
export class JsonEnd extends Error {
  readonly offset: number
  /** A string begins there that nothing closes. */
  readonly isOpen: boolean
  constructor(offset: number, isOpen = false) {
    super(`not JSON at byte ${offset}`)
    this.name = 'JsonEnd'
    this.offset = offset
    this.isOpen = isOpen
  }
}

/** The next byte that is no white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const byte = bytes[at] as number
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return at
    at++
  }
  return at
}

/**
 * Where the value ends that begins at `from`, whatever is inside.
 * @throws JsonEnd
 */
export function endOfValue(bytes: Uint8Array, from: number): number {
  const start = skipSpace(bytes, from)
  const first = bytes[start]
  return first === BRACE || first === BRACKET ? endOfNested(bytes, start) : endOfScalar(bytes, start)
}

/** What each open list or object is closed by. Calls never nest, and a list for each of them is what a large plan would wait for. */
const open: number[] = []

function endOfNested(bytes: Uint8Array, from: number): number {
  // Where the call before ended on a fault.
  if (open.length > 0) open.length = 0
  let at = from
  for (;;) {
    const byte = bytes[at]
    if (byte === BRACE || byte === BRACKET) {
      const close = byte + 2
      at = skipSpace(bytes, at + 1)
      if (bytes[at] !== close) {
        open.push(close)
        if (close === END_OF_OBJECT) at = endOfKey(bytes, at)
        continue
      }
      at++
    } else at = endOfScalar(bytes, at)
    at = closed(bytes, at)
    if (open.length === 0) return at
  }
}

/** Closes everything that ends after a value; where the next value begins, or the end of the outermost. */
function closed(bytes: Uint8Array, from: number): number {
  let at = from
  while (open.length > 0) {
    const close = open[open.length - 1] as number
    at = skipSpace(bytes, at)
    if (bytes[at] === COMMA) return nextItem(bytes, at, close)
    if (bytes[at] !== close) throw new JsonEnd(at)
    open.pop()
    at++
  }
  return at
}

function nextItem(bytes: Uint8Array, comma: number, close: number): number {
  const at = skipSpace(bytes, comma + 1)
  return close === END_OF_OBJECT ? endOfKey(bytes, at) : at
}

/** Where the value of a member begins, from the quote of its name on. */
function endOfKey(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) throw new JsonEnd(from)
  return afterColon(bytes, endOfString(bytes, from))
}

export function afterColon(bytes: Uint8Array, from: number): number {
  const at = skipSpace(bytes, from)
  if (bytes[at] !== COLON) throw new JsonEnd(at)
  return skipSpace(bytes, at + 1)
}

function endOfScalar(bytes: Uint8Array, from: number): number {
  const byte = bytes[from]
  if (byte === QUOTE) return endOfString(bytes, from)
  for (const word of WORDS) if (byte === word[0]) return endOfWord(bytes, from, word)
  return endOfNumber(bytes, from)
}

const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word))

function endOfWord(bytes: Uint8Array, from: number, word: Uint8Array): number {
  for (let i = 1; i < word.length; i++) if (bytes[from + i] !== word[i]) throw new JsonEnd(from)
  return from + word.length
}

/** The byte after the closing quote of the string whose opening quote stands at `from`. */
export function endOfString(bytes: Uint8Array, from: number): number {
  const { length } = bytes
  for (let at = from + 1; at < length; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return at + 1
    if (byte === BACKSLASH) {
      const size = sizeOfEscape(bytes, at)
      if (size === 0) throw new JsonEnd(from)
      at += size - 1
    } else if (byte < 0x20) throw new JsonEnd(from)
  }
  throw new JsonEnd(from, true)
}

const ESCAPED = new Set(Buffer.from('"\\/bfnrt'))

/** How many bytes an escape takes, zero when it is none. */
function sizeOfEscape(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1]
  if (kind !== LOWER_U) return kind !== undefined && ESCAPED.has(kind) ? 2 : 0
  for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(bytes[digit])) return 0
  return 6
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE
const isHex = (byte: number | undefined): boolean => {
  if (byte === undefined) return false
  const lower = byte | 0x20
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x66)
}

function endOfNumber(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === MINUS ? from + 1 : from
  if (!isDigit(bytes[at])) throw new JsonEnd(from)
  at = bytes[at] === ZERO ? at + 1 : endOfDigits(bytes, at)
  if (bytes[at] === DOT && isDigit(bytes[at + 1])) at = endOfDigits(bytes, at + 1)
  return endOfExponent(bytes, at)
}

function endOfExponent(bytes: Uint8Array, from: number): number {
  if (((bytes[from] ?? 0) | 0x20) !== 0x65) return from
  const sign = bytes[from + 1]
  const digits = sign === MINUS || sign === 0x2b ? from + 2 : from + 1
  return isDigit(bytes[digits]) ? endOfDigits(bytes, digits) : from
}

function endOfDigits(bytes: Uint8Array, from: number): number {
  let at = from
  while (isDigit(bytes[at])) at++
  return at
}
