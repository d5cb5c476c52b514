/** How OSCAL wants names and texts: stable UUIDs, tokens, lines that are neither empty nor broken. */
import { createHash } from 'node:crypto'
import { tame } from '../tame.ts'

const NAMESPACE = 'urn:paraphe:oscal'

/** The same thing has the same UUID in every report: version 5, from what it is. */
export function uuid(...parts: readonly string[]): string {
  const digest = createHash('sha1')
    .update(JSON.stringify([NAMESPACE, ...parts]))
    .digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** An OSCAL token: letters, digits, dot, dash, underscore, not starting with a digit. */
export function token(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}._-]/gu, '.')
  return /^[\p{L}_]/u.test(safe) ? safe : `_${safe}`
}

/** OSCAL refuses empty strings and line breaks. */
export const line = (text: string) => tame(text).trim() || '—'
/** A property of ours. */
export const prop = (name: string, value: string) => ({ name, ns: NAMESPACE, value: line(value) })

/** A list, or nothing at all: OSCAL has no empty arrays. */
export const listed = <T>(name: string, items: readonly T[]) => (items.length > 0 ? { [name]: items } : {})

const offsets = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' })

/** The last second of `YYYY-MM-DD` in Paris, as an instant with its offset. */
export function endOfDay(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  const zone = offsets.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+01:00'
  return `${date}T23:59:59${zone.replace('GMT', '')}`
}
