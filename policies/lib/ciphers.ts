/** Which parts of an IPsec proposal are no longer safe: ANSSI's IPsec recommendations (DAT-NT-003), RFC 8221 and 8247. */
import type { Text } from '../../contract/promise.ts'
import type { Proposal } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { text } from './say.ts'

const WEAK_CIPHER = /^(?:null|des|3des|triple-?des|blowfish|cast|rc4|idea)/i
const WEAK_DIGEST = /^(?:md5|sha-?1|sha)$/i
/** Groups under 2048 bits, and the two whose small subgroups have no published generation. */
const WEAK_GROUP = /^(?:modp(?:768|1024|1536)(?:s\d+)?|modp2048s\d+|(?:group|dh)?-?(?:1|2|5|22|23|24))$/i

export const weakCipher = (name: string): readonly Text[] =>
  WEAK_CIPHER.test(name) ? [text(`chiffre ${name}`, `cipher ${name}`)] : []
export const weakDigest = (name: string): readonly Text[] =>
  WEAK_DIGEST.test(name) ? [text(`empreinte ${name}`, `digest ${name}`)] : []
export const weakGroup = (name: string): readonly Text[] =>
  WEAK_GROUP.test(name) ? [text(`groupe ${name}`, `group ${name}`)] : []

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
