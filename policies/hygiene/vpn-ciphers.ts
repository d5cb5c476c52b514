import { defineCheck } from '../lib/check.ts'
import { afterWhat, named, weaknesses } from '../lib/ciphers.ts'
import { attempt } from '../lib/each.ts'
import { broken, listed, text } from '../lib/say.ts'

/** A tunnel agrees on nothing weak, and encrypts. */
export default defineCheck({
  id: 'hygiene.vpn-ciphers',
  severity: 'high',
  reads: ['tunnels[].proposals'],
  title: text('chiffrement VPN robuste', 'strong VPN ciphers'),
  why: text(
    'un trafic capté aujourd’hui pourra être déchiffré plus tard',
    'traffic captured today can be decrypted later',
  ),
  remedy: text(
    'AES-256-GCM, ou AES-256 avec SHA-256, et groupe DH 14 ou plus',
    'AES-256-GCM, or AES-256 with SHA-256, and DH group 14 or higher',
  ),
  items: ({ tunnels }) => tunnels,
  look({ origin, proposals }, { level }) {
    return proposals.flatMap((proposal) =>
      attempt(origin, () => {
        const weak = weaknesses(proposal)
        if (weak.length === 0) return null
        const expected = text('aes256, sha256, groupe ≥ 14', 'aes256, sha256, group ≥ 14')
        const found = listed(named(weak))
        return broken({ origin, path: proposal.path, level, expected, found, note: afterWhat(weak) })
      }),
    )
  },
})
