/**
 * What every host must be able to make for the offers, in words that fit all of them. A driver is one function
 * that registers the host's providers in a stack and answers with a `HostSession`; constructs know nothing else.
 */
import type { Construct } from 'constructs'
import type { HostId, Site } from '../../hosts/index.ts'
import type { ServerSize } from '../../hosts/sizes.ts'
import type { Channel } from '../guest/index.ts'

/** The id or name by which the host's other resources refer to one: usually a Terraform token. */
export type Ref = string

export interface InboundRule {
  /** `443/tcp`, `60000-61000/udp`. */
  readonly port: string
  /** CIDRs of both families. */
  readonly sources: readonly string[]
}

interface Request {
  /** Full name, made by contract/naming.ts. */
  readonly name: string
  readonly site: Site
}

export interface FilterRequest extends Request {
  readonly inbound: readonly InboundRule[]
}

/** The name is the service's; a host whose keys are regional adds the site. */
export interface KeyRequest extends Request {
  readonly publicKeys: readonly string[]
}

export interface NetworkRequest {
  readonly name: string
  /** Sites that the network must reach. */
  readonly sites: readonly Site[]
}

export interface NetworkHandle {
  readonly ref: Ref
  /** The fixed address of the nth place, 0 to 200: literal, so that texts that name it are known in the plan. */
  address(place: number): string
}

export interface LanRequest extends Request {
  /** Place of the machine that every other one of the network goes out through. */
  readonly gateway: number
}

export interface LanPortRequest {
  /** Full name, made by contract/naming.ts. */
  readonly name: string
  readonly place: number
  /** Filter of the port; absent on the gateway, which passes what is not for itself. */
  readonly filter?: Ref
}

/** A network of one site, behind a gateway of ours. */
export interface Lan {
  readonly cidr: string
  address(place: number): string
  /**
   * A gateway's devices: towards the world, towards the network. Where images give the second no fixed name,
   * `insideHardware` is what its hardware address begins with, and the name is ours.
   */
  readonly devices: { readonly outside: string; readonly inside: string; readonly insideHardware?: string }
  port(scope: Construct, request: LanPortRequest): Ref
  /** Two gateways in the place of one; absent where the host does not let an address move between them. */
  pair?(scope: Construct): GatewayPair
}

export interface GatewayPair {
  /** Shared by both towards the world: what is published arrives there. */
  readonly address: string
  /** The address of one half that the other speaks to. */
  own(half: 0 | 1): string
  /** Ports of one half, towards the world and towards the network. */
  ports(
    scope: Construct,
    request: { readonly name: string; readonly half: 0 | 1; readonly filter: Ref },
  ): readonly Ref[]
}

export interface VolumeRequest {
  /** Tells it from the server's other volumes, e.g. `data`. */
  readonly label: string
  readonly sizeGiB: number
  readonly protect: boolean
}

export interface ServerRequest extends Request {
  readonly size: ServerSize
  /** cloud-init text; literal, so that its hash is known in the plan. */
  readonly userData: string
  /** What may change while the server lives, handed over by the host or pushed by an operator; null where neither can be. */
  readonly settings: string | null
  /** The text without what may change. */
  readonly frame: string
  /** Accounts that may log in and use sudo. */
  readonly operators: readonly string[]
  readonly filter: Ref
  readonly keys: readonly Ref[]
  /** Attached to the server, named after it; they outlive it. */
  readonly volumes: readonly VolumeRequest[]
  /** Spread group of the same site. */
  readonly spread?: Ref
  readonly network?: { readonly ref: Ref; readonly address: string }
  /** Ports of a LAN. @default none */
  readonly lanPorts?: readonly Ref[]
  /** An address of its own on the Internet. @default true */
  readonly public?: boolean
}

export interface ServerHandle {
  readonly ref: Ref
  readonly name: string
  readonly site: Site
  readonly publicIpv4: string
}

export interface BucketRequest extends Request {
  /** Days during which a stored object cannot be deleted for good, even with the server's credentials. */
  readonly lockDays: number
  readonly protect: boolean
}

