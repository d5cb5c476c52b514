/** Whether Debian updates itself: unattended-upgrades, its configuration and its timers. */
import type { Guest } from '../model.ts'
import type { CloudConfig, Command, WrittenFile } from './cloud-config.ts'
import { argvs, base, scriptText } from './commands.ts'
import { editsOf } from './edits.ts'
import { enabledUnits } from './enabled.ts'
import { stepsOf } from './running.ts'
import { type ShellCommand, shellCommands } from './shell.ts'
import type { Units } from './systemd.ts'

type Files = ReadonlyMap<string, WrittenFile>
type Booted = Pick<CloudConfig, 'files' | 'commands' | 'packages' | 'debconf'>

/** A file of the folder whose name has another ending is not read. */
const APT_CONF = /^\/etc\/apt\/apt\.conf(?:\.d\/[\w-]+(?:\.conf)?)?$/
const MAIN = '/etc/apt/apt.conf'
const TIMER = 'apt-daily-upgrade.timer'

/** apt reads its configuration folder in order, then its main file; the last value counts. */
export function readUpdates(config: Booted, units: Units): Guest['updates'] {
  const settings = new Map<string, string>()
  const texts = [...config.files].map(([path, { content }]) => [path, content] as const)
  const cleared: string[] = []
  for (const [, text] of [...texts, ...written(config)].filter(([path]) => APT_CONF.test(path)).sort(byPath))
    for (const [name, value] of aptSettings(text)) {
      if (value === null) cleared.push(...clear(settings, name))
      else settings.set(name, value)
    }
  return {
    automatic: hasTimerOfItsOwn(units) || automatic(config, settings, units, cleared),
    reboot: isOn(settings.get('unattended-upgrade::automatic-reboot') ?? 'false'),
  }
}

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  Number(a === MAIN) - Number(b === MAIN) || (a < b ? -1 : 1)

/** `#clear` forgets a setting and all below it. */
function clear(settings: Map<string, string>, name: string): readonly string[] {
  for (const key of [...settings.keys()])
    if (key === name || key.startsWith(`${name}::`)) settings.delete(key)
  return [name]
}

/** True or false where the text says so. Null where it does not: images and the package itself come with either. */
function automatic(
  config: Booted,
  settings: ReadonlyMap<string, string>,
  units: Units,
  cleared: readonly string[],
): boolean | null {
  const said = (name: string): boolean | null => {
    const value = settings.get(`apt::periodic::${name}`)
    return value === undefined ? null : isOn(value)
  }
  if (isStopped(config) || isNeverTimed(units)) return false
  if (isAltered(config) || isReplaced(units) || hasNothingToDo(settings, cleared)) return null
  const upgrade = said('unattended-upgrade') ?? answered(config)
  if (upgrade === false || said('enable') === false) return false
  // Without fresh lists there is nothing to install but what was found at the first boot.
  const fed = said('update-package-lists') !== false && enabledUnits(config.files, config.commands).has(LISTS)
  return upgrade === true && fed && !hasServiceOff(config) ? true : null
}

const LISTS = 'apt-daily.timer'
/** A drop-in took the timer's times away and gave it none. */
const isNeverTimed = ({ files }: Units): boolean => files.get(TIMER)?.get('Timer.OnCalendar')?.length === 0

/** A drop-in made the service run something else. */
const isReplaced = ({ files }: Units): boolean =>
  (files.get('apt-daily-upgrade.service')?.get('Service.ExecStart') ?? [])
    .concat(files.get('apt-daily-upgrade.service')?.has('Service.ExecStart') ? [''] : [])
    .some((command) => !/apt\.systemd\.daily|unattended-upgrade/.test(command))

const SELDOM_DAYS = 31

/** Every package is left out, no origin is left, or weeks lie between two runs. */
function hasNothingToDo(settings: ReadonlyMap<string, string>, cleared: readonly string[]): boolean {
  const days = Number(settings.get('apt::periodic::unattended-upgrade') ?? 1)
  const left = (name: string) => [...settings.keys()].some((key) => key.startsWith(`${name}::`))
  const noOrigin = ['unattended-upgrade::origins-pattern', 'unattended-upgrade::allowed-origins'].some(
    (name) => cleared.some((one) => name === one || name.startsWith(`${one}::`)) && !left(name),
  )
  const all = [...settings].some(
    ([key, value]) =>
      key.startsWith('unattended-upgrade::package-blacklist::') && /^\^?(?:\.[*+]?|\*)?\$?$/.test(value),
  )
  return days > SELDOM_DAYS || noOrigin || all
}

const isOn = (value: string): boolean => !/^(?:0|false|no|off|never)?$/i.test(value.trim())

const APT_TOKEN =
  /#clear\s+(?<cleared>[\w:/.-]+)\s*;|(?<block>[\w:/.-]+)\s*\{|(?<name>[\w:/.-]+)\s+(?:"(?<quoted>[^"]*)"|(?<bare>[^\s";{}]+))\s*;|"(?<item>[^"]*)"\s*;|\}\s*;?/g

