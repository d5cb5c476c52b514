/**
 * Which parts of an IPsec proposal are no longer safe. What the groups' numbers mean was read in IANA's registry on
 * 2026-11-22. That those below 2048 bits, DES, 3DES, MD5 and SHA-1 are to be left is said by ANSSI (DAT-NT-003) and
 * RFC 8221 and 8247; that the groups with small subgroups are is recalled of RFC 8247 and was not read again.
 */
import type { Text } from '../../contract/promise.ts'
import type { Proposal } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { text } from './say.ts'

const WEAK_CIPHER = /^(?:null|des|3des|triple-?des|blowfish|cast|rc4|idea)/i
const WEAK_DIGEST = /^(?:md5|sha-?1|sha)$/i
/** Groups under 2048 bits, and those with a small subgroup: 1024 bits too (22), or 2048 (23 and 24). */
const WEAK_GROUP = /^(?:modp(?:768|1024|1536)(?:s\d+)?|(?:group|dh)?-?(?:1|2|5|22))$/i
const SUBGROUP = /^(?:modp2048s\d+|(?:group|dh)?-?(?:23|24))$/i

export const weakCipher = (name: string): readonly Text[] =>
  WEAK_CIPHER.test(name) ? [text(`chiffre ${name}`, `cipher ${name}`)] : []
export const weakDigest = (name: string): readonly Text[] =>
  WEAK_DIGEST.test(name) ? [text(`empreinte ${name}`, `digest ${name}`)] : []
export function weakGroup(name: string): readonly Text[] {
  if (WEAK_GROUP.test(name)) return [text(`groupe ${name}`, `group ${name}`)]
  if (!SUBGROUP.test(name)) return []
  return [
    text(`groupe ${name} (petit sous-groupe, non établi)`, `group ${name} (small subgroup, not established)`),
  ]
}

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
