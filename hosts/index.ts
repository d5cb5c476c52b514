import { hetzner } from './hetzner.ts'
import { ikoula } from './ikoula.ts'
import type { Host, HostId, Site } from './model.ts'
import { ovh } from './ovh.ts'
import { scaleway } from './scaleway.ts'

export type { Host, HostId, Site } from './model.ts'
export { HOST_IDS } from './model.ts'

/** Every host we hold facts about, by id. */
export const HOSTS: Readonly<Record<HostId, Host>> = { ikoula, hetzner, scaleway, ovh }

/** The site that `host` calls `code`; codes are compared without case, as the APIs do. */
export function siteOf(host: HostId, code: string): Site | undefined {
  return HOSTS[host].sites.find((site) => site.code.toLowerCase() === code.toLowerCase())
}

/** Two places that one fire or flood cannot both reach, as far as published facts tell. */
export function inDifferentDatacenters(a: Site, b: Site): boolean {
  return a.datacenter !== b.datacenter
}

/** Whether what the object store at `store` keeps lies in the datacenter of `server` too, and outlives it. */
export function outlives(store: Site, server: Site): boolean {
  const { spreadOver = [] } = store
  return spreadOver.length > 1 && [...spreadOver, store.datacenter].includes(server.datacenter)
}

export function inDifferentCities(a: Site, b: Site): boolean {
  return a.city !== b.city || a.country !== b.country
}
