/** The inventory while adapters fill it. */
import { type HostId, siteOf } from '../hosts/index.ts'
import type { Live } from './guest/settings.ts'
import type {
  Address,
  AllowRule,
  Backend,
  Certificate,
  Credential,
  Database,
  Endpoint,
  Forward,
  Grant,
  HostBackup,
  Image,
  Listener,
  LoadBalancer,
  NameRecord,
  Network,
  NetworkPort,
  Origin,
  Other,
  PacketFilter,
  Ref,
  Server,
  Snapshot,
  SpreadGroup,
  SshKey,
  Subnet,
  Tunnel,
  Unknown,
  Value,
  Vault,
  Volume,
} from './model.ts'
import { addReachable, type Reachable } from './reachable.ts'
import { originOf, type Path, type Reading } from './reading.ts'
import type { Resource } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

type Open<T> = { -readonly [K in keyof T]: T[K] }

export type ServerDraft = Open<Omit<Server, 'filters' | 'texts' | 'guest'>> & {
  /** Once all is read: what becomes of it depends on the documents beside. */
  guest?: Server['guest']
  filters: Value<Value<Ref>[]>
  texts: { path: string; text: string }[]
}
export type FilterDraft = Open<Omit<PacketFilter, 'rules'>> & { rules: AllowRule[] }
export type VolumeDraft = Open<Volume>
export type AddressDraft = Open<Address>
export type VaultDraft = Open<Vault>
export type NetworkDraft = Open<Omit<Network, 'members'>> & { members: string[] }
export type LoadBalancerDraft = Open<Omit<LoadBalancer, 'listeners' | 'targets'>> & {
  listeners: Listener[]
  targets: Value<Ref>[]
}

/** The user data of a server as the provider hands it out, and how it may be recognised. */
export interface UserData {
  readonly server: ServerDraft
  readonly resource: Resource
  readonly path: Path
  /** How the provider turns the text into what it stores; null when it stores the text. */
  readonly hash: 'base64-sha1' | 'hex-sha1' | null
  /** What the host hands over live stands in the comments of the same text. */
  readonly comments?: true
}

export interface Draft {
  readonly servers: Map<string, ServerDraft>
  readonly volumes: Map<string, VolumeDraft>
  readonly vaults: Map<string, VaultDraft>
  readonly filters: Map<string, FilterDraft>
  readonly networks: Map<string, NetworkDraft>
  readonly loadBalancers: Map<string, LoadBalancerDraft>
  readonly strayRules: AllowRule[]
  readonly strayListeners: Listener[]
  readonly forwards: Forward[]
  readonly backends: Backend[]
  readonly endpoints: Endpoint[]
  readonly databases: Database[]
  readonly spreadGroups: SpreadGroup[]
  readonly snapshots: Snapshot[]
  readonly hostBackups: HostBackup[]
  readonly sshKeys: SshKey[]
  readonly addresses: Map<string, AddressDraft>
  readonly networkPorts: NetworkPort[]
  readonly names: NameRecord[]
  readonly subnets: Subnet[]
  readonly certificates: Certificate[]
  readonly tunnels: Tunnel[]
  readonly credentials: Credential[]
  readonly images: Image[]
  readonly grants: Grant[]
  readonly others: Other[]
  readonly userData: UserData[]
  /** What the host hands over live, by the server's address. */
  readonly live: Map<string, Live>
  /** Addresses and host names by which a repository URL can mean a server. */
  readonly reachable: Reachable
  /** Which server each ready-made network port belongs to. */
  readonly ports: Map<string, string>
}

export const emptyDraft = (): Draft => ({
  servers: new Map(),
  volumes: new Map(),
  vaults: new Map(),
  filters: new Map(),
  networks: new Map(),
  loadBalancers: new Map(),
  strayRules: [],
  strayListeners: [],
  forwards: [],
  backends: [],
  endpoints: [],
  databases: [],
  spreadGroups: [],
  snapshots: [],
  hostBackups: [],
  sshKeys: [],
  addresses: new Map(),
  networkPorts: [],
  names: [],
  subnets: [],
  certificates: [],
  tunnels: [],
  credentials: [],
  images: [],
  grants: [],
  others: [],
  userData: [],
  live: new Map(),
  reachable: new Map(),
  ports: new Map(),
})

