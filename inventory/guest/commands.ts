/** What the commands of user data run, scripts that it writes looked into. */
import type { Command, WrittenFile } from './cloud-config.ts'
import { shellCommands } from './shell.ts'

/** The file name of a path. */
export const base = (path: string | undefined): string => path?.slice(path.lastIndexOf('/') + 1) ?? ''

/** The argv of every command that surely runs, scripts written by cloud-init looked into. */
export function argvs(
  command: Command,
  files: ReadonlyMap<string, WrittenFile>,
): readonly (readonly string[])[] {
  const text = scriptText(command, files)
  if (text === null) return typeof command === 'string' ? [] : [command]
  return shellCommands(text)?.map(({ argv }) => argv) ?? []
}

/** The shell text that a command runs: itself, after `sh -c`, or in a script that was written beforehand. */
export function scriptText(command: Command, files: ReadonlyMap<string, WrittenFile>): string | null {
  if (typeof command === 'string') return command
  const [first, second, third] = command
  const shell = /^(?:ba|da|k|z)?sh$/.test(base(first))
  if (shell && second !== undefined && /^-\w*c\w*$/.test(second)) return third ?? ''
  const path = shell ? command.slice(1).find((word) => !word.startsWith('-')) : first
  const script = path === undefined ? undefined : files.get(path)
  return script && (shell || /^#!.*\b(?:ba|da|k|z)?sh\b/.test(script.content)) ? script.content : null
}
