/** cdktf and terraform are talkative: what a person follows is kept, the rest is shown when the command fails. */
import { spawn } from 'node:child_process'

const COUNTED = /(Creation complete|Destruction complete|Modifications complete)/

export interface QuietOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  write(text: string): void
}

/** Runs a command; prints its telling lines, counts resources as they are done. Resolves with the exit code. */
export function quiet(command: readonly string[], { cwd, env, write }: QuietOptions): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const everything: string[] = []
    let done = 0
    let pending = ''
    const read = (text: string) => {
      everything.push(text)
      const lines = (pending + text).split('\n')
      pending = lines.pop() ?? ''
      for (const line of lines) {
        if (COUNTED.test(line)) done += 1
        else if (/Apply complete/.test(line)) write(`  ${line.trim()}\n`)
      }
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.on('error', () => resolve(127))
    child.on('close', (code) => {
      if (done > 0) write(`  ${done} resources\n`)
      if (code !== 0) write(everything.join(''))
      resolve(code ?? 1)
    })
  })
}
