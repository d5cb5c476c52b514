/**
 * A process for each core. Processes, not threads: a project that runs out of memory, never ends or brings the process
 * down costs itself alone, and what it leaked goes with it.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Entry } from './entry.ts'
import type { Project } from './find.ts'
import type { Part, Rest } from './shared.ts'
import type { Setting } from './task.ts'
import type { Upgraded, UpgradeOptions } from './upgrade.ts'

export type Job =
  | {
      readonly kind: 'check'
      readonly project: Project
      readonly setting: Setting
      readonly known: Entry | null
      /** Of documents named for the whole fleet; null where it is judged on what lies beside its contract. */
      readonly part: Part | null
    }
  | {
      readonly kind: 'rest'
      readonly project: Rest
      readonly setting: Setting
      readonly known: Entry | null
    }
  | {
      readonly kind: 'document'
      readonly project: Project
      readonly setting: Setting
      readonly known: Entry | null
    }
  | {
      readonly kind: 'upgrade'
      readonly project: Project
      readonly setting: Setting
      readonly options: UpgradeOptions
    }

export type Result =
  | { readonly kind: 'check'; readonly value: Entry }
  | { readonly kind: 'upgrade'; readonly value: Upgraded }

export interface PoolOptions {
  readonly workers: number
  /** A project that takes longer is given up. */
  readonly timeoutMs: number
  /** Projects before a worker is replaced, so that memory stays flat over a long fleet. @default 2000 */
  readonly lifetime?: number
  done(job: Job, result: Result): void
  failed(job: Job, why: string): void
}

/** Of each worker. Two of them and the parent stay under 1.5 GiB. */
const HEAP_MIB = 512
const SELF = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
)

/** Runs every job; resolves when each was answered by `done` or `failed`. */
export async function runPool(jobs: Iterable<Job>, options: PoolOptions): Promise<void> {
  const queue = jobs[Symbol.iterator]()
  await Promise.all(Array.from({ length: options.workers }, () => drain(queue, options)))
}

async function drain(queue: Iterator<Job>, options: PoolOptions): Promise<void> {
  let worker: ChildProcess | null = null
  let served = 0
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const job = next.value
    worker ??= start()
    const answer = await ask(worker, job, options.timeoutMs)
    served += 1
    if ('result' in answer) options.done(job, answer.result)
    else options.failed(job, answer.why)
    if ('why' in answer || served >= (options.lifetime ?? 2000)) {
      end(worker)
      worker = null
      served = 0
    }
  }
  if (worker) end(worker)
}

function start(): ChildProcess {
  const loader = SELF.endsWith('.ts') ? ['--import', 'tsx'] : []
  return fork(SELF, [], {
    execArgv: [...loader, `--max-old-space-size=${HEAP_MIB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function end(worker: ChildProcess): void {
  if (worker.connected) worker.disconnect()
  worker.kill('SIGKILL')
}

type Answer = { readonly result: Result } | { readonly why: string }

function ask(worker: ChildProcess, job: Job, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error')
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ why: `no answer after ${timeoutMs / 1000} s` }), timeoutMs)
    worker.once('message', (result: Result) => settle({ result }))
    worker.once('exit', (code, signal) => settle({ why: `the judge ended: ${signal ?? `exit ${code}`}` }))
    worker.once('error', (error) => settle({ why: error.message }))
    worker.send(job, (error) => error && settle({ why: error.message }))
  })
}
