/**
 * What there really is, in words that fit every host. Readers fill it from synth, plan, state, Pulumi or
 * evidence; policies read it. A value that cannot be known yet is an `Unknown`, never a default.
 */
import type { AllowRule, Origin, Ref, Stage, Thing, Value } from './base-model.ts'
import type {
  Backend,
  Certificate,
  Credential,
  Database,
  Endpoint,
  Forward,
  Grant,
  Image,
  Listener,
  NameRecord,
  NetworkPort,
  Share,
  StrayTexts,
  Subnet,
  Tunnel,
} from './edge-model.ts'
import type { Guest } from './guest-model.ts'

export * from './base-model.ts'
export type * from './edge-model.ts'
export type * from './guest-model.ts'

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
  /** Set where it is on a private network that this document does not hold, or may be on one that it does. */
  readonly networkElsewhere?: true
  /** Set where the document asks the host not to run it, as that is written. */
  readonly halted?: string
  /** GiB of the disk that it boots from, where that is not the disk of its size. */
  readonly rootGiB?: Value<number>
}

export interface Volume extends Thing {
  readonly site: Value<string>
  readonly sizeGiB: Value<number>
  readonly attachedTo: Value<Ref> | null
  readonly encrypted: Value<boolean>
  /** Whether several servers may hold it at once. */
  readonly multiAttach: Value<boolean>
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
  /** Whether everyone may list what is in it, or write to it. */
  readonly publicList: Value<boolean>
  readonly publicWrite: Value<boolean>
  /** What opens it to everyone, where that is a resource of its own: an ACL, a policy. */
  readonly openedBy?: { readonly origin: Origin; readonly path: string }
  /** Whether it answers outside the host's own network; null where the host has no such switch. */
  readonly reachableFromOutside: Value<boolean> | null
  /** Classes of storage that rules of its own move what is current to; where these lie is not where the vault does. */
  readonly movesTo?: readonly Value<string>[]
  /** Days after which rules of its own erase what is current. @default none */
  readonly erasesAfterDays?: readonly Value<number>[]
  /** Sites that the host copies the content to by itself. */
  readonly replicatedTo: readonly Value<string>[]
  readonly deleteProtection: Value<boolean>
  /** Whom it is opened to by name; absent where the host opens a vault to its own project alone. */
  readonly shares?: readonly Share[]
}

/** A host-side firewall or security group. */
export interface PacketFilter extends Thing {
  readonly stateful: Value<boolean>
  /** What happens to inbound packets that no rule allows. */
  readonly inboundDefault: Value<'drop' | 'accept'>
  /** What happens to outbound packets that no rule allows; null for a filter that looks inward only. */
  readonly outboundDefault: Value<'drop' | 'accept'> | null
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
  /** Addresses of the servers that are known to be on it. */
  readonly members: readonly string[]
  /** What joins it to networks elsewhere: all with the same are one; null when nothing does. */
  readonly segment: Value<string> | null
}

export interface Address extends Thing {
  readonly assignedTo: Value<Ref> | null
  readonly family: Value<4 | 6>
  readonly kind: 'fixed' | 'floating'
}

export interface LoadBalancer extends Thing {
  readonly site: Value<string>
  readonly listeners: readonly Listener[]
  /** Whether it reaches its servers over a private network; null where the host has no other way. */
  readonly private: Value<boolean> | null
  /** The servers that it sends to. */
  readonly targets: readonly Value<Ref>[]
}

/** A resource of a modelled provider that has no place above; listed so that nothing is unaccounted for. */
export interface Other extends Thing {}

export type Within = Readonly<Record<string, readonly string[]>>

export interface Inventory {
  readonly stage: Stage
  readonly file: string
  /** The name of the stack or root module, when the document tells. */
  readonly stack: string | null
  /** Of Pulumi: the components that a resource lies in, the nearest first; by its address, where there are any. */
  readonly within?: Within
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
  /** Rules of filters, and listeners of balancers, that this document does not hold. */
  readonly strayRules: readonly AllowRule[]
  readonly strayListeners: readonly Listener[]
  /** How balancers speak to what stands behind them. */
  readonly backends: readonly Backend[]
  /** What answers by itself, behind no server of one's own. */
  readonly endpoints: readonly Endpoint[]
  readonly databases: readonly Database[]
  /** What gateways and public addresses hand on to servers behind them; balancers do it by their listeners. */
  readonly forwards: readonly Forward[]
  readonly networkPorts: readonly NetworkPort[]
  readonly names: readonly NameRecord[]
  readonly subnets: readonly Subnet[]
  readonly certificates: readonly Certificate[]
  readonly tunnels: readonly Tunnel[]
  readonly credentials: readonly Credential[]
  readonly images: readonly Image[]
  readonly others: readonly Other[]
  /** Attribute values that the provider marks sensitive and that stand in clear in the document: paths only. */
  readonly sensitiveInClear: readonly { readonly origin: Origin; readonly path: string }[]
  /** What the policies of buckets and their users allow, statement by statement. */
  readonly grants: readonly Grant[]
  /** Labels, tags, metadata and descriptions of whatever is not a server. */
  readonly texts: readonly StrayTexts[]
}

/** An inventory of nothing, to be filled in. */
export const NOTHING = {
  ...{ servers: [], volumes: [], vaults: [], filters: [], spreadGroups: [], snapshots: [], hostBackups: [] },
  ...{ sshKeys: [], networks: [], addresses: [], loadBalancers: [], networkPorts: [], subnets: [] },
  ...{ certificates: [], tunnels: [], credentials: [], images: [], others: [], sensitiveInClear: [] },
  ...{ grants: [], texts: [], names: [], strayRules: [], strayListeners: [], forwards: [], backends: [] },
  ...{ endpoints: [], databases: [] },
} as const satisfies Omit<Inventory, 'stage' | 'file' | 'stack'>
