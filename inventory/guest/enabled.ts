/** Which units start at boot. */
import type { Command, WrittenFile } from './cloud-config.ts'
import { argvs, base } from './commands.ts'
import { UNIT_FOLDER } from './unit-files.ts'

/** What Debian enables by itself and user data often adjusts. */
const DISTRIBUTION = ['apt-daily.timer', 'apt-daily-upgrade.timer']

/** Units that start at boot: `systemctl enable`, or a link or file in a `.wants` folder; the last word counts. */
export function enabledUnits(
  files: ReadonlyMap<string, WrittenFile>,
  commands: readonly Command[],
): Set<string> {
  const enabled = new Set(DISTRIBUTION)
  for (const path of files.keys()) {
    const wanted = /\/[^/]+\.(?:wants|requires)\/([^/]+\.\w+)$/.exec(path)?.[1]
    if (wanted && UNIT_FOLDER.test(path)) enabled.add(wanted)
  }
  for (const argv of commands.flatMap((command) => argvs(command, files))) {
    const words = argv.filter((word) => !/^(?:sudo|env)$/.test(word))
    if (base(words[0]) === 'ln') link(words, enabled)
    if (base(words[0]) === 'systemctl') systemctl(words.slice(1), enabled)
  }
  return enabled
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
