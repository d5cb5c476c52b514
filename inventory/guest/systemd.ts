/** Unit files: what systemd would run, when, and whether it is enabled. */
import type { Timer, Unit } from '../model.ts'
import type { Command, WrittenFile } from './cloud-config.ts'
import { shellCommands } from './shell.ts'

/** Settings by section and key, in order; drop-ins and empty assignments already applied. */
export type UnitFile = ReadonlyMap<string, readonly string[]>

export interface Units {
  readonly services: readonly Unit[]
  readonly timers: readonly Timer[]
  readonly mounts: readonly { readonly device: string; readonly path: string }[]
  readonly files: ReadonlyMap<string, UnitFile>
}

const FOLDER = /^(?:\/etc|\/usr\/lib|\/lib|\/run|\/usr\/local\/lib)\/systemd\/system\/(.+)$/

export function readUnits(
  files: ReadonlyMap<string, WrittenFile>,
  commands: readonly Command[],
  timezone: string,
): Units {
  const enabled = enabledUnits(files, commands)
  const units = unitFiles(files, enabled)
  const named = [...units]
  return {
    files: units,
    services: named
      .filter(([name]) => name.endsWith('.service'))
      .map(([name, unit]) => serviceOf(name, unit, files, enabled.has(name))),
    timers: named
      .filter(([name]) => name.endsWith('.timer'))
      .map(([name, unit]) => timerOf(name, unit, timezone, enabled.has(name))),
    mounts: named
      .filter(([name]) => name.endsWith('.mount'))
      .map(([, unit]) => ({ device: last(unit, 'Mount.What') ?? '', path: last(unit, 'Mount.Where') ?? '' })),
  }
}

/** The last value of a setting, undefined when there is none. */
export function last(unit: UnitFile, setting: string): string | undefined {
  return unit.get(setting)?.at(-1)
}

// ---- which files make which unit

function unitFiles(
  files: ReadonlyMap<string, WrittenFile>,
  enabled: ReadonlySet<string>,
): Map<string, UnitFile> {
  const texts = new Map<string, string[]>()
  const paths = [...files.keys()].sort()
  for (const path of paths) {
    const name = FOLDER.exec(path)?.[1]
    const file = files.get(path)
    if (!name || !file) continue
    const dropIn = /^([^/]+)\.d\/[^/]+\.conf$/.exec(name)?.[1]
    if (dropIn) texts.set(dropIn, [...(texts.get(dropIn) ?? []), file.content])
    else if (!name.includes('/')) texts.set(name, [file.content, ...(texts.get(name) ?? [])])
  }
  const units = new Map<string, UnitFile>()
  for (const [name, parts] of texts) if (!name.includes('@.')) units.set(name, parseUnit(parts))
  for (const name of enabled) {
    const instance = /^(.+@)(.+)(\.\w+)$/.exec(name)
    const parts = instance && texts.get(`${instance[1]}${instance[3]}`)
    if (!instance || !parts) continue
    units.set(name, parseUnit(parts, instance[2] as string))
    // A timer made from a template starts the service of the same instance.
    const service = `${instance[1]}${instance[2]}.service`
    const of = texts.get(`${instance[1]}.service`)
    if (instance[3] === '.timer' && of && !units.has(service))
      units.set(service, parseUnit(of, instance[2] as string))
  }
  return units
}

function parseUnit(texts: readonly string[], instance = ''): UnitFile {
  const settings = new Map<string, string[]>()
  for (const text of texts) {
    let section = ''
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
      const head = /^\s*\[(.+)\]\s*$/.exec(line)
      if (head) section = head[1] as string
      const setting = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/.exec(line)
      if (!setting || head) continue
      const key = `${section}.${setting[1]}`
      const value = (setting[2] as string).replace(/%[iI]/g, instance)
      // An empty assignment forgets what was set before it.
      if (value === '') settings.set(key, [])
      else settings.set(key, [...(settings.get(key) ?? []), value])
    }
  }
  return settings
}

// ---- enabled

/** What Debian enables by itself and user data often adjusts. */
const DISTRIBUTION = ['apt-daily.timer', 'apt-daily-upgrade.timer']

