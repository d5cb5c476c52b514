/** The parameters of promises in words a client reads; a parameter without words here is for machines only. */
import type { AnyPromise, Lang, Text } from './promise.ts'

/** Names, with the unit where there is one. */
export const PARAM_NAMES: Readonly<Record<string, Text>> = {
  apart: { fr: 'éloignement', en: 'apart' },
  application: { fr: 'application', en: 'application' },
  area: { fr: 'droit', en: 'law' },
  articles: { fr: 'articles', en: 'articles' },
  averageBusinessHours: { fr: 'heures ouvrées en moyenne', en: 'business hours on average' },
  bands: { fr: 'tranches', en: 'bands' },
  basis: { fr: 'base', en: 'basis' },
  bearer: { fr: 'porté par', en: 'carried by' },
  below: { fr: 'sous', en: 'below' },
  businessDays: { fr: 'jours ouvrés', en: 'business days' },
  businessHours: { fr: 'heures ouvrées', en: 'business hours' },
  capPercent: { fr: 'plafond, en %', en: 'cap, in %' },
  cause: { fr: 'cause', en: 'cause' },
  copies: { fr: 'copies', en: 'copies' },
  countries: { fr: 'pays', en: 'countries' },
  coverage: { fr: 'couverture', en: 'coverage' },
  database: { fr: 'base de données', en: 'database' },
  days: { fr: 'jours', en: 'days' },
  everyDays: { fr: 'tous les (jours)', en: 'every (days)' },
  afterDays: { fr: 'après (jours)', en: 'after (days)' },
  excluded: { fr: 'exclus', en: 'excluded' },
  features: { fr: 'fonctions', en: 'features' },
  files: { fr: 'fichiers', en: 'files' },
  from: { fr: 'à partir de', en: 'from' },
  holder: { fr: 'gardien', en: 'holder' },
  hours: { fr: 'horaires', en: 'hours' },
  items: { fr: 'liste', en: 'list' },
  keepDays: { fr: 'jours de conservation', en: 'days kept' },
  keys: { fr: 'clés', en: 'keys' },
  level: { fr: 'niveau', en: 'level' },
  maxAgeDays: { fr: 'jours de conservation', en: 'days kept' },
  maxCount: { fr: 'nombre au plus', en: 'at most' },
  maxDays: { fr: 'jours au plus', en: 'days at most' },
  measures: { fr: 'mesures', en: 'measures' },
  media: { fr: 'supports', en: 'media' },
  metrics: { fr: 'mesures', en: 'metrics' },
  minimumSites: { fr: 'sites au moins', en: 'sites at least' },
  mode: { fr: 'mode', en: 'mode' },
  months: { fr: 'mois', en: 'months' },
  noticeDays: { fr: 'jours de préavis', en: 'days of notice' },
  of: { fr: 'sur', en: 'of' },
  offSite: { fr: 'hors site', en: 'off site' },
  operators: { fr: 'exploitants', en: 'operators' },
  owner: { fr: 'propriétaire', en: 'owner' },
  percent: { fr: '%', en: '%' },
  ports: { fr: 'ports', en: 'ports' },
  ramGiB: { fr: 'Gio de mémoire', en: 'GiB of memory' },
  requested: { fr: 'demandée', en: 'requested' },
  scope: { fr: 'périmètre', en: 'scope' },
  server: { fr: 'serveur entier', en: 'whole server' },
  servers: { fr: 'serveurs', en: 'servers' },
  simultaneous: { fr: 'connexions à la fois', en: 'connections at once' },
  sites: { fr: 'sites', en: 'sites' },
  sources: { fr: 'réseaux', en: 'networks' },
  standardPerMonth: { fr: 'changements standard par mois', en: 'standard changes a month' },
  storageGiB: { fr: 'Gio de stockage', en: 'GiB of storage' },
  vcpu: { fr: 'vCPU', en: 'vCPU' },
}

/** Values that are words of the vocabulary rather than the client's own. */
const VALUES: Readonly<Record<string, Text>> = {
  true: { fr: 'oui', en: 'yes' },
  false: { fr: 'non', en: 'no' },
  always: { fr: 'en permanence', en: 'always' },
  automatic: { fr: 'automatique', en: 'automatic' },
  'on-request': { fr: 'à la demande', en: 'on request' },
  'business-hours': { fr: 'jours et heures ouvrés', en: 'business days and hours' },
  breach: { fr: 'manquement', en: 'breach' },
  unpaid: { fr: 'impayé', en: 'unpaid' },
  cities: { fr: 'deux villes', en: 'two cities' },
  zones: { fr: 'deux datacenters', en: 'two datacenters' },
  daily: { fr: 'chaque jour', en: 'daily' },
  weekly: { fr: 'chaque semaine', en: 'weekly' },
  infrastructure: { fr: 'infrastructure', en: 'infrastructure' },
  servers: { fr: 'serveurs', en: 'servers' },
  storage: { fr: 'stockage', en: 'storage' },
  backup: { fr: 'sauvegarde', en: 'backup' },
  network: { fr: 'réseau', en: 'network' },
  ram: { fr: 'mémoire', en: 'memory' },
  up: { fr: 'disponibilité', en: 'availability' },
  owner: { fr: 'propriétaire', en: 'owner' },
  client: { fr: 'client', en: 'client' },
  provider: { fr: 'prestataire', en: 'provider' },
  partner: { fr: 'partenaire', en: 'partner' },
  host: { fr: 'hébergeur', en: 'cloud provider' },
  'third-party': { fr: 'tiers', en: 'third party' },
  'month-fees': { fr: 'sommes du mois', en: 'fees of the month' },
}

/** The name of a parameter, or the parameter itself when it has no words. */
export function paramName(name: string, lang: Lang): string {
  return PARAM_NAMES[name]?.[lang] ?? name
}

/** A value as a person reads it; what is absent is `∅`. */
export function paramValue(value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return '∅'
  if (Array.isArray(value))
    return value.length === 0 ? '∅' : value.map((item) => paramValue(item, lang)).join(' · ')
  if (typeof value !== 'object') {
    const text = String(value)
    return (
      VALUES[text]?.[lang] ?? (typeof value === 'number' && lang === 'fr' ? text.replace('.', ',') : text)
    )
  }
  return Object.entries(value)
    .map(([name, inner]) => `${paramName(name, lang)} ${paramValue(inner, lang)}`)
    .join(' ')
}

/** The parameters of a promise, those that have words and a value: `vCPU : 4, Gio de mémoire : 16`. */
export function paramsInWords({ params }: AnyPromise, lang: Lang): string[] {
  return Object.entries(params)
    .filter(
      ([name, value]) => PARAM_NAMES[name] && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .filter(
      ([name]) => name !== 'businessHours' || typeof (params as Record<string, unknown>)[name] === 'number',
    )
    .map(([name, value]) => `${paramName(name, lang)}${lang === 'fr' ? ' ' : ''}: ${paramValue(value, lang)}`)
}
