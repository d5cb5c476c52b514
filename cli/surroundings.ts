/** What a report shows beside the ledger: the papers behind the contract, the readings in full, where things stand. */
import type { LoadedContract } from '../contract/load.ts'
import { readLock } from '../contract/lock.ts'
import { verifySignatures } from '../contract/lock-signature.ts'
import { readingsOf } from '../contract/readings.ts'
import { siteOf } from '../hosts/index.ts'
import type { Inventory, Value } from '../inventory/model.ts'
import { knownOr } from '../inventory/values.ts'
import type { Place, ReportContext } from '../report/index.ts'
import type { Context, Lang } from './command.ts'
import { signersFor } from './evidence.ts'

export type Surroundings = Pick<ReportContext, 'paper' | 'readings' | 'places'>

/** @param signers a file of allowed signers in place of the one beside the contract */
export function surroundingsOf(
  loaded: LoadedContract,
  inventories: readonly Inventory[],
  { cwd, lang }: Pick<Context, 'cwd' | 'lang'>,
  signers?: string,
): Surroundings {
  const { contract } = loaded
  const strongest = inventories.at(-1)
  const valid = signaturesHold(loaded, signersFor(loaded, cwd, signers))
  return {
    paper: {
      signatures: contract.signatures.map(({ party, name, signedOn, identity }) => ({
        party,
        name,
        signedOn,
        verified: identity === undefined ? null : (valid.get(identity) ?? null),
      })),
      documents: contract.documents.map(({ kind, ref, sha256, signedOn }) => ({
        title: [kind, ref].filter(Boolean).join(' '),
        sha256,
        signedOn: signedOn ?? null,
      })),
    },
    readings: new Map(readingsOf(contract.catalogue).map((reading) => [reading.id, reading])),
    places: strongest ? placesIn(strongest, lang) : [],
  }
}

/** By identity, whether the signature on the lock holds; nobody is in it while nobody is allowed to sign. */
function signaturesHold(loaded: LoadedContract, signers: string | null): ReadonlyMap<string, boolean> {
  const lock = signers === null ? null : readLock(loaded.path)
  if (signers === null || lock === null) return new Map()
  return new Map(verifySignatures(lock, signers).map(({ identity, valid }) => [identity, valid]))
}

const WHAT = { server: { fr: 'serveur', en: 'server' }, vault: { fr: 'coffre', en: 'vault' } } as const

/** One place a site, with what stands there; a thing whose site is not known yet stands nowhere on the map. */
function placesIn({ servers, vaults }: Inventory, lang: Lang): readonly Place[] {
  const found = new Map<string, { city: string; country: string; what: Set<string> }>()
  const put = (host: Inventory['servers'][number]['host'], code: Value<string>, what: keyof typeof WHAT) => {
    const site = host === null ? undefined : siteOf(host, knownOr(code, ''))
    if (!site) return
    const key = `${site.city}, ${site.country}`
    const place = found.get(key) ?? { city: site.city, country: site.country, what: new Set<string>() }
    place.what.add(`${WHAT[what][lang]} ${site.code}`)
    found.set(key, place)
  }
  for (const server of servers) put(server.host, server.site, 'server')
  for (const vault of vaults) put(vault.host, vault.site, 'vault')
  return [...found.values()].map(({ city, country, what }) => ({ city, country, what: [...what].join(', ') }))
}