/** Units that start at boot: `systemctl enable`, or a link or file in a `.wants` folder; the last word counts. */
function enabledUnits(files: ReadonlyMap<string, WrittenFile>, commands: readonly Command[]): Set<string> {
  const enabled = new Set(DISTRIBUTION)
  for (const path of files.keys()) {
    const wanted = /\/[^/]+\.(?:wants|requires)\/([^/]+\.\w+)$/.exec(path)?.[1]
    if (wanted && FOLDER.test(path)) enabled.add(wanted)
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

// ---- services and timers

function serviceOf(
  name: string,
  unit: UnitFile,
  files: ReadonlyMap<string, WrittenFile>,
  enabled: boolean,
): Unit {
  const environment: Record<string, string> = {}
  for (const line of unit.get('Service.Environment') ?? []) assign(environment, splitWords(line))
  for (const line of unit.get('Service.EnvironmentFile') ?? []) {
    const content = files.get(line.replace(/^-/, ''))?.content ?? ''
    assign(environment, content.split('\n').flatMap(environmentLine))
  }
  const commands = ['ExecStartPre', 'ExecStart', 'ExecStartPost'].flatMap((key) =>
    (unit.get(`Service.${key}`) ?? []).map((line) =>
      splitWords(line.replace(/^[-@:+!|]+/, '')).map((word) => fill(word, environment)),
    ),
  )
  return { name, commands, environment, enabled }
}

function environmentLine(line: string): readonly string[] {
  const found = /^\s*([A-Za-z_]\w*)=(?:"(.*)"|'(.*)'|(.*?))\s*$/.exec(line)
  return found ? [`${found[1]}=${found[2] ?? found[3] ?? found[4] ?? ''}`] : []
}

function assign(environment: Record<string, string>, words: readonly string[]): void {
  for (const word of words) {
    const equals = word.indexOf('=')
    if (equals > 0) environment[word.slice(0, equals)] = word.slice(equals + 1)
  }
}

/** `$NAME` and `${NAME}` of the unit's own environment; others stay as they are written. */
function fill(word: string, environment: Readonly<Record<string, string>>): string {
  return word.replace(/\$\$|\$(?:\{(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) => {
    if (whole === '$$') return '$'
    const name = braced ?? bare ?? ''
    return Object.hasOwn(environment, name) ? (environment[name] as string) : whole
  })
}

/** systemd's own quoting: quotes anywhere in a word, backslash escapes, `%%` for a percent sign. */
export function splitWords(line: string): readonly string[] {
  const words: string[] = []
  let word: string | null = null
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string
    if (char === '\\' && at + 1 < line.length) word = (word ?? '') + escaped(line[++at] as string)
    else if (quote) {
      if (char === quote) quote = ''
      else word = (word ?? '') + char
    } else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + char
  }
  if (word !== null) words.push(word)
  return words.map((each) => each.replaceAll('%%', '%'))
}

const escaped = (char: string): string => ({ n: '\n', t: '\t', s: ' ' })[char] ?? char

function timerOf(name: string, unit: UnitFile, timezone: string, enabled: boolean): Timer {
  return {
    name,
    unit: last(unit, 'Timer.Unit') ?? name.replace(/\.timer$/, '.service'),
    onCalendar: (unit.get('Timer.OnCalendar') ?? []).map((expression) => zoned(expression, timezone)),
    randomizedDelaySec: seconds(last(unit, 'Timer.RandomizedDelaySec') ?? '0'),
    persistent: isTrue(last(unit, 'Timer.Persistent')),
    enabled,
  }
}

export const isTrue = (value: string | undefined): boolean => /^(?:1|yes|y|true|t|on)$/i.test(value ?? '')

/** A calendar expression with its time zone: the system's own where it names none. */
export function zoned(expression: string, timezone: string): string {
  const words = expression.trim().split(/\s+/)
  const named =
    /^(?:UTC|GMT|[A-Z][A-Za-z_]+\/[A-Za-z0-9_+/-]+|[A-Z]{3,4})$/.test(words.at(-1) ?? '') && words.length > 1
  return named ? words.join(' ') : `${words.join(' ')} ${timezone}`
}

const UNIT_SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:us|usec|µs)$/, 1e-6],
  [/^(?:ms|msec)$/, 1e-3],
  [/^(?:s|sec|seconds?)?$/, 1],
  [/^(?:m|min|minutes?)$/, 60],
  [/^(?:h|hr|hours?)$/, 3600],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:w|weeks?)$/, 604_800],
  [/^(?:M|months?)$/, 2_629_800],
  [/^(?:y|years?)$/, 31_557_600],
]

/** A time span (`90`, `10min`, `1h 30min`) in seconds; infinite when it cannot be read, so that it never looks short. */
export function seconds(span: string): number {
  let total = 0
  const rest = span
    .trim()
    .replace(/(\d+(?:\.\d+)?)\s*([A-Za-zµ]*)\s*/g, (_, figure: string, unit: string) => {
      total +=
        Number(figure) * (UNIT_SECONDS.find(([name]) => name.test(unit))?.[1] ?? Number.POSITIVE_INFINITY)
      return ''
    })
  return rest === '' ? total : Number.POSITIVE_INFINITY
}
