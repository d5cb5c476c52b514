/**
 * Facts about hosts, as data: where their datacenters are, under whose law their parent stands.
 * Every fact carries its source and the day it was read; nothing here is guessed.
 */

export const HOST_IDS = ['ikoula', 'hetzner', 'scaleway', 'ovh'] as const
export type HostId = (typeof HOST_IDS)[number]

/** ISO 3166-1 alpha-2. */
export type CountryCode = string

export interface Source {
  readonly title: string
  /** The day the fact was read, `YYYY-MM-DD`. */
  readonly read: string
}

/** A place where the host can put a server or a bucket, under the code that its API takes. */
export interface Site {
  readonly host: HostId
  /** The code as written in a contract and in the provider's attribute, e.g. `GRA11`, `fsn1`, `fr-par-1`. */
  readonly code: string
  /** The region that a zone belongs to, where the host's API takes both. @default the code names the place whole */
  readonly region?: string
  /** What the host sells there. An `object` site holds buckets only, a `compute` site servers only. */
  readonly serves: 'compute' | 'object' | 'both'
  /** Sites with the same datacenter are one building for the purposes of "another datacenter". */
  readonly datacenter: string
  /**
   * Of an object store: the datacenters that the host spreads every object over, so that the loss of any one of them loses nothing.
   * It holds for the class that objects get by default. @default one datacenter, or not published
   */
  readonly spreadOver?: readonly string[]
  readonly city: string
  readonly country: CountryCode
}

export interface Host {
  readonly id: HostId
  readonly name: string
  /** The company that ultimately owns the host, and the country whose law it answers to. */
  readonly parent: { readonly name: string; readonly country: CountryCode; readonly established: boolean }
  readonly sites: readonly Site[]
  readonly source: Source
}
