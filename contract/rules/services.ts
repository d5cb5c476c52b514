import { CATALOGUES } from '../catalogues/index.ts'
import type { Service } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { type Rule, serviceRule } from './rule.ts'

/** Two services may not share an id: resources are named after it. */
export const uniqueServices: Rule = ({ contract, source }) => {
  const first = new Map<string, number>()
  return contract.services.flatMap(({ id }, index) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, index)
      return []
    }
    const { line } = source.position(['services', earlier, 'id'])
    return [
      source.problem(['services', index, 'id'], {
        what: `id: ${id}`,
        why: { fr: `déjà utilisé à la ligne ${line}`, en: `already used on line ${line}` },
        remedy: {
          fr: 'un nom par service\u00a0: ses ressources le portent',
          en: 'one name per service: its resources carry it',
        },
      }),
    ]
  })
}

/** The catalogue must sell the offer. */
export const soldOffer = serviceRule(({ offer }, { catalogue }, problem) => {
  const { offers, shortName } = CATALOGUES[catalogue]
  if (offers.includes(offer)) return []
  return [
    problem(['offer'], {
      what: `offer: ${offer}`,
      why: { fr: `${shortName} ne vend pas cette offre`, en: `${shortName} does not sell this offer` },
      remedy: didYouMean(offer, offers),
    }),
  ]
})

/** True for what is built; a third party's servers are only looked after. */
export const isProvisioned = ({ offer }: Pick<Service, 'offer'>): boolean => offer !== 'infrastructure-tierce'

/** What is built needs a host, a place and a size. */
export const completeService = serviceRule((service, _contract, problem) => {
  if (!isProvisioned(service)) return []
  const missing = [
    ...(service.host ? [] : ['host']),
    ...(service.sites.length > 0 ? [] : ['sites']),
    ...(service.size ? [] : ['size']),
  ]
  return missing.map((key) =>
    problem(['id'], {
      what: {
        fr: `${service.id}\u00a0: clé manquante\u00a0: ${key}`,
        en: `${service.id}: missing key: ${key}`,
      },
      why: { fr: `l’offre ${service.offer} est construite`, en: `offer ${service.offer} is built` },
      remedy: EXAMPLES[key] ?? null,
    }),
  )
})

const EXAMPLES: Readonly<Record<string, string>> = {
  host: 'host: ovh',
  sites: 'sites: [GRA11]',
  size: 'size: { vcpu: 2, ramGiB: 4, storageGiB: 40 }',
}
