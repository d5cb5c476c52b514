/** A judge in a process of its own, bound in time and in memory. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Answer, Question } from './judge-child.ts'

/** A plan of a few dozen resources takes milliseconds; this is a hang on any machine. */
const HANG_MS = 20_000
const HEAP_MIB = 512

export interface Judge {
  /** Rejects when the document hangs the judge, exhausts its memory or brings it down. */
  ask(question: Question): Promise<Answer>
  end(): void
}

/** @param heapMiB memory of its own that it may fill, the program included */
export function openJudge(heapMiB = HEAP_MIB): Judge {
  let child: ChildProcess | null = null
  const start = (): ChildProcess =>
    fork(join(import.meta.dirname, 'judge-child.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMiB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        child ??= start()
        const asked = child
        const settle = () => {
          clearTimeout(timer)
          asked.off('message', answered)
          asked.off('exit', died)
        }
        const answered = (answer: unknown) => {
          settle()
          resolve(answer as Answer)
        }
        const died = (code: number | null, signal: string | null) => {
          settle()
          child = null
          reject(new Error(`the judge ended with ${code ?? signal}`))
        }
        const hung = () => {
          settle()
          child = null
          asked.kill('SIGKILL')
          reject(new Error(`no answer in ${HANG_MS} ms`))
        }
        const timer = setTimeout(hung, HANG_MS)
        asked.on('message', answered)
        asked.on('exit', died)
        asked.send(question)
      }),
    end: () => child?.disconnect(),
  }
}
