/**
 * Which parts of an IPsec proposal are no longer safe. RFC 8221 and RFC 8247 themselves could not be read: what counts here
 * is what was read on 2026-11-22, the drafts they came from, and each weakness says after which text it is one. What the
 * numbers of the groups mean was checked the same day against a published table of them.
 */
import type { Text } from '../../contract/promise.ts'
import type { Proposal } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import type { Words } from '../model.ts'
import { listed, text } from './say.ts'

export interface Weakness {
  readonly what: Text
  /** The text that says so, as far as it was read. */
  readonly after: Text
}

/** ietf.org/proceedings/96/slides/slides-96-ipsecme-8.pdf: 3DES SHOULD NOT; DES, IDEA, CAST, Blowfish MUST NOT. */
const ESP = text(
  'le projet de la RFC 8221 pour ESP (2016-07-19)',
  'the draft of RFC 8221 for ESP (2016-07-19)',
)
/** github.com/ietf-ipsecme/drafts: MD5 and group 1 MUST NOT; groups 2, 5, 22, 23, 24 SHOULD NOT; SHA-1 MUST- and going. */
const IKE = text('le projet 10 de la RFC 8247 pour IKE', 'draft 10 of RFC 8247 for IKE')
/** documentation.stormshield.eu, SNS v4, "ANSSI-recommended IPsec encryption profile": SHA-256 is the lowest value. */
const ANSSI = text('le minimum de l’ANSSI cité par Stormshield', 'the ANSSI minimum quoted by Stormshield')
/** whatifsecu.tech, a digest of DAT-NT-003: R3, ESP; AH is advised against. */
const DIGEST = text('un résumé d’ANSSI DAT-NT-003 (R3)', 'a summary of ANSSI DAT-NT-003 (R3)')
const UNREAD = text('un texte cité de mémoire, non relu', 'a text cited from memory, not checked again')
const PLAIN = text('la définition de NULL (aucun chiffrement)', 'the definition of NULL (no encryption)')
export const OLD_TLS = text('la RFC 8996', 'RFC 8996')

const WEAK_CIPHERS: readonly (readonly [RegExp, Text])[] = [
  [/^null/i, PLAIN],
  [/^(?:des|3des|triple-?des|blowfish|cast|idea)/i, ESP],
  [/^rc4/i, UNREAD],
]
const WEAK_DIGESTS: readonly (readonly [RegExp, Text])[] = [
  [/^md5$/i, IKE],
  [/^(?:sha-?1|sha)$/i, ANSSI],
]
/** Groups under 2048 bits, and those with a small subgroup (22 to 24). */
const WEAK_GROUPS: readonly (readonly [RegExp, Text])[] = [
  [/^(?:modp(?:768|1024|1536)(?:s\d+)?|modp2048s\d+|(?:group|dh)?-?(?:1|2|5|22|23|24))$/i, IKE],
]

const weakOf =
  (table: readonly (readonly [RegExp, Text])[], french: string, english: string) =>
  (name: string): readonly Weakness[] =>
    table
      .filter(([pattern]) => pattern.test(name))
      .map(([, after]) => ({ what: text(`${french} ${bare(name)}`, `${english} ${bare(name)}`), after }))

/** `group2` is group 2: the word stands before it already. */
const bare = (name: string): string => name.replace(/^group-?(?=\d)/i, '')

export const weakCipher = weakOf(WEAK_CIPHERS, 'chiffrement', 'cipher')
export const weakDigest = weakOf(WEAK_DIGESTS, 'hachage', 'hash')
export const weakGroup = weakOf(WEAK_GROUPS, 'groupe', 'group')
export const AH_ALONE: Weakness = {
  what: text('AH seul, sans chiffrement', 'AH only, no encryption'),
  after: DIGEST,
}

/** `cipher 3des, hash md5`. */
export const named = (weak: readonly Weakness[]): readonly Text[] => weak.map(({ what }) => what)

/** After which texts they are weak, each once. */
export function afterWhat(weak: readonly Weakness[]): Words {
  const texts = [...new Set(weak.map(({ after }) => after))]
  return listed(
    [text(`d’après ${texts[0]?.fr ?? ''}`, `according to ${texts[0]?.en ?? ''}`), ...texts.slice(1)],
    ', ',
  )
}

/** What is weak in `proposal`; empty when nothing is. Throws UnknownRead on what is not known. */
export function weaknesses(proposal: Proposal): readonly Weakness[] {
  return [
    ...(know(proposal.protocol).toLowerCase() === 'ah' ? [AH_ALONE] : []),
    ...weakCipher(know(proposal.encryption)),
    ...(proposal.integrity === null ? [] : weakDigest(know(proposal.integrity))),
    ...(proposal.group === null ? [] : weakGroup(know(proposal.group))),
  ]
}
