/**
 * Which parts of an IPsec proposal are no longer safe, after ANSSI's recommendations on IPsec (DAT-NT-003), RFC 8221 and
 * RFC 8247. These texts are recalled and were not read again: a finding says so. What the numbers of the groups mean was
 * checked on 2026-11-22 against a published table of them.
 */
import type { Text } from '../../contract/promise.ts'
import type { Proposal } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { text } from './say.ts'

const WEAK_CIPHER = /^(?:null|des|3des|triple-?des|blowfish|cast|rc4|idea)/i
const WEAK_DIGEST = /^(?:md5|sha-?1|sha)$/i
/** Groups under 2048 bits, and those with a small subgroup (22 to 24). */
const WEAK_GROUP = /^(?:modp(?:768|1024|1536)(?:s\d+)?|modp2048s\d+|(?:group|dh)?-?(?:1|2|5|22|23|24))$/i

export const weakCipher = (name: string): readonly Text[] =>
  WEAK_CIPHER.test(name) ? [text(`chiffre ${name}`, `cipher ${name}`)] : []
export const weakDigest = (name: string): readonly Text[] =>
  WEAK_DIGEST.test(name) ? [text(`empreinte ${name}`, `digest ${name}`)] : []
export const weakGroup = (name: string): readonly Text[] =>
  WEAK_GROUP.test(name) ? [text(`groupe ${name}`, `group ${name}`)] : []

/** Said beside what is found weak. */
export const RECALLED = text(
  'd’après ANSSI DAT-NT-003, RFC 8221 et 8247, cités de mémoire, non relus',
  'after ANSSI DAT-NT-003, RFC 8221 and 8247, recalled and not read again',
)

/** What is weak in `proposal`, in words; empty when nothing is. Throws UnknownRead on what is not known. */
export function weaknesses(proposal: Proposal): readonly Text[] {
  const protocol = know(proposal.protocol).toLowerCase()
  return [
    ...(protocol === 'ah' ? [text('AH seul, rien n’est chiffré', 'AH alone, nothing is encrypted')] : []),
    ...weakCipher(know(proposal.encryption)),
    ...(proposal.integrity === null ? [] : weakDigest(know(proposal.integrity))),
    ...(proposal.group === null ? [] : weakGroup(know(proposal.group))),
  ]
}
