/** Where a text stops being JSON, as a person looks for it. */
import { endOfValue, JsonEnd, skipSpace } from './scan.ts'

export interface JsonFault {
  /** Bytes before the first one that cannot stand there; all of them when the text just ends. */
  readonly offset: number
  /** 1-based; the column counts characters. */
  readonly line: number
  readonly column: number
  /** The text ends before its JSON does. */
  readonly truncated: boolean
}

/** The first fault of a text that is not JSON; null when it is. */
export function jsonFault(text: string | Buffer): JsonFault | null {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  try {
    const end = skipSpace(bytes, endOfValue(bytes, 0))
    return end === bytes.length ? null : faultAt(bytes, new JsonEnd(end))
  } catch (error) {
    if (error instanceof JsonEnd) return faultAt(bytes, error)
    throw error
  }
}

const NEWLINE = 0x0a

export function faultAt(bytes: Buffer, { offset, isOpen }: JsonEnd): JsonFault {
  const start = bytes.lastIndexOf(NEWLINE, offset - 1) + 1
  let line = 1
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++
  return {
    offset,
    line,
    column: bytes.toString('utf8', start, offset).length + 1,
    truncated: isOpen || offset >= bytes.length,
  }
}
