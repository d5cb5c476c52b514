/** Runs a verb as the command line would, in a folder. */
import type { Command, Context } from '../../cli/command.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function run(
  command: Command,
  cwd: string,
  args: readonly string[] = [],
  options: Readonly<Record<string, unknown>> = {},
  settings: Partial<Pick<Context, 'lang' | 'interactive' | 'env'>> = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await command.run(
    {
      cwd,
      env: {},
      lang: 'en',
      color: false,
      debug: false,
      interactive: false,
      width: 120,
      version: '0.0.0',
      now: () => new Date('2026-11-22T10:00:00Z'),
      ...settings,
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
    },
    args,
    options,
  )
  return { code, out, err }
}
