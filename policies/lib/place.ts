/** Where things are, from the code of a site and the published facts about hosts. */
import { HOSTS, outlives, type Site, siteOf } from '../../hosts/index.ts'
import type { HostId } from '../../hosts/model.ts'
import type { BackupJob, Inventory, Origin, Value } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { text, unproven } from './say.ts'

export interface Placed {
  readonly origin: Origin
  readonly host: HostId | null
  readonly site: Value<string>
}

/** Thrown facts are unknown values; a code that no table holds is `null`. */
export function placeOf(thing: Placed): Site | null {
  const code = know(thing.site)
  if (thing.host !== null) return siteOf(thing.host, code) ?? null
  const found = Object.values(HOSTS).flatMap((host) => host.sites.filter((site) => sameCode(site.code, code)))
  return found.length === 1 ? (found[0] as Site) : null
}

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The observation for a code that our tables of sites do not hold. */
export function unknownPlace(thing: Placed): Observation {
  const code = know(thing.site)
  return unproven(text(`emplacement inconnu\u00a0: «\u00a0${code}\u00a0»`, `unknown location: “${code}”`), {
    origin: thing.origin,
    path: 'site',
  })
}

/** `Gravelines (GRA11)`. */
export function placeText(site: Site): string {
  return `${site.city} (${site.code})`
}

/** Everything that holds or carries the client's data: servers, volumes, vaults, host backups, balancers. */
export function placedThings(inventory: Inventory): readonly Placed[] {
  return [
    ...inventory.servers,
    ...inventory.volumes,
    ...inventory.vaults,
    ...inventory.hostBackups,
    ...inventory.loadBalancers,
  ]
}

export type Apart = 'apart' | 'same' | 'not-published'

/**
 * Whether two places are different datacenters. A region's object store in the city of a zone may be the very
 * building of that zone: the host does not publish it, so it proves nothing.
 */
export function datacentersApart(a: Site, b: Site): Apart {
  if (a.datacenter === b.datacenter) return 'same'
  const regional =
    (a.serves === 'object') !== (b.serves === 'object') || a.serves === 'both' || b.serves === 'both'
  return a.host === b.host && a.city === b.city && regional ? 'not-published' : 'apart'
}

/** The class that objects get by default, the one whose place the hosts state. */
const DEFAULT_CLASS = 'STANDARD'

/**
 * Where the copies of `job` lie, seen from the server: `spread` when the store has them in the server's own datacenter and in
 * others, and outlives any of them. Throws for a class that is not known.
 */
export function copiesApart(
  server: Site,
  store: Site,
  target: Pick<Placed, 'origin'>,
  job: BackupJob,
  { vaults }: Inventory,
): Apart | 'spread' {
  const vault = vaults.find(({ origin }) => origin.address === target.origin.address)
  const apart = datacentersApart(server, store)
  if (vault === undefined || apart === 'apart' || !outlives(store, server)) return apart
  const classes = [job.storageClass ?? DEFAULT_CLASS, ...(vault.movesTo ?? []).map(know)]
  return classes.every((one) => one === DEFAULT_CLASS) ? 'spread' : 'not-published'
}

/** The attribute in which each provider writes a place: what an operator changes to move a thing. */
const WRITTEN_IN: readonly (readonly [prefix: RegExp, attribute: string])[] = [
  [/^hcloud_/, 'location'],
  [/^ovh_cloud_project_storage/, 'region_name'],
  [/^(?:ovh|openstack)_/, 'region'],
  [/^scaleway_object_/, 'region'],
  [/^cloudstack_snapshot_policy/, 'zone_ids'],
  [/^cloudstack_volume/, 'zone_id'],
  [/^ovh_cloud_project_(?:workflow_backup|volume|loadbalancer)/, 'region_name'],
  [/^(?:scaleway|cloudstack)_/, 'zone'],
]

/** `location`, `region_name`, `zone`…; `site` for a provider that we do not know. */
export function placeAttribute({ type }: Pick<Origin, 'type'>): string {
  return WRITTEN_IN.find(([prefix]) => prefix.test(type))?.[1] ?? 'site'
}