export interface HostSession {
  readonly host: HostId
  /** Where copies go: a bucket of the host, a small server that the constructs make themselves, or nowhere. */
  readonly vault: 'bucket' | 'server' | null
  /** Bytes of cloud-init text that the host takes. */
  readonly userDataLimit: number
  /**
   * How something is handed over to a server that lives; null where nothing can be, and all is in the cloud-init text.
   * `addressed`: whether the server has an address on the Internet; `administered`: whether anybody may come in over SSH.
   */
  channel(server: { readonly addressed: boolean; readonly administered: boolean }): Channel | null
  /** Public keys that the host injects at first boot. */
  keys(scope: Construct, request: KeyRequest): readonly Ref[]
  /** A group whose members never share a physical server; the host refuses to start one that would. */
  spreadGroup(scope: Construct, request: Request): Ref
  /** A filter of the host in front of the server: inbound dropped but for the rules, outbound open. */
  filter(scope: Construct, request: FilterRequest): Ref
  /** A private network over `sites`; absent where servers talk over public addresses only. */
  network?(scope: Construct, request: NetworkRequest): NetworkHandle
  /** A private network from one site to another, for servers that have none otherwise; refused where it cannot reach. */
  link?(scope: Construct, request: NetworkRequest): NetworkHandle
  /** A balancer before servers of one site, over a private network or at their public addresses. */
  readonly balancer?: {
    readonly over: 'network' | 'addresses'
    open(scope: Construct, request: BalancerRequest): void
  }
  /** An address under a name, with a short life; once made, where it points is the operators' to change. */
  record?(scope: Construct, request: RecordRequest): void
  /**
   * Hands an address that the account holds already to a server; which one has it afterwards is the operators' to say. Absent where
   * the host's provider cannot.
   */
  address?(scope: Construct, request: AddressRequest): void
  /** A network behind a gateway; absent where the host's routing of one was not established. */
  lan?(scope: Construct, request: LanRequest): Lan
  server(scope: Construct, request: ServerRequest): ServerHandle
  /** A bucket; gives restic's repository prefix, without a trailing slash. Present where `vault` is `bucket`. */
  bucket?(scope: Construct, request: BucketRequest): string
}

/** How a balancer finds out that a server no longer answers: after half a minute. */
export const CHECK = { everySeconds: 10, waitSeconds: 5, failures: 3 } as const

export interface BalancerRequest extends Request {
  /** TCP ports, the same before and behind. */
  readonly ports: readonly number[]
  readonly servers: readonly {
    readonly server: ServerHandle
    readonly part: string
    readonly place: number
  }[]
  /** Reaches the servers; absent where the balancer does so at their public addresses. */
  readonly network?: NetworkHandle
}

export interface AddressRequest {
  /** IPv4. */
  readonly address: string
  readonly server: ServerHandle
}

/** Full name and the zone that the account holds, e.g. `erp.example.fr` in `example.fr`. */
export interface RecordRequest {
  readonly name: string
  readonly zone: string
  /** IPv4, usually a token. */
  readonly address: string
}

/** Seconds that a name's address may be remembered: how long a switch takes to reach everybody. */
export const SWITCH_TTL = 60

/** What stands before the zone in a full name; empty for the zone itself. */
export function labelOf({ name, zone }: Pick<RecordRequest, 'name' | 'zone'>): string {
  return name === zone ? '' : name.slice(0, -zone.length - 1)
}

/** `60000-61000/udp` in its parts. */
export function portRange(port: string): { from: number; to: number; protocol: 'tcp' | 'udp' } {
  const [range = '', protocol = 'tcp'] = port.split('/')
  const [from = '0', to = from] = range.split('-')
  return { from: Number(from), to: Number(to), protocol: protocol === 'udp' ? 'udp' : 'tcp' }
}

/** A construct id from a rule: stable whatever the order of the rules, and readable in an address. */
export function ruleId(port: string, source: string): string {
  const from = source === ANYWHERE[0] ? 'anyone-ipv4' : source === ANYWHERE[1] ? 'anyone-ipv6' : source
  return `${port}-from-${from}`.replaceAll(/\W/g, '-')
}

export function isIpv6(cidr: string): boolean {
  return cidr.includes(':')
}

/** Sources open to everybody, both families. */
export const ANYWHERE: readonly string[] = ['0.0.0.0/0', '::/0']
