/**
 * What there really is, in words that fit every host. Readers fill it from synth, plan, state, Pulumi or
 * evidence; policies read it. A value that cannot be known yet is an `Unknown`, never a default.
 */
import type { HostId } from '../hosts/model.ts'

/** A value that this stage cannot tell, and the attribute where it will be. */
export interface Unknown {
  readonly unknown: string
  readonly why: 'known-after-apply' | 'sensitive' | 'hash-only' | 'unresolved'
}
export type Value<T> = T | Unknown

export type Stage = 'synth' | 'plan' | 'state' | 'pulumi'
/** Strength of proof, weakest first. */
export const LEVELS = ['declared', 'deployed', 'observed'] as const
export type Level = (typeof LEVELS)[number]

/** Where a fact was read: the resource's address in the plan or state, and the file that held it. */
export interface Origin {
  readonly address: string
  readonly type: string
  readonly provider: string
  readonly file: string
  /** For a resource that the plan is about to remove or replace. */
  readonly actions?: readonly string[]
}

interface Thing {
  readonly origin: Origin
  readonly host: HostId | null
  readonly name: Value<string>
}

/** The address of another resource, or an id that no resource of this reading has. */
export type Ref = { readonly address: string } | { readonly id: string }

export interface Server extends Thing {
  readonly site: Value<string>
  /** The size code of the host, e.g. `cx33`, `b3-16`. */
  readonly size: Value<string>
  readonly image: Value<string>
  readonly publicIpv4: Value<boolean>
  readonly publicIpv6: Value<boolean>
  /** Keys that the host injects at boot. */
  readonly sshKeys: Value<readonly Value<Ref>[]>
  /** Host-side filters attached; `implicit` when the host silently attaches its own default group. */
  readonly filters: Value<readonly Value<Ref>[]>
  readonly implicitDefaultFilter: boolean
  readonly spreadGroups: Value<readonly Value<Ref>[]>
  readonly hostBackups: Value<boolean>
  readonly deleteProtection: Value<boolean>
  /** What runs inside, parsed from the cloud-init text that the server really gets; null when there is none. */
  readonly guest: Value<Guest> | null
  /** Free texts a secret could hide in: user data as read (null when only its hash is there), metadata, labels. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}

export interface Volume extends Thing {
  readonly site: Value<string>
  readonly sizeGiB: Value<number>
  readonly attachedTo: Value<Ref> | null
  readonly encrypted: Value<boolean>
  readonly deleteProtection: Value<boolean>
}

/** Storage outside a server that backups can be written to: a bucket, a storage box, a share. */
export interface Vault extends Thing {
  readonly kind: 'bucket' | 'storage-box' | 'container'
  readonly site: Value<string>
  /** Names under which a repository URL can mean this vault: bucket name, box host name, endpoint/bucket. */
  readonly names: readonly Value<string>[]
  readonly versioned: Value<boolean>
  readonly objectLock: Value<boolean>
  readonly publicRead: Value<boolean>
  /** Sites that the host copies the content to by itself. */
  readonly replicatedTo: readonly Value<string>[]
  readonly deleteProtection: Value<boolean>
}

/** One allow rule of a host-side filter, or of an nft chain. */
export interface AllowRule {
  readonly origin: Origin
  readonly path: string
  readonly direction: 'in' | 'out'
  /** `any` covers every protocol. */
  readonly protocol: Value<string>
  /** Inclusive; `{from: 0, to: 65535}` when the rule names none. */
  readonly ports: Value<{ readonly from: number; readonly to: number }>
  /** CIDRs; `0.0.0.0/0` and `::/0` when the rule is open. A reference to another filter is listed as `group:<address>`. */
  readonly peers: Value<readonly Value<string>[]>
}

/** A host-side firewall or security group. */
export interface PacketFilter extends Thing {
  readonly stateful: Value<boolean>
  /** What happens to inbound packets that no rule allows. */
  readonly inboundDefault: Value<'drop' | 'accept'>
  readonly rules: readonly AllowRule[]
}

export interface SpreadGroup extends Thing {
  readonly site: Value<string>
  /** `enforced` when the host refuses to start a member that cannot be spread. */
  readonly policy: Value<'enforced' | 'best-effort' | 'none'>
}

export interface Snapshot extends Thing {
  readonly of: Value<Ref>
  readonly createdAt: Value<string> | null
}

/** A host's own scheduled backup (it never proves retention elsewhere). */
export interface HostBackup extends Thing {
  readonly of: Value<Ref>
  readonly schedule: Value<string> | null
  readonly keep: Value<number> | null
  readonly site: Value<string>
}

export interface SshKey extends Thing {
  readonly publicKey: Value<string>
}

export interface Network extends Thing {
  readonly sites: Value<readonly string[]>
  readonly ranges: Value<readonly string[]>
}

export interface Address extends Thing {
  readonly assignedTo: Value<Ref> | null
  readonly family: Value<4 | 6>
  readonly kind: 'fixed' | 'floating'
}

export interface LoadBalancer extends Thing {
  readonly site: Value<string>
  readonly listeners: readonly { readonly protocol: Value<string>; readonly port: Value<number> }[]
}

/** A resource of a modelled provider that has no place above; listed so that nothing is unaccounted for. */
export interface Other extends Thing {}

export interface Inventory {
  readonly stage: Stage
  readonly file: string
  /** The name of the stack or root module, when the document tells. */
  readonly stack: string | null
  readonly servers: readonly Server[]
  readonly volumes: readonly Volume[]
  readonly vaults: readonly Vault[]
  readonly filters: readonly PacketFilter[]
  readonly spreadGroups: readonly SpreadGroup[]
  readonly snapshots: readonly Snapshot[]
  readonly hostBackups: readonly HostBackup[]
  readonly sshKeys: readonly SshKey[]
  readonly networks: readonly Network[]
  readonly addresses: readonly Address[]
  readonly loadBalancers: readonly LoadBalancer[]
  readonly others: readonly Other[]
  /** Attribute values that the provider marks sensitive and that stand in clear in the document: paths only. */
  readonly sensitiveInClear: readonly { readonly origin: Origin; readonly path: string }[]
}

// ---- inside the VM

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
  readonly updates: { readonly automatic: boolean; readonly reboot: boolean }
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
  /** Databases dumped into this job. */
  readonly databases: readonly string[]
  readonly retention: Retention | null
  /** restic always encrypts; false for any other tool that does not. */
  readonly encrypted: boolean
  /** Where the key is read from on the VM. */
  readonly keyFile: string | null
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
  readonly prune: boolean
}
