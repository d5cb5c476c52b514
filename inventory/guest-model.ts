/** What runs inside a server, as its cloud-init text makes it. */
import type { AllowRule, Level } from './base-model.ts'

/** What cloud-init makes of the server, read from the text itself and not from what wrote it. */
export interface Guest {
  /** `deployed` when the hash of this text is the one in the state, `declared` when only in the plan or synth. */
  readonly proof: Level
  readonly users: readonly GuestUser[]
  readonly packages: readonly string[]
  readonly files: readonly { readonly path: string; readonly content: string; readonly mode: string | null }[]
  readonly commands: readonly string[]
  /** The nftables ruleset that is loaded at boot, or null when none is. */
  readonly firewall: GuestFirewall | null
  /** Effective sshd directives by lower-case name (last drop-in wins as sshd reads them: first value kept). */
  readonly sshd: Readonly<Record<string, string>>
  readonly timers: readonly Timer[]
  readonly services: readonly Unit[]
  readonly backups: readonly BackupJob[]
  /** `automatic` is null where nothing that it boots with says so: images and packages come with either. */
  readonly updates: { readonly automatic: boolean | null; readonly reboot: boolean }
  /** Programs and units that something which runs may stop or take away, by their names without a suffix. @default none */
  readonly stopped?: readonly string[]
  /** What may undo some of the above: nothing of its topic is kept by the text alone. @default none */
  readonly doubts?: readonly Doubt[]
}

export interface Doubt {
  readonly topic: 'backups' | 'access' | 'telemetry' | 'database'
  /** The command or the setting, as it is written. */
  readonly why: string
}

export interface GuestUser {
  readonly name: string
  readonly sudo: boolean
  readonly authorizedKeys: readonly string[]
}

export interface GuestFirewall {
  readonly inboundPolicy: 'drop' | 'accept'
  readonly stateful: boolean
  /** Both families in one list; see AllowRule. */
  readonly rules: readonly AllowRule[]
  /** Rules that the reader could not turn into an AllowRule: a policy must not take silence for safety. */
  readonly unread: readonly string[]
  /** What it is if rules that were pushed to the server arrived, which nothing here shows. */
  readonly awaited?: GuestFirewall
}

export interface Unit {
  readonly name: string
  /** argv of each ExecStart/ExecStartPre/ExecStartPost, in order. */
  readonly commands: readonly (readonly string[])[]
  readonly environment: Readonly<Record<string, string>>
  readonly enabled: boolean
}

export interface Timer {
  readonly name: string
  readonly unit: string
  /** systemd calendar expressions with their time zone, e.g. `*-*-* 02:40:00 Europe/Paris`. */
  readonly onCalendar: readonly string[]
  readonly randomizedDelaySec: number
  readonly persistent: boolean
  readonly enabled: boolean
}

/** A restic job as the unit files on the server state it. */
export interface BackupJob {
  readonly unit: string
  readonly timer: Timer | null
  /** The repository as restic gets it, e.g. `s3:https://…/bucket` or `sftp:user@host:/path`, or a local path. */
  readonly repository: string
  /** What the repository stands on; null when nothing in this inventory has that name. */
  readonly target: BackupTarget | null
  readonly paths: readonly string[]
  /** Patterns of what is left out of all of them. @default none */
  readonly excluded?: readonly string[]
  /** Databases dumped into this job. */
  readonly databases: readonly string[]
  readonly retention: Retention | null
  /** restic always encrypts; false for any other tool that does not. */
  readonly encrypted: boolean
  /** Where the key is read from on the VM. */
  readonly keyFile: string | null
  /** Class that the objects are written in. @default the store's own */
  readonly storageClass?: string
}

export type BackupTarget =
  | { readonly kind: 'vault'; readonly address: string }
  | { readonly kind: 'server'; readonly address: string }
  | { readonly kind: 'volume'; readonly address: string }
  | { readonly kind: 'local-disk' }

/** `restic forget` flags, in days where they are durations. */
export interface Retention {
  readonly keepWithinDays: number | null
  readonly keepDaily: number | null
  readonly keepWeekly: number | null
  readonly keepLast: number | null
  /** Days that what is kept by the month, by the year or by a tag may stay. @default null */
  readonly longerDays?: number | null
  readonly prune: boolean
}
