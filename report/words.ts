/** The words that all formats share, each in one place, and how dates and numbers read in each language. */
import { type Bearer, type Lang, say, type Text, type Words } from '../contract/promise.ts'
import type { Level } from '../inventory/model.ts'
import type { WaiverState } from '../ledger/model.ts'
import type { Finding } from '../policies/model.ts'
import type { Standing } from './shape.ts'

/** How many promises stand so: "14 kept", "1 sur papier seulement". */
export const COUNTED: Readonly<Record<Standing, { readonly one: Text; readonly many: Text }>> = {
  kept: { one: { fr: 'tenu', en: 'kept' }, many: { fr: 'tenus', en: 'kept' } },
  broken: { one: { fr: 'rompu', en: 'broken' }, many: { fr: 'rompus', en: 'broken' } },
  over: { one: { fr: 'en excès', en: 'over-delivered' }, many: { fr: 'en excès', en: 'over-delivered' } },
  unproven: { one: { fr: 'non prouvé', en: 'unproven' }, many: { fr: 'non prouvés', en: 'unproven' } },
  paper: {
    one: { fr: 'sur papier seulement', en: 'on paper only' },
    many: { fr: 'sur papier seulement', en: 'on paper only' },
  },
  moot: { one: { fr: 'sans objet', en: 'not applicable' }, many: { fr: 'sans objet', en: 'not applicable' } },
  waived: { one: { fr: 'sous dérogation', en: 'waived' }, many: { fr: 'sous dérogation', en: 'waived' } },
}

/** "14 kept"; French takes the singular for zero and one. */
export function counted(standing: Standing, number: number, lang: Lang): string {
  return `${number} ${COUNTED[standing][number < 2 ? 'one' : 'many'][lang]}`
}

export const LEVEL: Readonly<Record<Level, Text>> = {
  declared: { fr: 'déclaré', en: 'declared' },
  deployed: { fr: 'déployé', en: 'deployed' },
  observed: { fr: 'observé', en: 'observed' },
}

/** What `--require` asks of a promise that is kept by less. */
export const ASKED: Readonly<Record<Level, Text>> = {
  declared: { fr: 'déclaré exigé', en: 'declared required' },
  deployed: { fr: 'déployé exigé', en: 'deployed required' },
  observed: { fr: 'observé exigé', en: 'observed required' },
}

/** How many of the kept are not so firmly as was asked. */
export function shortOf(number: number, level: Level, lang: Lang): string {
  if (lang === 'en') return `${number} of them not yet ${LEVEL[level].en}`
  return `dont ${number} pas encore ${LEVEL[level].fr}${number > 1 ? 's' : ''}`
}

export const BEARER: Readonly<Record<Bearer, Text>> = {
  client: { fr: 'client', en: 'client' },
  provider: { fr: 'prestataire', en: 'provider' },
  partner: { fr: 'partenaire', en: 'partner' },
  host: { fr: 'hébergeur', en: 'cloud provider' },
}

export const WAIVER_STATE: Readonly<Record<WaiverState, Text>> = {
  used: { fr: 'en vigueur', en: 'in force' },
  expiring: { fr: 'en vigueur, expire bientôt', en: 'in force, expires soon' },
  unused: { fr: 'devenue inutile', en: 'no longer needed' },
  expired: { fr: 'expirée', en: 'expired' },
}

const AGAINST = {
  signed: { fr: 'signé', en: 'signed' },
  asked: { fr: 'attendu', en: 'expected' },
} as const

/** What was found against what was signed, or asked for, as one sentence. */
export function contrast({ found, expected, basis = 'signed' }: Finding, lang: Lang): string {
  const against = AGAINST[basis][lang]
  return lang === 'fr'
    ? `constaté\u00a0: ${say(found, lang)}\u00a0; ${against}\u00a0: ${say(expected, lang)}`
    : `${say(found, lang)}, ${against}: ${say(expected, lang)}`
}

/** Address and attribute of a finding or a gap, as far as they are known; an attribute that names its resource stands alone. */
export function whereabouts({ address, path }: Place): string {
  if (address === null || path?.startsWith(`${address}.`)) return path ?? ''
  return path === null ? address : `${address} · ${path}`
}

interface Place {
  readonly address: string | null
  readonly path: string | null
}

/** Why something is not known, without the attribute that `whereabouts` tells beside it. */
export function gapText({ words, path }: Place & { readonly words: Words }, lang: Lang): string {
  const text = say(words, lang)
  const start = [`${path}: `, `${path}\u00a0: `].find((said) => text.startsWith(said)) ?? ''
  return text.slice(start.length)
}

const zone = 'Europe/Paris'

/** `YYYY-MM-DD` or an instant as a day in Paris: "1 octobre 2026", "1 October 2026". */
export function day(date: string, lang: Lang): string {
  const instant = new Date(date.length === 10 ? `${date}T12:00:00Z` : date)
  if (Number.isNaN(instant.getTime())) return date
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(instant)
}

/** An instant to the minute, with its zone: "22 novembre 2026 à 09:30 (Paris)". */
export function moment(instant: string, lang: Lang): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const clock = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: zone }).format(date)
  return `${day(instant, lang)} ${lang === 'fr' ? 'à' : 'at'} ${clock} (Paris)`
}

/** A hash short enough for a line and long enough to compare: `7c41…e2`. */
export function brief(hash: string): string {
  return hash.length > 8 ? `${hash.slice(0, 4)}…${hash.slice(-2)}` : hash
}
