/**
 * Backups by restic: encrypted on the server, sent elsewhere, kept as long as promised (Axantis 3.5, Progerance 3.6).
 *
 * A run is one unit: dump, copy, forget. systemd stops at the first step that fails, so old copies are only let go
 * after a new one is complete, and `--keep-within` counts from that new copy: there is never a moment without any.
 */
import { backupKeyPart, KEY, vaultKeyPart } from './backup-key.ts'
import { attempts, closing, opening, SPREAD_SECONDS } from './nights.ts'
import type { GuestFile, GuestPart } from './part.ts'
import { reach } from './repository.ts'
import type { DatabaseEngine, GuestBackup, GuestSpec } from './spec.ts'
import { TEXTFILES } from './supervision.ts'
import { execLine, type UnitSections, unitText } from './systemd.ts'

/** What a copy of the whole server leaves out: made up by the kernel, or rebuilt by itself. */
const NOT_COPIED = ['/proc', '/sys', '/dev', '/run', '/tmp', '/var/tmp', '/var/cache', '/mnt', '/media']

const STATE = '/var/lib/backup'
const SYSTEM = '/etc/systemd/system'

export function backupParts({ backups, hostname, proxy }: GuestSpec, zone: string): GuestPart[] {
  if (backups === undefined || backups.jobs.length === 0) return []
  const { jobs, escrow } = backups
  const overSftp = jobs.some(({ name, repository }) => reach(name, repository).sftp)
  return [
    { packages: ['restic', 'jq'] },
    backupKeyPart(escrow),
    ...(overSftp ? [vaultKeyPart(hostname)] : []),
    ...jobs.map((job, index) => jobPart(job, jobs.slice(0, index), { hostname, proxy, zone })),
    nightPart(jobs, zone),
  ]
}

interface Sender {
  readonly hostname: string
  readonly proxy: string | undefined
  readonly zone: string
}

/** Jobs run one after the other: restic locks a repository while it prunes. */
function jobPart(job: GuestBackup, earlier: readonly GuestBackup[], server: Sender): GuestPart {
  const { hostname, proxy, zone } = server
  const { condition, environmentFile, files } = reach(job.name, job.repository)
  const restic = (...words: string[]) =>
    execLine(['/usr/bin/restic', '-r', job.repository, '--password-file', KEY, ...words])
  const service = {
    Type: 'oneshot',
    UMask: '0077',
    Nice: 10,
    Environment: [
      'RESTIC_CACHE_DIR=/var/cache/restic',
      ...(proxy !== undefined && environmentFile !== undefined ? [`HTTPS_PROXY=${proxy}`] : []),
    ],
    EnvironmentFile: environmentFile === undefined ? undefined : `-${environmentFile}`,
    StateDirectory: 'backup',
    StateDirectoryMode: '0755',
  }
  const init = `backup-init-${job.name}.service`
  const ready = `${STATE}/${job.name}.ready`
  const done = doneFile(job)
  const when = (absent: string) => ({
    ConditionPathIsMountPoint: condition.ConditionPathIsMountPoint,
    ConditionPathExists: [condition.ConditionPathExists ?? [], `!${absent}`].flat(),
  })
  const scope = ['--host', hostname, '--tag', job.name]
  const dumps = job.databases.map((engine) => dump(job.name, engine))
  return {
    files: [
      ...files,
      unit(init, {
        Unit: {
          Description: `Make the repository of backup ${job.name}, once`,
          Requires: 'backup-key.service',
          Wants: 'network-online.target',
          After: 'network-online.target backup-key.service',
          ...when(ready),
        },
        Service: { ...service, ExecStart: restic('init'), ExecStartPost: `/usr/bin/touch ${ready}` },
      }),
      unit(`backup-${job.name}.service`, {
        Unit: {
          Description: `Backup ${job.name}`,
          Requires: `backup-key.service ${init}`,
          Wants: 'network-online.target',
          After: [
            'network-online.target backup-key.service',
            init,
            ...earlier.map(({ name }) => `backup-${name}.service`),
          ].join(' '),
          OnSuccess: `backup-volume-${job.name}.service`,
          ...when(done),
        },
        Service: {
          ...service,
          // restic then removes its lock before it leaves.
          KillSignal: 'SIGINT',
          ExecStartPre: dumps.flatMap(({ commands }) => commands.map(execLine)),
          ExecStart: [
            restic('unlock'),
            restic('backup', ...scope, ...options(job), ...job.paths, ...dumps.map(({ folder }) => folder)),
            restic(
              'forget',
              ...scope,
              '--group-by',
              'host,tags',
              '--keep-within',
              `${job.keepWithinDays}d`,
              '--prune',
            ),
          ],
          ExecStartPost: execLine(['/usr/bin/touch', metric(job), done]),
        },
      }),
      unit(`backup-${job.name}.timer`, {
        Unit: { Description: `Attempts of backup ${job.name}` },
        Timer: {
          OnCalendar: attempts(job, zone),
          RandomizedDelaySec: SPREAD_SECONDS,
          FixedRandomDelay: 'yes',
          // A server started in the morning waits for the night; further attempts of the night catch up.
          Persistent: 'false',
        },
        Install: { WantedBy: 'timers.target' },
      }),
      ...volumeUnits(job, service, restic('stats', '--no-lock', '--mode', 'raw-data', '--json')),
      // From the first boot on, so that a backup that never ran is missed too.
      { path: metric(job), content: promised(job) },
    ],
    units: [`backup-${job.name}.timer`],
  }
}

