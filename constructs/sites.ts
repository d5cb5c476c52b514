/** From the codes of a contract to places, and the choice of a place for the copies. */
import {
  HOSTS,
  type HostId,
  inDifferentCities,
  inDifferentDatacenters,
  outlives,
  type Site,
  siteOf,
} from '../hosts/index.ts'
import { unknownSite } from './errors.ts'
import {
  noThirdPlace,
  noVaultSite,
  oneVaultTwice,
  vaultAlsoBesideServer,
  vaultBesideServer,
} from './vault-errors.ts'

/** The site that holds servers under `code`. */
export function serverSite(host: HostId, code: string): Site {
  const site = siteOf(host, code)
  const known = HOSTS[host].sites.filter(({ serves }) => serves !== 'object')
  if (site === undefined || site.serves === 'object') throw unknownSite(HOSTS[host].name, code, known)
  return site
}

/** What a vault is looked for, and where it may stand. */
export interface VaultWish {
  readonly host: HostId
  readonly kind: 'bucket' | 'server'
  readonly servers: readonly Site[]
  /** The code that the contract names, of a compute site or of the object store beside it. */
  readonly wanted?: string | undefined
  /** Whether a store that is spread over several datacenters, a server's among them, will do. @default false */
  readonly spread?: boolean | undefined
}

/**
 * Where the copies go. Without a wanted code: the first site of the host in another city than every server, in a country where one
 * of them already is, so that the data never crosses a border unasked; else a store that outlives each of them, where that will do.
 */
export function vaultSite({ host, kind, servers, wanted, spread = false }: VaultWish): Site {
  const able = storesOf(host, kind)
  if (wanted !== undefined) {
    const named = siteOf(host, wanted)
    const site = able.find(({ code, datacenter }) => code === named?.code || datacenter === named?.datacenter)
    if (site === undefined) throw unknownSite(HOSTS[host].name, wanted, able)
    const also = kind === 'bucket' ? servers.find((server) => outlives(site, server)) : undefined
    if (also && spread) return site
    if (also) throw vaultAlsoBesideServer(site, also)
    const beside = servers.find((server) => !inDifferentDatacenters(server, site))
    if (beside) throw vaultBesideServer(site, beside)
    return site
  }
  const found = elsewhere(able, servers) ?? (spread ? spreadStore(able, servers) : undefined)
  if (found === undefined) throw noVaultSite(HOSTS[host].name, servers)
  return found
}

/** A store in the country of a server that outlives the datacenter of each. */
function spreadStore(able: readonly Site[], servers: readonly Site[]): Site | undefined {
  return able.find(
    (store) =>
      servers.some((server) => outlives(store, server)) &&
      servers.every((server) => outlives(store, server) || inDifferentCities(store, server)),
  )
}

/**
 * Where the second vault goes, when the copies are doubled: where the contract says, else a third city, in a country that
 * holds the data already.
 */
export function secondVaultSite(wish: VaultWish, first: Site): Site {
  const { host, kind, servers, wanted } = wish
  if (wanted !== undefined) {
    const named = vaultSite(wish)
    if (!inDifferentDatacenters(named, first)) throw oneVaultTwice(named, first)
    return named
  }
  const found = elsewhere(storesOf(host, kind), [...servers, first])
  if (found === undefined) throw noThirdPlace(HOSTS[host].name, servers, first)
  return found
}

const storesOf = (host: HostId, kind: 'bucket' | 'server'): Site[] =>
  HOSTS[host].sites.filter(({ serves }) => serves === 'both' || (serves === 'object') === (kind === 'bucket'))

/** The first of `able` in another city than each of `taken`, in a country of theirs. */
function elsewhere(able: readonly Site[], taken: readonly Site[]): Site | undefined {
  const countries = new Set(taken.map(({ country }) => country))
  return able.find(
    (site) => countries.has(site.country) && taken.every((other) => inDifferentCities(other, site)),
  )
}

/** A site's code as a part of a resource name. */
export function sitePart(site: Site): string {
  return site.code.toLowerCase()
}
