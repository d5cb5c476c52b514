import { HOSTS, type HostId, type Site, siteOf } from '../../hosts/index.ts'
import { AREAS } from '../areas.ts'
import type { Problem } from '../errors.ts'
import type { Contract, Service } from '../model.ts'
import type { AnyPromise, ContractPromise, Text } from '../promise.ts'
import { promisesOf } from '../promises.ts'
import { readingValue } from '../readings.ts'
import type { Source } from '../source.ts'
import type { Rule } from './rule.ts'
import { knownSites } from './sites.ts'

/** Servers and vaults: a promise about the country is about the data, wherever it is kept. */
function placesOf(service: Service): Site[] {
  const { host, backup } = service
  const vaults = [backup?.vault, backup?.secondVault].flatMap(
    (code) => (host && code && siteOf(host, code)) || [],
  )
  return [...knownSites(service), ...vaults]
}

/** The host must be able to keep what is promised of the country, the operator and the law. */
export const hostKeepsPlace: Rule = ({ contract, source }) => {
  // Only parameters matter here: a place in the file is looked up for what is refused, not for every promise.
  const nowhere = { file: source.file, line: 1, column: 1 }
  const promises = promisesOf({ contract, position: () => nowhere }).filter(isAboutPlace)
  const ofService = byService(promises)
  const ofAll = ofService.get(null) ?? []
  return contract.services.flatMap((service, index) => {
    if (!service.host) return []
    const own = [...ofAll, ...(ofService.get(service.id) ?? [])]
    const found = own.flatMap((promise) => refusal(promise, service, contract, source, index))
    return found.length > 0 ? found : silentCountry(service, contract, source, index)
  })
}

function byService(promises: readonly AnyPromise[]): Map<string | null, AnyPromise[]> {
  const groups = new Map<string | null, AnyPromise[]>()
  for (const promise of promises)
    groups.set(promise.service, [...(groups.get(promise.service) ?? []), promise])
  return groups
}

const isAboutPlace = ({ kind }: AnyPromise): boolean =>
  kind === 'site.residency' || kind === 'site.jurisdiction'

function refusal(
  promise: AnyPromise,
  service: Service,
  contract: Contract,
  source: Source,
  index: number,
): Problem[] {
  if (promise.kind === 'site.residency') return residency(promise, service, contract, source, index)
  if (promise.kind === 'site.jurisdiction') return jurisdiction(promise, service, source, index)
  return []
}

function residency(
  promise: ContractPromise<'site.residency'>,
  service: Service,
  contract: Contract,
  source: Source,
  index: number,
): Problem[] {
  const host = HOSTS[service.host as HostId]
  const { countries, operators } = promise.params
  const wrongOperator = operators !== null && !operators.includes(host.id)
  const abroad = placesOf(service).find((site) => !countries.includes(site.country))
  if (!wrongOperator && !abroad) return []
  const none = !host.sites.some((site) => countries.includes(site.country))
  const place = countries.join(', ')
  const essentiel = service.offer === 'vm-essentiel' && promise.article === '3.3'
  const fact: Text = none
    ? { fr: `${host.name} n’y en a aucun`, en: `${host.name} has none` }
    : wrongOperator
      ? { fr: `l’article nomme ${operators.join(', ')}`, en: `the article names ${operators.join(', ')}` }
      : {
          fr: `${abroad?.code} est à ${abroad?.city} (${abroad?.country})`,
          en: `${abroad?.code} is in ${abroad?.city} (${abroad?.country})`,
        }
  return [
    source.problem(['services', index, ...(none || wrongOperator ? ['host'] : ['sites'])], {
      what: none || wrongOperator ? `host: ${host.id}` : `sites: ${service.sites.join(', ')}`,
      why: essentiel
        ? {
            fr: `vm-essentiel promet un seul datacenter en France (art. 3.3)\u00a0; ${fact.fr}`,
            en: `vm-essentiel promises a single datacenter in France (art. 3.3); ${fact.en}`,
          }
        : {
            fr: `l’article ${promise.article} promet un site en\u00a0: ${place}\u00a0; ${fact.fr}`,
            en: `article ${promise.article} promises a site in: ${place}; ${fact.en}`,
          },
      remedy: remedyFor(countries, contract, essentiel),
    }),
  ]
}

function remedyFor(countries: readonly string[], contract: Contract, essentiel: boolean): Text {
  const able = Object.values(HOSTS)
    .filter((host) => host.sites.some((site) => countries.includes(site.country)))
    .map((host) => host.id)
  const letter = essentiel && readingValue(contract, 'essentiel.datacenter') === 'ikoula'
  if (!letter) {
    return {
      fr: `hébergeurs qui le peuvent\u00a0: ${able.join(', ')}`,
      en: `cloud providers that can keep it: ${able.join(', ')}`,
    }
  }
  const others = able.filter((id) => id !== 'ikoula')
  return {
    fr: `hébergeurs qui le peuvent\u00a0: ikoula\u00a0; ${others.join(' et ')} avec readings: { essentiel.datacenter: any-in-france }`,
    en: `cloud providers that can keep it: ikoula; ${others.join(' and ')} with readings: { essentiel.datacenter: any-in-france }`,
  }
}

/** VM Avancé and Cloud Datacenter: the text names no country, and leaving France takes a signature. */
function silentCountry(service: Service, contract: Contract, source: Source, index: number): Problem[] {
  if (contract.catalogue !== 'axantis-2025.03' || readingValue(contract, 'hosting.country') !== 'france')
    return []
  const abroad = placesOf(service).find((site) => site.country !== 'FR')
  if (!abroad) return []
  return [
    source.problem(['services', index, 'sites'], {
      what: `sites: ${service.sites.join(', ')}`,
      why: {
        fr: `${abroad.code} est à ${abroad.city} (${abroad.country})\u00a0; le seul datacenter que situe le texte d’Axantis est en France`,
        en: `${abroad.code} is in ${abroad.city} (${abroad.country}); the only datacenter the Axantis text locates is in France`,
      },
      remedy: {
        fr: 'un site en France, ou readings: { hosting.country: as-signed } si le client a signé ce pays',
        en: 'a site in France, or readings: { hosting.country: as-signed } if the client signed for that country',
      },
    }),
  ]
}

function jurisdiction(
  promise: ContractPromise<'site.jurisdiction'>,
  service: Service,
  source: Source,
  index: number,
): Problem[] {
  const host = HOSTS[service.host as HostId]
  const area = AREAS[promise.params.area]
  const outside = placesOf(service).find((site) => !area.has(site.country))
  if (area.has(host.parent.country) && !outside) return []
  return [
    source.problem(['services', index, ...(outside ? ['sites'] : ['host'])], {
      what: outside ? `sites: ${service.sites.join(', ')}` : `host: ${host.id}`,
      why: outside
        ? {
            fr: `${outside.code} est à ${outside.city} (${outside.country}), hors de la zone ${promise.params.area} (art. ${promise.article})`,
            en: `${outside.code} is in ${outside.city} (${outside.country}), outside the area ${promise.params.area} (art. ${promise.article})`,
          }
        : {
            fr: `${host.parent.name} relève du droit de\u00a0: ${host.parent.country}`,
            en: `${host.parent.name} is subject to the law of: ${host.parent.country}`,
          },
      remedy: { fr: 'un site de cette zone', en: 'a site in that area' },
    }),
  ]
}