function options(job: GuestBackup): string[] {
  if (!job.paths.includes('/')) return []
  return ['--one-file-system', '--exclude-caches', ...NOT_COPIED.map((path) => `--exclude=${path}`)]
}

/** Dumps are files of the copy, so that a restore needs nothing but restic. */
function dump(job: string, engine: DatabaseEngine): { folder: string; commands: string[][] } {
  const folder = `${STATE}/dump-${job}/${engine}`
  const owner = engine === 'postgresql' ? 'postgres' : 'root'
  const make = ['/usr/bin/install', '-d', '-m', '0700', '-o', owner, folder]
  if (engine === 'postgresql')
    return {
      folder,
      commands: [
        make,
        ['/usr/sbin/runuser', '-u', 'postgres', '--', '/usr/bin/pg_dumpall', `--file=${folder}/all.sql`],
      ],
    }
  const words = ['--all-databases', '--single-transaction', '--routines', '--events', '--hex-blob']
  return { folder, commands: [make, ['/usr/bin/mariadb-dump', ...words, `--result-file=${folder}/all.sql`]] }
}

/** The volume that the copies take, as a file and as a metric, after each complete run (Axantis 3.5). */
function volumeUnits(job: GuestBackup, service: UnitSections[string], stats: string): GuestFile[] {
  const json = `${STATE}/${job.name}.volume.json`
  const asMetric = `"backup_repository_bytes{job=\\"${job.name}\\"} \\(.total_size)"`
  return [
    unit(`backup-volume-${job.name}.service`, {
      Unit: { Description: `Volume of backup ${job.name}`, OnSuccess: `backup-metric-${job.name}.service` },
      Service: { ...service, UMask: '0022', ExecStart: stats, StandardOutput: `truncate:${json}` },
    }),
    unit(`backup-metric-${job.name}.service`, {
      Unit: { Description: `Volume of backup ${job.name} for the supervision` },
      Service: {
        Type: 'oneshot',
        ExecStart: execLine(['/usr/bin/jq', '-r', asMetric, json]),
        StandardOutput: `truncate:${TEXTFILES}/backup-volume-${job.name}.prom`,
      },
    }),
  ]
}

/** Opens the night and closes it: see `nights.ts`. */
function nightPart(jobs: readonly GuestBackup[], zone: string): GuestPart {
  const services = jobs.map(({ name }) => `backup-${name}.service`)
  const rhythms = (['day', 'week'] as const).filter((every) => jobs.some((job) => job.every === every))
  const opened = rhythms.map((every) => ({
    name: `backup-open-${every}`,
    description: `Backups of the ${every} are due again`,
    run: ['/usr/bin/rm', '-f', ...jobs.filter((job) => job.every === every).map(doneFile)],
    at: opening(every, zone),
    // Safe to catch up at boot: it copies nothing, it only makes the next attempt count.
    persistent: 'true',
  }))
  const close = {
    name: 'backup-close',
    description: 'No backup runs into business hours',
    run: ['/usr/bin/systemctl', 'stop', ...services],
    at: closing(zone),
    persistent: 'false',
  }
  return {
    files: [...opened, close].flatMap(({ name, description, run, at, persistent }) => [
      unit(`${name}.service`, {
        Unit: { Description: description },
        Service: { Type: 'oneshot', ExecStart: execLine(run) },
      }),
      unit(`${name}.timer`, {
        Unit: { Description: description },
        Timer: { OnCalendar: at, Persistent: persistent },
        Install: { WantedBy: 'timers.target' },
      }),
    ]),
    units: [...opened.map(({ name }) => `${name}.timer`), 'backup-close.timer'],
  }
}

/** Present while the copy of this night, or of this week, is complete. */
function doneFile(job: GuestBackup): string {
  return `${STATE}/${job.name}.done`
}

/** Its age is the age of the last complete run. */
function metric(job: GuestBackup): string {
  return `${TEXTFILES}/backup-${job.every === 'day' ? 'daily' : 'weekly'}-${job.name}.prom`
}

function promised(job: GuestBackup): string {
  return `backup_interval_seconds{job="${job.name}"} ${job.every === 'day' ? 86_400 : 604_800}\n`
}

function unit(name: string, sections: UnitSections): GuestFile {
  return { path: `${SYSTEM}/${name}`, content: unitText(sections) }
}
