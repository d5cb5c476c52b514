/** A file of the cloud that cannot be read, with the place of the damage. Nothing is written to such a file. */
import { isUtf8 } from 'node:buffer'
import { findBreak, placeOf } from './json.ts'
import type { Flaw } from './soundness.ts'

export class DamagedCloud extends Error {
  readonly file: string
  readonly byte: number
  readonly line: number
  readonly column: number
  readonly reason: string
  constructor(file: string, byte: number, line: number, column: number, why: string) {
    super(`${file}:${line}:${column}: damaged at byte ${byte}: ${why}`)
    this.name = 'DamagedCloud'
    this.file = file
    this.byte = byte
    this.line = line
    this.column = column
    this.reason = why
  }
}

/** Where a text that is read begins in its file. */
export interface Origin {
  readonly file: string
  readonly byte: number
  readonly line: number
}

/** The first byte that is no UTF-8: where what was read, written again, is something else. */
function badByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'))
  const at = bytes.findIndex((byte, index) => byte !== again[index])
  return at < 0 ? bytes.length : at
}

/** Bytes as JSON. Throws `DamagedCloud` at the first byte that cannot be, or at the member that may not be so. */
export function readSound<T>(bytes: Buffer, origin: Origin, flawOf: (value: unknown) => Flaw | null): T {
  const { file, byte, line } = origin
  if (!isUtf8(bytes)) {
    const at = badByte(bytes)
    const before = bytes.subarray(0, at).toString('utf8')
    const lines = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    throw new DamagedCloud(file, byte + at, line + lines - 1, column, 'a byte that is no UTF-8')
  }
  const text = bytes.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const broken = findBreak(text)
    throw new DamagedCloud(
      file,
      byte + (broken?.byte ?? 0),
      line + (broken?.line ?? 1) - 1,
      broken?.column ?? 1,
      broken?.message ?? 'not JSON',
    )
  }
  const flaw = flawOf(value)
  if (flaw) {
    const at = placeOf(text, flaw.path)
    const name = flaw.path.length > 0 ? `${flaw.path.join('.')}: ` : ''
    throw new DamagedCloud(file, byte + at.byte, line + at.line - 1, at.column, `${name}${flaw.why}`)
  }
  return value as T
}