/** `A::B "x";` lines and `A { B "x"; };` blocks. */
function aptSettings(text: string): readonly (readonly [string, string | null])[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:\/\/|#(?!clear|include)).*$/gm, '')
  const found: [string, string | null][] = []
  const scopes: string[] = []
  for (const token of plain.matchAll(APT_TOKEN)) {
    const { cleared, block, name, quoted, bare, item } = token.groups ?? {}
    if (cleared !== undefined) found.push([cleared.replace(/::$/, '').toLowerCase(), null])
    else if (block !== undefined) scopes.push(block)
    else if (token[0].startsWith('}')) scopes.pop()
    else
      found.push([
        [...scopes, name ?? `${found.length}`].join('::').toLowerCase(),
        quoted ?? bare ?? item ?? '',
      ])
  }
  return found
}

/** Files of apt that a command makes with `echo`, and what it puts there. */
function written({ commands, files }: Booted): readonly (readonly [string, string])[] {
  return commands
    .flatMap((command) => shellOf(command, files))
    .flatMap(({ argv, output }) => (output && says(argv) ? [[output, argv.slice(1).join(' ')] as const] : []))
}

const says = (argv: readonly string[]): boolean => /^(?:echo|printf)$/.test(base(argv[0]))

function shellOf(command: Command, files: Files): readonly ShellCommand[] {
  const text = scriptText(command, files)
  return text === null ? [] : (shellCommands(text) ?? [])
}

/** Whether a command touches apt's configuration in a way that is not understood, say with `sed`. */
function isAltered({ commands, files }: Booted): boolean {
  const edited = editsOf(stepsOf({ commands, files }))
  const touches = (text: string) => /apt\.conf|auto-upgrades|APT::Periodic|apt-mark\s+hold/i.test(text)
  if (
    [...files.keys()].some(
      (path) => APT_CONF.test(path) && path !== MAIN && edited(path) !== null && !touches(edited(path) ?? ''),
    )
  )
    return true
  return commands.some((command) => {
    const text = scriptText(command, files) ?? (typeof command === 'string' ? command : command.join(' '))
    if (!touches(text)) return false
    const understood = shellOf(command, files).filter(({ argv, output }) => output && says(argv))
    return !touchesOnly(text, understood, touches)
  })
}

/** Whether each line that touches it is one of those understood. */
function touchesOnly(
  text: string,
  understood: readonly ShellCommand[],
  touches: (text: string) => boolean,
): boolean {
  const lines = text.split(/\n|;\s*(?=\w)|&&/).filter(touches)
  return lines.length <= understood.filter(({ output }) => APT_CONF.test(output ?? '')).length
}

/** The package asks a question, which debconf or `dpkg-reconfigure` answers. */
function answered({ packages, debconf, commands, files }: Booted): boolean | null {
  const lines = [...debconf, ...commands.map((command) => scriptText(command, files) ?? '')]
  const answer = /unattended-upgrades\/enable_auto_updates\s+boolean\s+(true|false)/.exec(
    lines.join('\n'),
  )?.[1]
  if (answer !== undefined) return answer === 'true'
  const asked = argvsIn({ commands, files }).some(
    (argv) => base(argv[0]) === 'dpkg-reconfigure' && argv.includes('unattended-upgrades'),
  )
  return asked && packages.includes('unattended-upgrades') ? true : null
}

const argvsIn = ({ commands, files }: Pick<Booted, 'commands' | 'files'>) =>
  commands.flatMap((command) => argvs(command, files))

/** The timer is off or masked, its service masked, or the package taken away. */
function isStopped({ commands, files }: Booted): boolean {
  const masked = ['.timer', '.service'].some(
    (suffix) => files.get(`/etc/systemd/system/apt-daily-upgrade${suffix}`)?.content.trim() === '',
  )
  return (
    masked ||
    !enabledUnits(files, commands).has(TIMER) ||
    argvsIn({ commands, files }).some((argv) => {
      const program = base(argv[0])
      const named = (names: RegExp) => argv.some((word) => names.test(base(word)))
      if (program === 'systemctl') return argv.includes('mask') && named(/^apt-daily-upgrade(?:\.\w+)?$/)
      if (program === 'ln') return argv.includes('/dev/null') && named(/^apt-daily-upgrade\.\w+$/)
      const removes = argv.some((word) => /^(?:remove|purge|autoremove)$/.test(word))
      return /^apt(?:-get)?$/.test(program) && removes && argv.includes('unattended-upgrades')
    })
  )
}

/** Its service off: that one waits for the shutdown, and the timer goes on without it. Whoever wrote it meant more. */
const hasServiceOff = (config: Booted): boolean =>
  argvsIn(config).some(
    (argv) =>
      base(argv[0]) === 'systemctl' &&
      argv.some((word) => /^(?:disable|mask|stop)$/.test(word)) &&
      argv.some((word) => /^unattended-upgrades(?:\.service)?$/.test(word)),
  )

/** A timer that somebody wrote, which starts the same program or upgrades everything. */
function hasTimerOfItsOwn({ timers, services }: Units): boolean {
  const upgrades = (argv: readonly string[]): boolean =>
    /^unattended-upgrades?$/.test(base(argv[0])) ||
    (/^apt(?:-get)?$/.test(base(argv[0])) && argv.some((word) => /^(?:dist-|full-)?upgrade$/.test(word)))
  return timers.some(
    ({ enabled, unit, name }) =>
      enabled &&
      !/^apt-daily/.test(name) &&
      (services.find((service) => service.name === unit)?.commands ?? []).some(upgrades),
  )
}
