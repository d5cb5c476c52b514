/** What a report shows beside the ledger: the papers behind the contract, the readings in full, where things stand. */
import type { LoadedContract } from '../contract/load.ts'
import { readingsOf } from '../contract/readings.ts'
import { siteOf } from '../hosts/index.ts'
import type { Inventory, Value } from '../inventory/model.ts'
import { knownOr } from '../inventory/values.ts'
import type { Place, ReportContext } from '../report/index.ts'

export type Surroundings = Pick<ReportContext, 'paper' | 'readings' | 'places'>

export function surroundingsOf(
  { contract }: LoadedContract,
  inventories: readonly Inventory[],
): Surroundings {
  const strongest = inventories.at(-1)
  return {
    paper: {
      // Only `paraphe verify` checks signatures: here they are what the contract says.
      signatures: contract.signatures.map(({ party, name, signedOn }) => ({
        party,
        name,
        signedOn,
        verified: null,
      })),
      documents: contract.documents.map(({ kind, ref, sha256, signedOn }) => ({
        title: [kind, ref].filter(Boolean).join(' '),
        sha256,
        signedOn: signedOn ?? null,
      })),
    },
    readings: new Map(readingsOf(contract.catalogue).map((reading) => [reading.id, reading])),
    places: strongest ? placesIn(strongest) : [],
  }
}

/** One place a site, with what stands there; a thing whose site is not known yet stands nowhere on the map. */
function placesIn({ servers, vaults }: Inventory): readonly Place[] {
  const found = new Map<string, { city: string; country: string; what: Set<string> }>()
  const put = (host: Inventory['servers'][number]['host'], code: Value<string>, what: string) => {
    const site = host === null ? undefined : siteOf(host, knownOr(code, ''))
    if (!site) return
    const key = `${site.city}, ${site.country}`
    const place = found.get(key) ?? { city: site.city, country: site.country, what: new Set<string>() }
    place.what.add(`${what} ${site.code}`)
    found.set(key, place)
  }
  for (const server of servers) put(server.host, server.site, 'server')
  for (const vault of vaults) put(vault.host, vault.site, 'vault')
  return [...found.values()].map(({ city, country, what }) => ({ city, country, what: [...what].join(', ') }))
}
