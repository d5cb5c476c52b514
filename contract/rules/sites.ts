import {
  HOSTS,
  inDifferentCities,
  inDifferentDatacenters,
  outlives,
  type Site,
  siteOf,
} from '../../hosts/index.ts'
import { spreadCounts } from '../catalogues/spread-store.ts'
import type { Problem } from '../errors.ts'
import type { Service } from '../model.ts'
import { readingValue } from '../readings.ts'
import type { Path, Said } from '../source.ts'
import { didYouMean } from '../suggest.ts'
import { serviceRule } from './rule.ts'

/** The sites of a service that its host has. */
export function knownSites(service: Service): Site[] {
  const { host } = service
  return host ? service.sites.flatMap((code) => siteOf(host, code) ?? []) : []
}

type Ask = (path: Path, said: Said) => Problem

function siteProblem(
  service: Service,
  key: Path,
  code: string,
  use: 'compute' | 'object',
  problem: Ask,
): Problem[] {
  if (!service.host) return []
  const host = HOSTS[service.host]
  const site = siteOf(service.host, code)
  const name = key[0] === 'sites' ? 'sites' : 'vault'
  if (!site) {
    const known = host.sites
      .filter((one) => one.serves === 'both' || one.serves === use)
      .map((one) => one.code)
    return [
      problem(key, {
        what: `${name}: ${code}`,
        why: { fr: `${host.name} n’a pas de site de ce nom`, en: `${host.name} has no site by that name` },
        remedy: didYouMean(code, known),
      }),
    ]
  }
  if (site.serves === 'both' || site.serves === use || use === 'object') return []
  const near = host.sites
    .filter((one) => one.city === site.city && one.serves !== 'object')
    .map((one) => one.code)
  return [
    problem(key, {
      what: `${name}: ${code}`,
      why: {
        fr: `${code} n’accueille que des coffres, pas de serveur`,
        en: `${code} hosts buckets only, no servers`,
      },
      remedy:
        near.length > 0
          ? { fr: `au même endroit\u00a0: ${near.join(', ')}`, en: `in the same place: ${near.join(', ')}` }
          : null,
    }),
  ]
}

/** Every site must be one that the host has, for what is put there. */
export const knownSite = serviceRule((service, _contract, problem) => [
  ...service.sites.flatMap((code, index) => siteProblem(service, ['sites', index], code, 'compute', problem)),
  ...VAULTS.flatMap((key) => {
    const code = service.backup?.[key]
    return code === undefined ? [] : siteProblem(service, ['backup', key], code, 'object', problem)
  }),
])

const VAULTS = ['vault', 'secondVault'] as const

/** The vault must stand in another datacenter than every server it protects, or outlive it where that was signed. */
export const vaultElsewhere = serviceRule((service, contract, problem) => {
  const { host, backup } = service
  const article = ELSEWHERE[contract.catalogue]
  return VAULTS.flatMap((key) => {
    const code = backup?.[key]
    const vault = host && code ? siteOf(host, code) : undefined
    if (!vault) return []
    const spread = knownSites(service).find((site) => outlives(vault, site))
    if (spread && spreadCounts(contract)) return []
    const shared = spread ?? knownSites(service).find((site) => !inDifferentDatacenters(site, vault))
    if (!shared) return []
    const where = `${shared.code} (${vault.city})`
    return [
      problem(['backup', key], {
        what: `${key}: ${vault.code}`,
        why: spread
          ? {
              fr: `réparti sur plusieurs datacenters, dont celui de ${where}\u00a0; ${article} exige la copie ailleurs`,
              en: `spread across several datacenters, including that of ${where}; ${article} requires the copy elsewhere`,
            }
          : {
              fr: `même datacenter que ${where}\u00a0; ${article} exige la copie ailleurs`,
              en: `the same datacenter as ${where}; ${article} requires the copy elsewhere`,
            },
        remedy: spread
          ? {
              fr: 'une autre région, ou readings: { backup.spread-store: outlives-one } si le client l’a signé',
              en: 'another region, or readings: { backup.spread-store: outlives-one } if the client signed it',
            }
          : {
              fr: 'un site d’une autre ville, ou rien\u00a0: il est alors choisi',
              en: 'a site in another city, or none: one is then chosen',
            },
      }),
    ]
  })
})

const ELSEWHERE = {
  'axantis-2025.03': 'Axantis art. 3.5',
  progerance: 'Progerance art. 3.6',
  proprietaire: 'Propriétaire art. 4',
} as const

/** One site unless the order is geographic; then two, named, and as far apart as the reading says. */
export const siteCount = serviceRule((service, contract, problem) => {
  const { geographic } = service.redundancy
  if (geographic !== false && service.offer === 'vm-avance') return twoSites(service, contract, problem)
  const single =
    service.offer === 'vm-essentiel' ||
    service.offer === 'vm-avance' ||
    service.offer === 'infrastructure-propre'
  if (!single || service.sites.length < 2) return []
  const essentiel = service.offer === 'vm-essentiel'
  return [
    problem(['sites'], {
      what: `sites: ${service.sites.join(', ')}`,
      why: essentiel
        ? {
            fr: 'VM Essentiel tient dans un seul datacenter (art. 3.3)',
            en: 'VM Essentiel stands in a single datacenter (art. 3.3)',
          }
        : {
            fr: 'plusieurs sites sans redondance géographique commandée',
            en: 'several sites without geographic redundancy ordered',
          },
      remedy: essentiel
        ? { fr: 'gardez un site, ou passez à vm-avance', en: 'keep one site, or move to vm-avance' }
        : {
            fr: 'gardez un site, ou écrivez redundancy: { geographic: true }',
            en: 'keep one site, or write redundancy: { geographic: true }',
          },
    }),
  ]
})

function twoSites(service: Service, contract: Parameters<typeof readingValue>[0], problem: Ask): Problem[] {
  const [first, second] = knownSites(service)
  if (service.sites.length !== 2) {
    return [
      problem(service.sites.length > 0 ? ['sites'] : ['redundancy', 'geographic'], {
        what: service.sites.length > 0 ? `sites: ${service.sites.join(', ')}` : 'geographic: true',
        why: {
          fr: `il faut deux sites nommés, ${service.sites.length} ici\u00a0: l’article 3.2 renvoie à un article 3.4 qui n’existe pas, le contrat les nomme donc lui-même`,
          en: `two named sites are needed, ${service.sites.length} here: article 3.2 refers to an article 3.4 that does not exist, so the contract names them itself`,
        },
        remedy: 'sites: [GRA11, SBG5]',
      }),
    ]
  }
  if (!first || !second) return []
  const zones =
    service.redundancy.geographic === 'zones' || readingValue(contract, 'geo.distance') === 'zones'
  const apart = zones ? inDifferentDatacenters(first, second) : inDifferentCities(first, second)
  if (apart) return []
  return [
    problem(['sites'], {
      what: `sites: ${service.sites.join(', ')}`,
      why: zones
        ? { fr: `un seul datacenter (${first.city})`, en: `a single datacenter (${first.city})` }
        : {
            fr: `une seule ville (${first.city})\u00a0; la redondance géographique de l’article 3.2 en exige deux`,
            en: `a single city (${first.city}); the geographic redundancy of article 3.2 requires two`,
          },
      remedy: zones
        ? { fr: 'deux datacenters distincts', en: 'two separate datacenters' }
        : {
            fr: 'deux villes, ou redundancy: { geographic: zones } si le client l’a signé ainsi',
            en: 'two cities, or redundancy: { geographic: zones } if the client signed it so',
          },
    }),
  ]
}
