/**
 * The cloud's file: readable JSON, and beside it a journal of what happened since. A change is on disk before it is
 * answered; the journal is folded into the file when the last command ends. Several processes may write: each change
 * happens under a lock, after reading what the others wrote.
 */
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { findBreak } from './json.ts'
import { acquire } from './lock.ts'
import { applyEntry, CLOUD_VERSION, type CloudData, type Entry, emptyCloud } from './model.ts'

/** The cloud's file cannot be read. Nothing is written to it. */
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

/** A change being made: reads see it, and it is written when the function returns. */
export interface Transaction {
  readonly data: Readonly<CloudData>
  write(entry: Entry): void
}

export interface ChangeOptions {
  /** Written at once, but not waited for until the disk has it: what a power cut may undo without harm. */
  readonly lazy?: boolean
}

export interface CloudStore {
  readonly file: string
  /** The cloud as of now, other processes' changes included. Not to be changed. */
  read(): Readonly<CloudData>
  /** Runs under the lock; resolves once what it wrote is on disk. Nothing is written if it throws. */
  change<T>(body: (transaction: Transaction) => T, options?: ChangeOptions): Promise<T>
  /** Folds the journal into the file. */
  close(): Promise<void>
}

interface Waiting {
  readonly lazy: boolean
  readonly body: (transaction: Transaction) => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

const toDisk = promisify(fs.fdatasync)

const identity = (file: string): string => {
  try {
    const { ino, size, mtimeMs } = fs.statSync(file)
    return `${ino} ${size} ${mtimeMs}`
  } catch {
    return ''
  }
}

function parseCloud(file: string, text: string): CloudData {
  const broken = findBreak(text)
  if (broken) throw new DamagedCloud(file, broken.byte, broken.line, broken.column, broken.message)
  const data = JSON.parse(text) as Partial<CloudData>
  const wrong = (why: string) => new DamagedCloud(file, 0, 1, 1, why)
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw wrong('not a cloud: an object is expected')
  if (data.version !== CLOUD_VERSION) {
    throw wrong(
      `version ${JSON.stringify(data.version)} of the format; this program reads version ${CLOUD_VERSION}`,
    )
  }
  if (typeof data.objects !== 'object' || data.objects === null) throw wrong('"objects" is missing')
  return { ...emptyCloud(), ...data } as CloudData
}

const pretty = (data: CloudData): string => `${JSON.stringify(data, null, 2)}\n`

function ensureFolder(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
}

/** Written beside, made durable, then put in place: a reader sees the old file or the new one. */
function replaceFile(file: string, text: string): void {
  const fresh = `${file}.${process.pid}.new`
  const handle = fs.openSync(fresh, 'w', 0o600)
  try {
    fs.writeSync(handle, text)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(fresh, file)
}

/** Opens the cloud. Throws `DamagedCloud` when the file is there and cannot be read. */
export function openCloud(file: string): CloudStore {
  const journal = `${file}.journal`
  const lock = `${file}.lock`
  let data = emptyCloud()
  let seenFile = 'never'
  let seenJournal = ''
  let offset = 0
  const waiting: Waiting[] = []
  let pumping: Promise<void> | null = null

  function readJournal(): void {
    const now = identity(journal)
    if (now === seenJournal) return
    seenJournal = now
    if (now === '') return
    const handle = fs.openSync(journal, 'r')
    let text: string
    try {
      const { size } = fs.fstatSync(handle)
      if (size <= offset) return
      const bytes = Buffer.alloc(size - offset)
      fs.readSync(handle, bytes, 0, bytes.length, offset)
      text = bytes.subarray(0, bytes.lastIndexOf(10) + 1).toString('utf8')
    } finally {
      fs.closeSync(handle)
    }
    for (const line of text.split('\n').slice(0, -1)) {
      const entry = JSON.parse(line) as Entry & { readonly generation?: number }
      if (entry.generation !== undefined && entry.generation !== data.generation) {
        seenJournal = ''
        return
      }
      applyEntry(data, entry)
      offset += Buffer.byteLength(line) + 1
    }
  }

  function refresh(): void {
    const now = identity(file)
    if (now !== seenFile) {
      data = now === '' ? emptyCloud() : parseCloud(file, fs.readFileSync(file, 'utf8'))
      seenFile = now
      seenJournal = ''
      offset = 0
    }
    readJournal()
  }

  /** Under the lock: drops a journal of another generation, or a last line that a crash cut short. */
  function openJournal(): number {
    const handle = fs.openSync(journal, 'a', 0o600)
    const { size } = fs.fstatSync(handle)
    if (size !== offset || size === 0) {
      fs.ftruncateSync(handle, offset)
      if (offset === 0) offset = fs.writeSync(handle, `${JSON.stringify({ generation: data.generation })}\n`)
    }
    return handle
  }

  function runOne(job: Waiting, lines: string[]): () => void {
    const written: Entry[] = []
    const draft = data
    try {
      const result = job.body({
        data: draft,
        write: (entry) => {
          applyEntry(draft, entry)
          written.push(entry)
        },
      })
      for (const entry of written) lines.push(`${JSON.stringify(entry)}\n`)
      return () => job.resolve(result)
    } catch (error) {
      // What the failed change did to the copy in memory is forgotten by reading again.
      if (written.length > 0) seenFile = 'never'
      return () => job.reject(error)
    }
  }

  /** Under the lock. While the disk is waited for, others may ask; theirs share the next wait. */
  async function append(lines: readonly string[], lazy: boolean): Promise<void> {
    const handle = openJournal()
    try {
      offset += fs.writeSync(handle, lines.join(''))
      seenJournal = identity(journal)
      if (!lazy) await toDisk(handle)
    } finally {
      fs.closeSync(handle)
    }
  }

  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      let free: (() => void) | null = null
      const batch = waiting.splice(0)
      try {
        ensureFolder(file)
        free = await acquire(lock)
        refresh()
        const lines: string[] = []
        const answers = batch.map((job) => runOne(job, lines))
        if (lines.length > 0)
          await append(
            lines,
            batch.every(({ lazy }) => lazy),
          )
        for (const answer of answers) answer()
      } catch (error) {
        for (const job of batch) job.reject(error)
      } finally {
        free?.()
      }
    }
    pumping = null
  }

  async function close(): Promise<void> {
    await pumping
    if (identity(journal) === '') return
    const free = await acquire(lock)
    try {
      refresh()
      data.generation++
      replaceFile(file, pretty(data))
      fs.rmSync(journal, { force: true })
      seenFile = identity(file)
      seenJournal = ''
      offset = 0
    } finally {
      free()
    }
  }

  refresh()
  return {
    file,
    read: () => {
      refresh()
      return data
    },
    change: <T>(body: (transaction: Transaction) => T, { lazy = false }: ChangeOptions = {}) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ lazy, body, resolve: resolve as (value: unknown) => void, reject })
        pumping ??= Promise.resolve().then(pump)
      }),
    close,
  }
}
