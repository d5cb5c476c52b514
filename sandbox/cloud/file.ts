/** The cloud's file and its journal as they lie on the disk. */
import fs from 'node:fs'
import path from 'node:path'
import { DamagedCloud, readSound } from './damage.ts'
import { CLOUD_VERSION, type CloudData, type Entry, emptyCloud } from './model.ts'
import { type Flaw, flawOfCloud, flawOfEntry, flawOfHeader } from './soundness.ts'

/** Tells one content of a file from another; empty when there is no file. */
export const identity = (file: string): string => {
  try {
    const { ino, size, mtimeMs } = fs.statSync(file)
    return `${ino} ${size} ${mtimeMs}`
  } catch {
    return ''
  }
}

/** The version first: a file of another one may look otherwise. */
function flawOfFile(value: unknown): Flaw | null {
  const { version } = (typeof value === 'object' && value !== null ? value : {}) as { version?: unknown }
  const readable = Array.isArray(value) || version === undefined || version === CLOUD_VERSION
  if (readable) return flawOfCloud(value)
  const found = JSON.stringify(version)
  return {
    path: ['version'],
    why: `version ${found} of the format; this program reads version ${CLOUD_VERSION}`,
  }
}

/** Reads the cloud. Throws `DamagedCloud` when the file is there and is none. */
export function readCloud(file: string): CloudData {
  const found = readSound<Partial<CloudData>>(fs.readFileSync(file), { file, byte: 0, line: 1 }, flawOfFile)
  return { ...emptyCloud(), ...found } as CloudData
}

/** Written beside, made durable, then put in place: a reader sees the old file or the new one. */
export function replaceCloud(file: string, data: CloudData): void {
  const fresh = `${file}.${process.pid}.new`
  const handle = fs.openSync(fresh, 'w', 0o600)
  try {
    fs.writeSync(handle, `${JSON.stringify(data, null, 2)}\n`)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(fresh, file)
}

export function ensureFolder(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
}

export interface JournalPart {
  readonly entries: readonly Entry[]
  /** Up to which byte the journal has been read. */
  readonly offset: number
}

/** Whole lines only: the last one may be cut short by a crash, and was then never answered. */
function wholeLines(journal: string, from: number): Buffer {
  const handle = fs.openSync(journal, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    const bytes = Buffer.alloc(Math.max(0, size - from))
    fs.readSync(handle, bytes, 0, bytes.length, from)
    return bytes.subarray(0, bytes.lastIndexOf(10) + 1)
  } finally {
    fs.closeSync(handle)
  }
}

/**
 * What the journal says from a byte on, for a file of this generation. A journal of the generation before is what a
 * crash left between writing the file and removing the journal: it holds nothing new, hence nothing is read of it.
 * Throws `DamagedCloud` for a line that is none, or a journal that belongs to another file.
 */
export function readJournal(journal: string, from: number, line: number, generation: number): JournalPart {
  const bytes = wholeLines(journal, from)
  const entries: Entry[] = []
  let [start, row] = [0, line]
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const origin = { file: journal, byte: from + start, line: row }
    const text = bytes.subarray(start, end)
    if (origin.byte === 0) {
      const found = readSound<{ generation: number }>(text, origin, flawOfHeader).generation
      if (found === generation - 1) return { entries: [], offset: 0 }
      if (found !== generation) {
        const why = `a journal of generation ${found} beside a file of generation ${generation}`
        throw new DamagedCloud(journal, 0, 1, 1, why)
      }
    } else entries.push(readSound<Entry>(text, origin, flawOfEntry))
    start = end + 1
    row++
  }
  return { entries, offset: from + bytes.length }
}
