/** Backup jobs as the unit files state them. */
import type { BackupJob, Timer, Unit } from '../model.ts'
import type { WrittenFile } from './cloud-config.ts'
import { scriptText } from './commands.ts'
import { type Dump, dumpOf } from './dumps.ts'
import { copiedPaths, excludedFrom } from './excludes.ts'
import { type Restic, resticOf } from './restic.ts'
import { mergeRetention, retentionOf } from './retention.ts'
import { type ShellCommand, shellCommands } from './shell.ts'
import type { Units } from './systemd.ts'
import { last } from './unit-files.ts'
import { unwrapped } from './wrappers.ts'

export type UntargetedJob = Omit<BackupJob, 'target'>

/** A job for each unit and repository that something is backed up to. */
export function backupJobs(units: Units, files: ReadonlyMap<string, WrittenFile>): readonly UntargetedJob[] {
  const runs = units.services.map((unit) => ({ unit, ...runsOf(unit, units, files) }))
  return runs.flatMap(({ unit, restics, dumps }) => {
    const backups = restics.filter(({ verb, flags }) => verb === 'backup' && !flags.has('dry-run'))
    const repositories = [...new Set(backups.map(({ repository }) => repository))]
    return repositories.map((repository): UntargetedJob => {
      const own = backups.filter((each) => each.repository === repository)
      const paths = own.flatMap((each) => copiedPaths(each, files))
      const onIt = runs
        .filter((run) => run.unit === unit || timerOf(run.unit, units.timers)?.enabled === true)
        .flatMap((run) => run.restics)
        .filter((each) => each.repository === repository && !each.flags.has('dry-run'))
      const forget = onIt.filter(
        (each) => each.verb === 'forget' && own.every((backup) => takesIn(each, backup)),
      )
      const retention = mergeRetention(forget.map(retentionOf))
      const excluded = excludedFrom(own, files)
      return {
        unit: unit.name,
        timer: timerOf(unit, units.timers),
        repository,
        paths,
        databases: databasesIn(own, dumps, paths),
        retention: retention && {
          ...retention,
          prune: retention.prune || onIt.some(({ verb }) => verb === 'prune'),
        },
        ...(excluded.length > 0 && { excluded }),
        encrypted: own.every((each) => each.encrypted),
        keyFile: own.find((each) => each.keyFile !== null)?.keyFile ?? null,
        ...classOf(own),
      }
    })
  })
}

/** The services that copy, or clear copies away, and the timers that start them. */
export function copyingUnits(units: Units, files: ReadonlyMap<string, WrittenFile>): readonly string[] {
  const services = units.services.filter((unit) =>
    runsOf(unit, units, files).restics.some(({ verb }) => /^(?:backup|forget|prune)$/.test(verb)),
  )
  const names = new Set(services.map(({ name }) => name))
  return [...names, ...units.timers.filter(({ unit }) => names.has(unit)).map(({ name }) => name)]
}

/** Whether a `forget` looks at the copies that `backup` makes: by its tags, its host and its paths. */
function takesIn(forget: Restic, backup: Restic): boolean {
  const given = (of: Restic, name: string) => of.flags.get(name) ?? []
  const tags = given(backup, 'tag').flatMap((tag) => tag.split(','))
  const [hosts, own] = [given(forget, 'host'), given(backup, 'host').at(-1)]
  const lists = given(forget, 'tag')
  return (
    (hosts.length === 0 || own === undefined || hosts.includes(own)) &&
    (lists.length === 0 ||
      lists.some((list) => list.split(',').every((tag) => tag === '' || tags.includes(tag)))) &&
    given(forget, 'path').every((path) => backup.paths.includes(path))
  )
}

/** `-o s3.storage-class=ONEZONE_IA`: any other than the store's own, where one of the commands names it. */
function classOf(restics: readonly Restic[]): Pick<BackupJob, 'storageClass'> {
  const named = restics
    .flatMap(({ flags }) => flags.get('option') ?? [])
    .flatMap((option) => /^s3\.storage-class=(.+)$/.exec(option)?.[1] ?? [])
  const [storageClass] = [...named.filter((one) => one !== 'STANDARD'), ...named]
  return storageClass === undefined ? {} : { storageClass }
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
