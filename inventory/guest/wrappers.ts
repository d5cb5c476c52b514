/** Commands that only run another one: `nice`, `flock`, `sudo` and their like. */
import { base } from './commands.ts'
import type { ShellCommand } from './shell.ts'

/** By name; how many of their own arguments come before the command is told by the pattern. */
const WRAPPERS: Readonly<Record<string, RegExp>> = {
  nice: /^-(?:n|\d|-adjustment)/,
  ionice: /^-[cnt]/,
  timeout: /^(?:-|\d)/,
  chronic: /^-/,
  nohup: /^-/,
  env: /^(?:-[iu]?$|\w+=)/,
  sudo: /^-/,
  runuser: /^-/,
  su: /^-/,
  'systemd-cat': /^-/,
  'systemd-inhibit': /^--/,
  flock: /^(?:-|\/)/,
  time: /^-/,
}
/** Options of the wrappers above whose value is the next word. */
const TAKES_VALUE = /^(?:-n|-c|-u|-g|-w|-t|-k|-s|-p)$/

/** The command behind its wrappers, with the environment that `env` adds. */
export function unwrapped(command: ShellCommand): ShellCommand {
  const argv = [...command.argv]
  const environment: Record<string, string> = { ...command.environment }
  for (let turns = 0; turns < 8; turns++) {
    const own = WRAPPERS[base(argv[0])]
    if (!own) break
    argv.shift()
    while (argv[0] !== undefined && (own.test(argv[0]) || argv[0] === '--')) {
      const word = argv.shift() as string
      const equals = word.indexOf('=')
      if (!word.startsWith('-') && equals > 0) environment[word.slice(0, equals)] = word.slice(equals + 1)
      if (TAKES_VALUE.test(word)) argv.shift()
      if (word === '--') break
    }
  }
  return { ...command, argv, environment }
}
