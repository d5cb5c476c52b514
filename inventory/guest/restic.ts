/** Backup jobs as the unit files state them. */
import type { BackupJob, Retention, Timer, Unit } from '../model.ts'
import type { WrittenFile } from './cloud-config.ts'
import { type Dump, dumpOf } from './dumps.ts'
import { type ShellCommand, shellCommands } from './shell.ts'
import { base, last, scriptText, type Units } from './systemd.ts'

export type UntargetedJob = Omit<BackupJob, 'target'>

interface Restic {
  readonly verb: string
  readonly repository: string
  readonly keyFile: string | null
  readonly encrypted: boolean
  readonly flags: ReadonlyMap<string, readonly string[]>
  readonly paths: readonly string[]
  /** The command whose output it reads, for a backup of its standard input. */
  readonly fed: ShellCommand | null
}

/** A job for each unit and repository that something is backed up to. */
export function backupJobs(units: Units, files: ReadonlyMap<string, WrittenFile>): readonly UntargetedJob[] {
  const runs = units.services.map((unit) => ({ unit, ...runsOf(unit, units, files) }))
  return runs.flatMap(({ unit, restics, dumps }) => {
    const backups = restics.filter(({ verb, flags }) => verb === 'backup' && !flags.has('dry-run'))
    const repositories = [...new Set(backups.map(({ repository }) => repository))]
    return repositories.map((repository): UntargetedJob => {
      const own = backups.filter((each) => each.repository === repository)
      const paths = own.flatMap((each) => each.paths)
      const forget = runs
        .filter((run) => run.unit === unit || timerOf(run.unit, units.timers)?.enabled === true)
        .flatMap((run) => run.restics)
        .filter(
          (each) => each.verb === 'forget' && each.repository === repository && !each.flags.has('dry-run'),
        )
      return {
        unit: unit.name,
        timer: timerOf(unit, units.timers),
        repository,
        paths,
        databases: databasesIn(own, dumps, paths),
        retention: mergeRetention(forget.map(retentionOf)),
        encrypted: own.every((each) => each.encrypted),
        keyFile: own.find((each) => each.keyFile !== null)?.keyFile ?? null,
      }
    })
  })
}

function timerOf(unit: Unit, timers: readonly Timer[]): Timer | null {
  const starting = timers.filter((timer) => timer.unit === unit.name)
  return starting.find((timer) => timer.enabled) ?? starting[0] ?? null
}

// ---- commands of a unit

function runsOf(
  unit: Unit,
  units: Units,
  files: ReadonlyMap<string, WrittenFile>,
): { readonly restics: readonly Restic[]; readonly dumps: readonly Dump[] } {
  const settings = units.files.get(unit.name)
  const standard = /^(?:file|truncate|append):(.+)$/.exec(
    (settings && last(settings, 'Service.StandardOutput')) ?? '',
  )
  const commands = unit.commands.flatMap((argv) =>
    commandsOf(argv, unit.environment, files, standard?.[1] ?? null),
  )
  const restics: Restic[] = []
  const dumps: Dump[] = []
  for (const [index, command] of commands.entries()) {
    const bare = unwrapped(command)
    const before = commands[index - 1]
    const restic = resticOf(bare, files, before?.piped ? unwrapped(before) : null)
    if (restic) restics.push(restic)
    const dump = dumpOf(bare)
    if (dump) dumps.push(dump)
  }
  return { restics, dumps }
}

function commandsOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, WrittenFile>,
  output: string | null,
): readonly ShellCommand[] {
  const script = scriptText(argv, files)
  if (script === null) return [{ argv, environment, output, piped: false }]
  return shellCommands(script, environment) ?? []
}

/** Commands that only run another: how many of their own arguments come before it is told by the pattern. */
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

