/** Which units start at boot. */
import type { Command, WrittenFile } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import { stepsOf, usesOf } from './running.ts'
import { UNIT_FOLDER } from './unit-files.ts'

/** What Debian enables by itself and user data often adjusts. */
const DISTRIBUTION = ['apt-daily.timer', 'apt-daily-upgrade.timer']

/**
 * Units that start at boot: `systemctl enable`, or a link or file in a `.wants` folder; the last word counts. What may switch one
 * off switches it off, whether or not it surely runs.
 */
export function enabledUnits(
  files: ReadonlyMap<string, WrittenFile>,
  commands: readonly Command[],
): Set<string> {
  const enabled = new Set([...DISTRIBUTION, ...linkedUnits(files, commands)])
  const sure = commands.flatMap((command) => argvs(command, files)).map(bare)
  for (const words of sure) if (base(words[0]) === 'systemctl') systemctl(words.slice(1), enabled)
  const known = new Set(sure.map((words) => words.join(' ')))
  for (const { words } of usesOf(stepsOf({ files, commands }), /^systemctl$/))
    if (SWITCHES_OFF.test(words.join(' ')) && !known.has(words.join(' ')))
      systemctl(words.slice(words.findIndex((word) => base(word) === 'systemctl') + 1), enabled)
  return enabled
}

const SWITCHES_OFF = /\s(?:disable|mask|stop)\s/
const bare = (argv: readonly string[]): readonly string[] =>
  argv.filter((word) => !/^(?:sudo|env)$/.test(word))

/** Units that a link or a file in a `.wants` folder starts, whatever they say of themselves. */
export function linkedUnits(
  files: ReadonlyMap<string, WrittenFile>,
  commands: readonly Command[],
): Set<string> {
  const linked = new Set<string>()
  for (const path of files.keys()) {
    const wanted = /\/[^/]+\.(?:wants|requires)\/([^/]+\.\w+)$/.exec(path)?.[1]
    if (wanted && UNIT_FOLDER.test(path)) linked.add(wanted)
  }
  for (const words of commands.flatMap((command) => argvs(command, files)).map(bare))
    if (base(words[0]) === 'ln') link(words, linked)
  return linked
}

function systemctl(words: readonly string[], enabled: Set<string>): void {
  const [verb, ...names] = words.filter((word) => !word.startsWith('-'))
  for (const name of names.map(fullName)) {
    if (verb === 'enable' || verb === 'reenable') enabled.add(name)
    if (verb === 'disable' || verb === 'mask' || verb === 'stop') enabled.delete(name)
  }
}

function link(words: readonly string[], enabled: Set<string>): void {
  const target = words.at(-1) ?? ''
  const wanted = /\.wants\/([^/]*)$/.exec(target)
  if (wanted) enabled.add(wanted[1] || base(words.at(-2)))
}

const fullName = (name: string): string => (/\.\w+$/.test(name) ? base(name) : `${name}.service`)
