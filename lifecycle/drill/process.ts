/** Programs that a drill runs: their output is kept, their failure is an answer, their absence a refusal. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { refuse } from '../../contract/errors.ts'

export type Env = Readonly<Record<string, string | undefined>>

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs to the end; throws InputError when the program is not there. @param input a file for its standard input */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Env; readonly input?: string } = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = execFile(
      command,
      [...args],
      { cwd: options.cwd, env: options.env as NodeJS.ProcessEnv | undefined, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') fail(absent(command))
        else done({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, stdout, stderr })
      },
    )
    if (child.stdin === null) return
    // A program that stops reading early says why on its own.
    child.stdin.on('error', () => {})
    if (options.input === undefined) child.stdin.end()
    else createReadStream(options.input).pipe(child.stdin)
  })
}

export function start(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Env } = {},
): ChildProcess {
  return spawn(command, [...args], {
    cwd: options.cwd,
    env: options.env as NodeJS.ProcessEnv | undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Asks a child to end, then makes it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(timer)
}

/** Tries until it answers true or the time is up. */
export async function until(seconds: number, ready: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await ready()) return true
    await new Promise((done) => setTimeout(done, 200))
  }
  return false
}

function absent(command: string) {
  return refuse(
    { fr: `${command} introuvable`, en: `${command} not found` },
    {
      fr: 'un exercice de restauration fait tourner les vrais programmes',
      en: 'a restore drill runs the real programs',
    },
    { fr: `installez ${command}`, en: `install ${command}` },
  )
}
