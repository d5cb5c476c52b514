/** Programs and units that something which runs stops for good, or takes away. */
import type { CloudConfig } from './cloud-config.ts'
import { base } from './commands.ts'
import { REMOVES } from './firewall.ts'
import { stepsOf } from './running.ts'
import { UNIT_FOLDER } from './unit-files.ts'

const bare = (word: string): string => base(word).replace(/\.(?:service|timer|socket)$/, '')

/** Their names without a suffix; what is started again afterwards is not among them. */
export function stoppedIn(config: CloudConfig): readonly string[] {
  // A unit without a word is one that systemd takes for masked.
  const masked = [...config.files].filter(
    ([path, { content }]) => UNIT_FOLDER.test(path) && content.trim() === '',
  )
  const stopped = new Set(masked.map(([path]) => bare(path)))
  for (const { words } of stepsOf(config)) {
    for (const name of offBy(words)) stopped.add(name)
    for (const name of onBy(words)) stopped.delete(name)
  }
  return [...stopped]
}

function offBy(words: readonly string[]): readonly string[] {
  const [tool = '', verb = '', ...names] = words.filter((word) => !word.startsWith('-'))
  if (base(tool) === 'systemctl') return /^(?:disable|mask|stop)$/.test(verb) ? names.map(bare) : []
  if (base(tool) === 'ln') return words.includes('/dev/null') ? [bare(words.at(-1) ?? '')] : []
  return takesAway(words) ? names : []
}

function onBy(words: readonly string[]): readonly string[] {
  const [tool = '', verb = '', ...names] = words.filter((word) => !word.startsWith('-'))
  return base(tool) === 'systemctl' && /^(?:re)?enable$|^(?:unmask|start|restart)$/.test(verb)
    ? names.map(bare)
    : []
}

const takesAway = ([tool = '', ...rest]: readonly string[]): boolean =>
  /^(?:apt|apt-get|dpkg)$/.test(base(tool)) && rest.some((word) => REMOVES.test(word))
