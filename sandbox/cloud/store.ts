/**
 * The cloud's file: readable JSON, and beside it a journal of what happened since. A change is on disk before it is
 * answered; the journal is folded into the file when the last command ends. Several processes may write: each change
 * happens under a lock, after reading what the others wrote.
 */
import fs from 'node:fs'
import { promisify } from 'node:util'
import { ensureFolder, identity, readCloud, readJournal, replaceCloud } from './file.ts'
import { acquire } from './lock.ts'
import { applyEntry, type CloudData, type Entry, emptyCloud } from './model.ts'

export { DamagedCloud } from './damage.ts'

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

/** Opens the cloud. Throws `DamagedCloud` when the file is there and cannot be read. */
export function openCloud(file: string): CloudStore {
  const journal = `${file}.journal`
  const lock = `${file}.lock`
  let data = emptyCloud()
  let seenFile = 'never'
  let seenJournal = ''
  let offset = 0
  /** Lines of the journal that have been read, its first included. */
  let lines = 0
  const waiting: Waiting[] = []
  let pumping: Promise<void> | null = null

  function followJournal(): void {
    const now = identity(journal)
    if (now === seenJournal) return
    seenJournal = now
    if (now === '') return
    try {
      const part = readJournal(journal, offset, lines + 1, data.generation)
      for (const entry of part.entries) applyEntry(data, entry)
      lines += part.entries.length + (offset === 0 && part.offset > 0 ? 1 : 0)
      offset = part.offset
      if (part.offset === 0) seenJournal = ''
    } catch (error) {
      // The copy in memory may hold half of it: the next look begins anew.
      seenFile = 'never'
      throw error
    }
  }

  function refresh(): void {
    const now = identity(file)
    if (now !== seenFile) {
      data = now === '' ? emptyCloud() : readCloud(file)
      seenFile = now
      seenJournal = ''
      offset = 0
      lines = 0
    }
    followJournal()
  }

  /** Under the lock: drops a journal of another generation, or a last line that a crash cut short. */
  function openJournal(): number {
    const handle = fs.openSync(journal, 'a', 0o600)
    const { size } = fs.fstatSync(handle)
    if (size !== offset || size === 0) {
      fs.ftruncateSync(handle, offset)
      if (offset === 0) {
        offset = fs.writeSync(handle, `${JSON.stringify({ generation: data.generation })}\n`)
        lines = 1
      }
    }
    return handle
  }

  function runOne(job: Waiting, journaled: string[]): () => void {
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
      for (const entry of written) journaled.push(`${JSON.stringify(entry)}\n`)
      return () => job.resolve(result)
    } catch (error) {
      // What the failed change did to the copy in memory is forgotten by reading again.
      if (written.length > 0) seenFile = 'never'
      return () => job.reject(error)
    }
  }

  /** Under the lock. While the disk is waited for, others may ask; theirs share the next wait. */
  async function append(written: readonly string[], lazy: boolean): Promise<void> {
    const handle = openJournal()
    try {
      offset += fs.writeSync(handle, written.join(''))
      lines += written.length
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
        const journaled: string[] = []
        const answers = batch.map((job) => runOne(job, journaled))
        const lazy = batch.every((job) => job.lazy)
        if (journaled.length > 0) await append(journaled, lazy)
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
      replaceCloud(file, data)
      fs.rmSync(journal, { force: true })
      seenFile = identity(file)
      seenJournal = ''
      offset = 0
      lines = 0
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
