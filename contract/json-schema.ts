/** The contract schema for editors: JSON Schema 2020-12, with completion of sites, offers and readings. */
import { z } from 'zod'
import { HOSTS } from '../hosts/index.ts'
import { CATALOGUES } from './catalogues/index.ts'
import { type CatalogueId, contractSchema } from './model.ts'
import { PARAMS } from './params.ts'
import { readingsOf } from './readings.ts'

type Json = Record<string, unknown>

/** What `schema/contract.schema.json` holds. */
export function contractJsonSchema(): Json {
  const base = z.toJSONSchema(contractSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  const properties = base.properties as Record<string, Json>
  const service = (properties.services as Json).items as Json
  const article = (properties.articles as Json).items as Json
  service.allOf = Object.values(HOSTS).map(sitesOfHost)
  const articleProperties = article.properties as Record<string, Json>
  articleProperties.kind = { ...articleProperties.kind, enum: Object.keys(PARAMS) }
  return {
    ...base,
    title: 'Contrat d’hébergement (contract.yaml)',
    allOf: (Object.keys(CATALOGUES) as CatalogueId[]).map(choicesOfCatalogue),
  }
}

/** With a host, the sites that this host has for servers, and those it has for a vault. */
function sitesOfHost(host: (typeof HOSTS)[keyof typeof HOSTS]): Json {
  const codes = (use: 'compute' | 'object') =>
    host.sites.filter((site) => site.serves === 'both' || site.serves === use).map((site) => site.code)
  return {
    if: { properties: { host: { const: host.id } }, required: ['host'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: {
        sites: { items: { enum: codes('compute') } },
        backup: { properties: { vault: { enum: [...new Set([...codes('object'), ...codes('compute')])] } } },
      },
    },
  }
}

/** With a catalogue, the offers it sells and the readings it leaves open. */
function choicesOfCatalogue(id: CatalogueId): Json {
  const readings = Object.fromEntries(
    readingsOf(id).map((reading) => [
      reading.id,
      {
        description: `${reading.title.fr}. Par défaut, ${reading.default} : ${reading.effect.fr}.`,
        enum: [reading.default, ...reading.alternatives.map((one) => one.value)],
      },
    ]),
  )
  return {
    if: { properties: { catalogue: { const: id } }, required: ['catalogue'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: {
        services: { items: { properties: { offer: { enum: CATALOGUES[id].offers } } } },
        readings: { properties: readings, additionalProperties: false },
      },
    },
  }
}