export interface Scene {
  readonly reading: Reading
  readonly draft: Draft
}

/** One provider: what each of its resource types means, and what binds them once all are read. */
export interface Adapter {
  readonly prefix: string
  host(scene: Scene, resource: Resource): HostId | null
  /** What each type is; types are taken in this order. */
  readonly types: Readonly<Record<string, Read>>
  /** What binds them, once all are read. A type that stands only here is listed among the others. */
  readonly bindings: Readonly<Record<string, Read>>
}
export type Read = (scene: Scene, resource: Resource) => void

/** What every thing of the inventory has. Spread it last: a literal that begins with it takes the engine ten times as long. */
export function thing(
  { reading }: Scene,
  resource: Resource,
  host: HostId | null,
  nameAttribute = 'name',
): { origin: Origin; host: HostId | null; name: Value<string> } {
  const origin = originOf(reading.graph, resource)
  return { origin, host, name: reading.text(resource, [nameAttribute], '') }
}

/**
 * A place. Where the plan only tells that the expression mentions one variable, its value is taken when it is a
 * place that the host has: `zone = var.zone` is, `zone = "${var.region}-1"` is not.
 */
export function place(
  { reading }: Scene,
  resource: Resource,
  path: Path,
  host: HostId,
): Value<string> | null {
  const value = reading.text<null>(resource, path, null)
  if (!isUnknown(value)) return value
  const mentioned = reading.mentioned(resource, path)
  return typeof mentioned === 'string' && siteOf(host, mentioned) ? mentioned : value
}

export function addressOf(ref: Value<Ref> | null): string | null {
  return ref && 'address' in ref ? ref.address : null
}

/** Adds a filter to a server; a list that was unknown stays so. */
export function addFilter(server: ServerDraft, filter: Value<Ref>): void {
  if (isUnknown(server.filters)) return
  const same = (held: Value<Ref>) =>
    'address' in held && 'address' in filter && held.address === filter.address
  if (!server.filters.some(same)) server.filters.push(filter)
}

/** The label of an attribute, as `Unknown` carries it. */
export function label(resource: Resource, path: string): string {
  return `${resource.address}.${path}`
}

/** Rules that are not known may allow anything: one rule stands for them, every part of it unknown. */
export function anyRule(
  origin: Origin,
  path: string,
  why: Unknown,
  direction: 'in' | 'out' = 'in',
): AllowRule {
  return { origin, path, direction, protocol: why, ports: why, peers: why }
}

/** A figure that must be there: an omitted one is unknown, not zero. */
export function amount({ reading }: Scene, resource: Resource, attribute: string): Value<number> {
  return reading.number<null>(resource, [attribute], null) ?? unknown(label(resource, attribute))
}

/** The filters of a server as a relation gives them; `omitted` when the attribute is not written. */
export function openList(
  refs: Value<readonly Value<Ref>[]> | null,
  omitted: Value<Ref>[] = [],
): Value<Value<Ref>[]> {
  return refs === null ? omitted : isUnknown(refs) ? refs : [...refs]
}

export function asList(ref: Value<Ref> | null): Value<readonly Value<Ref>[]> {
  return ref === null ? [] : isUnknown(ref) ? ref : [ref]
}

/** Remembers under which names and addresses a server can be reached. */
export function reach(
  { reading, draft }: Scene,
  resource: Resource,
  server: string | null,
  ...paths: readonly Path[]
): void {
  if (server === null) return
  for (const path of paths) {
    const at = reading.text<null>(resource, path, null)
    if (typeof at === 'string') addReachable(draft.reachable, at.replace(/\/\d+$/, ''), server)
  }
}

export const EVERYWHERE: readonly string[] = ['0.0.0.0/0', '::/0']
