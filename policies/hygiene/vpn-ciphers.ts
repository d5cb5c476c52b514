import { defineCheck } from '../lib/check.ts'
import { afterWhat, named, weaknesses } from '../lib/ciphers.ts'
import { attempt } from '../lib/each.ts'
import { broken, listed, text } from '../lib/say.ts'

/** A tunnel agrees on nothing weak, and encrypts. */
export default defineCheck({
  id: 'hygiene.vpn-ciphers',
  severity: 'high',
  reads: ['tunnels[].proposals'],
  title: text('tunnels à chiffres solides', 'tunnels with strong ciphers'),
  why: text(
    'ce qui passe peut être gardé aujourd’hui et lu plus tard',
    'what passes can be kept today and read later',
  ),
  remedy: text(
    'AES-256-GCM ou AES-256 et SHA-256, groupe 14 ou plus',
    'AES-256-GCM or AES-256 and SHA-256, group 14 or above',
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
