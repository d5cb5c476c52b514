/** Short ways to write an observation, so that a policy reads as what it checks. */
import type { Text } from '../../contract/promise.ts'
import type { Guest, Level, Origin, Unknown } from '../../inventory/model.ts'
import { LEVELS } from '../../inventory/model.ts'
import type { Direction, Observation, Words } from '../model.ts'

export function text(fr: string, en: string): Text {
  return { fr, en }
}

interface Where {
  readonly origin?: Origin
  readonly address?: string | null
  readonly path?: string | null
}

const addressOf = (where: Where): string | null => where.address ?? where.origin?.address ?? null

export function kept(seen: Words, level: Level, where: Where = {}): Observation {
  return { outcome: 'kept', seen, address: addressOf(where), level }
}

export interface Breach extends Where {
  readonly expected: Words
  readonly found: Words
  readonly level: Level
  readonly direction?: Direction
  readonly note?: Words
}

/** A broken promise; `under` unless said otherwise. */
export function broken(breach: Breach): Observation {
  const { expected, found, level, direction = 'under', note } = breach
  const place = { address: addressOf(breach), path: breach.path ?? null }
  return { outcome: 'broken', direction, ...place, expected, found, level, ...(note ? { note } : {}) }
}

export function unproven(why: Words, where: Where = {}): Observation {
  return { outcome: 'unproven', why, address: addressOf(where), path: where.path ?? null }
}

export function notApplicable(why: Words): Observation {
  return { outcome: 'not-applicable', why }
}

const WHY: Readonly<Record<Unknown['why'], Text>> = {
  'known-after-apply': text('connu seulement après application', 'known only after apply'),
  sensitive: text(
    'marqué sensible par le fournisseur Terraform',
    'marked sensitive by the Terraform provider',
  ),
  'hash-only': text(
    'seule son empreinte figure ici\u00a0; fournir aussi la pile synthétisée, ou le fichier de ce texte',
    'only its hash is here; also provide the synthesized stack, or the file that holds this text',
  ),
  unresolved: text('référence non résolue dans ce document', 'unresolved reference in this document'),
  absent: text('absent de ce document', 'not in this document'),
}

/** Many policies say the same of one unknown. */
const whys = new WeakMap<Unknown, Text>()

/** Why a value could not be read, in words. */
export function whyUnknown(value: Unknown): Text {
  const why = WHY[value.why]
  const words = whys.get(value) ?? text(`${value.unknown}\u00a0: ${why.fr}`, `${value.unknown}: ${why.en}`)
  whys.set(value, words)
  return words
}

/** The weaker of two levels. */
export function weaker(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b
}

/** The weakest level of what was looked at, none above `level`. */
export function weakest(seen: readonly { readonly level: Level }[], level: Level): Level {
  return seen.reduce((found, one) => weaker(found, one.level), level)
}

/** What a fact inside the VM proves: no more than its text does, and no more than the document it stands in. */
export function guestLevel(guest: Guest, level: Level): Level {
  return weaker(guest.proof, level)
}

/** Both languages of `words`, whatever it is. */
export function both(words: Words): Text {
  return typeof words === 'string' ? text(words, words) : words
}

/** `a, b, c` in both languages, or the words run together by another `separator`. */
export function listed(words: readonly Words[], separator = ', '): Words {
  if (words.every((word) => typeof word === 'string')) return words.join(separator)
  const texts = words.map(both)
  return text(texts.map((one) => one.fr).join(separator), texts.map((one) => one.en).join(separator))
}

type Forms = readonly [one: string, many: string]

/** `1 serveur`, `2 serveurs`, `0 serveur`: French counts nothing as one, English as many. */
export function counted(count: number, french: Forms, english: Forms): Text {
  return text(`${count} ${french[count < 2 ? 0 : 1]}`, `${count} ${english[count === 1 ? 0 : 1]}`)
}
