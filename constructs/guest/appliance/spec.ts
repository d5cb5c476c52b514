/** A firewall of its own in front of a network: options standard and advanced of a Cloud Datacenter (Axantis 3.6). */
import type { GuestSpec } from '../spec.ts'

/** A published port: what arrives on the outside goes to a server of the network, on another port if asked. */
export interface Published {
  /** `443/tcp`; a single port. */
  readonly port: string
  readonly to: string
  /** Default: the same port. */
  readonly toPort?: number
}

/** A site joined by IPsec (IKEv2). Both ends know each other by raw public keys, put in place after boot. */
export interface IpsecPeer {
  readonly name: string
  readonly address: string
  /** IKE identities; default: the addresses. */
  readonly remoteId?: string
  readonly remoteNetworks: readonly string[]
}

export interface SslVpn {
  /** Network that the clients get their addresses from, e.g. `10.99.0.0/24`. */
  readonly network: string
  /** Default `1194/udp`; `443/tcp` passes where only the web does. */
  readonly port?: string
}

/** What the option advanced adds. Debian 13: Debian 12 has no Suricata. */
export interface Inspection {
  /** Sites that the web filter refuses, with their subdomains. */
  readonly blockedSites: readonly string[]
  /** Files that the web filter refuses by their ending, e.g. `.exe`. */
  readonly blockedExtensions: readonly string[]
  /** Applications that are cut, by the name Suricata gives their protocol; on which ports, `applications.ts` says. */
  readonly blockedApplications: readonly string[]
}

/** One of two appliances, as it sees the other: on addresses of their own, on the device towards the network. */
export interface Pair {
  readonly own: string
  readonly peer: string
  /** Whether it holds the shared addresses at first. */
  readonly preferred: boolean
}

export interface ApplianceSpec extends GuestSpec {
  /** `address` is null where the host gives one only at boot: the appliance then answers for whatever it has. */
  readonly outside: { readonly interface: string; readonly address: string | null }
  readonly inside: {
    readonly interface: string
    /** Where the network's servers send everything: of this appliance, or shared by a pair. */
    readonly address: string
    readonly network: string
    /** First bytes of the device's hardware address, e.g. `02:00:00`, where its name is ours to give. */
    readonly hardware?: string
  }
  /** The other half of a redundant pair; the addresses above are then shared by both. */
  readonly pair?: Pair
  readonly published: readonly Published[]
  readonly ipsec: readonly IpsecPeer[]
  readonly sslVpn: SslVpn
  /** Null: option standard. */
  readonly inspection: Inspection | null
}

/** Where the network's browsers point: the web filter when there is one, else the proxy. */
export const PROXY_PORT = 3128
export const FILTER_PORT = 8080
