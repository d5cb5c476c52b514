/** What systemd would run on a server, when, and whether it is enabled. */
import type { Timer, Unit } from '../model.ts'
import type { Command, WrittenFile } from './cloud-config.ts'
import { isInstalled } from './conditions.ts'
import { enabledUnits, linkedUnits } from './enabled.ts'
import { filesOfUnit, last, type UnitFile, unitFiles } from './unit-files.ts'
import { isTrue, seconds, splitWords, zoned } from './unit-values.ts'

export interface Units {
  readonly services: readonly Unit[]
  readonly timers: readonly Timer[]
  readonly mounts: readonly { readonly device: string; readonly path: string }[]
  readonly files: ReadonlyMap<string, UnitFile>
}

export function readUnits(
  files: ReadonlyMap<string, WrittenFile>,
  commands: readonly Command[],
  timezone: string,
): Units {
  const asked = enabledUnits(files, commands)
  const units = unitFiles(files, asked)
  const named = [...units]
  const linked = linkedUnits(files, commands)
  // Of a unit that is not here whole, the distribution says by what it is started.
  const isWhole = (name: string) => filesOfUnit(name, files).some((path) => !path.includes('.d/'))
  const starts = (name: string, depth = 0): boolean =>
    asked.has(name) &&
    (linked.has(name) ||
      !isWhole(name) ||
      (depth < 4 && isInstalled(units.get(name) as UnitFile, (target) => starts(target, depth + 1))))
  const enabled = { has: (name: string) => starts(name) }
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

function timerOf(name: string, unit: UnitFile, timezone: string, enabled: boolean): Timer {
  return {
    name,
    unit: last(unit, 'Timer.Unit') ?? name.replace(/\.timer$/, '.service'),
    onCalendar: (unit.get('Timer.OnCalendar') ?? []).map((expression) => zoned(expression, timezone)),
    randomizedDelaySec:
      seconds(last(unit, 'Timer.RandomizedDelaySec') ?? '0') +
      Math.max(0, seconds(last(unit, 'Timer.AccuracySec') ?? '1min') - 60),
    persistent: isTrue(last(unit, 'Timer.Persistent')),
    enabled,
  }
}