function unwrapped(command: ShellCommand): ShellCommand {
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

// ---- restic

/** Flags that stand alone; every other flag without `=` takes the next word. */
const BARE = new Set(
  (
    'one-file-system exclude-caches dry-run force no-scan stdin stdin-from-command use-fs-snapshot skip-if-unchanged ' +
    'prune quiet verbose json no-cache no-lock insecure-no-password insecure-tls cleanup-cache ignore-inode ignore-ctime ' +
    'with-atime compact unsafe-allow-remove-all help no-extra-verify'
  ).split(' '),
)
const SHORT: Readonly<Record<string, string>> = {
  r: 'repo',
  p: 'password-file',
  e: 'exclude',
  x: 'one-file-system',
  H: 'host',
  n: 'dry-run',
  q: 'quiet',
  v: 'verbose',
  f: 'force',
  o: 'option',
  l: 'keep-last',
  d: 'keep-daily',
  w: 'keep-weekly',
  m: 'keep-monthly',
  y: 'keep-yearly',
  g: 'group-by',
  c: 'compact',
}

function resticOf(
  command: ShellCommand,
  files: ReadonlyMap<string, WrittenFile>,
  fed: ShellCommand | null,
): Restic | null {
  const { argv, environment } = command
  if (base(argv[0]) !== 'restic') return null
  const flags = new Map<string, string[]>()
  const words: string[] = []
  const rest = argv.slice(1)
  while (rest.length > 0) {
    const word = rest.shift() as string
    if (word === '--') words.push(...rest.splice(0))
    else if (word.startsWith('-') && word !== '-') takeFlag(word, rest, flags, words[0])
    else words.push(word)
  }
  const [verb, ...paths] = words
  if (verb === undefined) return null
  const fromFile = flags.get('repository-file')?.at(-1) ?? environment.RESTIC_REPOSITORY_FILE
  const repository =
    flags.get('repo')?.at(-1) ??
    environment.RESTIC_REPOSITORY ??
    (fromFile ? (files.get(fromFile)?.content.trim() ?? '') : '')
  const lists = ['files-from', 'files-from-verbatim', 'files-from-raw'].flatMap(
    (name) => flags.get(name) ?? [],
  )
  return {
    verb,
    repository,
    keyFile: flags.get('password-file')?.at(-1) ?? environment.RESTIC_PASSWORD_FILE ?? null,
    encrypted: !flags.has('insecure-no-password'),
    flags,
    paths: flags.has('stdin-from-command')
      ? []
      : [...paths, ...lists.flatMap((path) => listed(files.get(path)))],
    fed: flags.has('stdin') ? fed : flags.has('stdin-from-command') ? { ...command, argv: paths } : null,
  }
}

function takeFlag(
  word: string,
  rest: string[],
  flags: Map<string, string[]>,
  verb: string | undefined,
): void {
  const [, dashes, label = '', , value] = /^(--?)([^=]*)(=(.*))?$/s.exec(word) ?? []
  const add = (name: string, given: string) => flags.set(name, [...(flags.get(name) ?? []), given])
  if (dashes === '--') {
    if (value !== undefined || BARE.has(label)) add(label, value ?? 'true')
    else add(label, rest.shift() ?? '')
    return
  }
  const name = SHORT[label[0] as string] ?? (label[0] as string)
  const attached = value === undefined ? label.slice(1) : `${label.slice(1)}=${value}`
  if (BARE.has(name) && !(name === 'compact' && verb !== 'forget')) {
    add(name, 'true')
    // `-qx` is two flags in one word.
    if (label.length > 1) takeFlag(`-${label.slice(1)}`, rest, flags, verb)
  } else add(name, attached === '' ? (rest.shift() ?? '') : attached.replace(/^=/, ''))
}

const listed = (file: WrittenFile | undefined): readonly string[] =>
  (file?.content ?? '').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))

// ---- what is kept

function retentionOf({ flags }: Restic): Retention {
  const figure = (name: string): number | null => {
    const value = flags.get(name)?.at(-1)
    if (value === undefined) return null
    if (value === 'unlimited' || value === '-1') return Number.POSITIVE_INFINITY
    const count = Number(value)
    return Number.isInteger(count) && count > 0 ? count : null
  }
  const within = (name: string): number | null => {
    const value = flags.get(name)?.at(-1)
    return value === undefined ? null : durationDays(value)
  }
  return {
    keepWithinDays: within('keep-within'),
    // One a day for as many days: what `keep-daily` counts, said as a duration.
    keepDaily: figure('keep-daily') ?? within('keep-within-daily'),
    keepWeekly: figure('keep-weekly') ?? weeks(within('keep-within-weekly')),
    keepLast: figure('keep-last'),
    prune: flags.has('prune'),
  }
}

const weeks = (days: number | null): number | null => (days === null ? null : Math.floor(days / 7))

/** restic's durations (`1y5m7d2h`); months and years at their shortest, so that nothing looks longer than it is. */
export function durationDays(text: string): number | null {
  const found = /^(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?(?:(\d+)h)?$/.exec(text)
  if (!found || text === '') return null
  const [years, months, days, hours] = found.slice(1).map((figure) => Number(figure ?? 0))
  return (years ?? 0) * 365 + (months ?? 0) * 28 + (days ?? 0) + (hours ?? 0) / 24
}

/** Several `forget` on one repository: a copy stays only as long as the strictest lets it. */
function mergeRetention(all: readonly Retention[]): Retention | null {
  const [first, ...others] = all
  if (!first) return null
  const least = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.min(a, b))
  return others.reduce<Retention>(
    (held, next) => ({
      keepWithinDays: least(held.keepWithinDays, next.keepWithinDays),
      keepDaily: least(held.keepDaily, next.keepDaily),
      keepWeekly: least(held.keepWeekly, next.keepWeekly),
      keepLast: least(held.keepLast, next.keepLast),
      prune: held.prune || next.prune,
    }),
    first,
  )
}

// ---- databases

/** Dumps that end up in the copies: fed to restic, or written under a path that it copies. */
function databasesIn(
  backups: readonly Restic[],
  dumps: readonly Dump[],
  paths: readonly string[],
): readonly string[] {
  const fed = backups.flatMap(({ fed: from }) => (from ? (dumpOf(unwrapped(from))?.engine ?? []) : []))
  const excluded = backups.flatMap(({ flags }) => [
    ...(flags.get('exclude') ?? []),
    ...(flags.get('iexclude') ?? []),
  ])
  const under = (path: string, folder: string) =>
    folder === '/' || path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`)
  const copied = dumps.filter(
    ({ to }) =>
      to !== null &&
      paths.some((path) => under(to, path) && !excluded.some((out) => under(to, out) && !under(path, out))),
  )
  return [...new Set([...fed, ...copied.map(({ engine }) => engine)])]
}
