/** What the VPN programs of an appliance agree to, from their own files: strongSwan's proposals, OpenVPN's ciphers. */
import type { Guest } from '../../inventory/model.ts'
import { AH_ALONE, OLD_TLS, type Weakness, weakCipher, weakDigest, weakGroup } from './ciphers.ts'
import { filesAt } from './guest.ts'
import { text } from './say.ts'

export interface WeakSetting {
  readonly path: string
  /** The setting as written. */
  readonly found: string
  readonly weak: readonly Weakness[]
}

const SWAN = /\/(?:swanctl|ipsec\.d)\/.*\.conf$|\/(?:swanctl|ipsec)\.conf$/
const OPENVPN = /\/openvpn\/.*\.conf$/
/** `proposals = a-b-c,d` of swanctl.conf, `ike=` and `esp=` of ipsec.conf, whose `!` only says that it is all. */
const PROPOSALS = /^\s*(ike|esp|ah|proposals|esp_proposals|ah_proposals)\s*=\s*([^#\n]*[^#\s!])/gm
const CIPHERS = /^\s*(?:cipher|data-ciphers|ncp-ciphers|data-ciphers-fallback)\s+(\S+)/gm
const TLS_MINIMUM = /^\s*tls-version-min\s+(1\.[01])\b/gm

/** Every weak setting of the VPN files on a server; null when it has none of those files. */
export function weakSettings(guest: Guest): readonly WeakSetting[] | null {
  const [swan, openvpn] = [filesAt(guest, SWAN), filesAt(guest, OPENVPN)]
  if (swan.length + openvpn.length === 0) return null
  return [
    ...swan.flatMap(({ path, content }) =>
      [...content.matchAll(PROPOSALS)].flatMap(([, name = '', value = '']) =>
        value.split(',').map((one) => ({ path, found: one.trim(), weak: weakIn(name, one.trim()) })),
      ),
    ),
    ...openvpn.flatMap(({ path, content }) => [
      ...[...content.matchAll(CIPHERS)].flatMap(([, value = '']) =>
        value
          .split(':')
          .map((one) => ({ path, found: one, weak: weakCipher(one.replace(/^BF-/i, 'blowfish-')) })),
      ),
      ...[...content.matchAll(TLS_MINIMUM)].map(([, version = '']) => ({
        ...{ path, found: `TLS ${version}` },
        weak: [{ what: text(`TLS ${version}`, `TLS ${version}`), after: OLD_TLS }],
      })),
    ]),
  ].filter(({ weak }) => weak.length > 0)
}

/** `aes256-sha256-modp2048`: the parts of one proposal say by their names what they are. */
function weakIn(setting: string, proposal: string): readonly Weakness[] {
  const parts = proposal.split('-')
  return [
    ...(setting.startsWith('ah') ? [AH_ALONE] : []),
    ...parts.flatMap((part) => [
      ...weakCipher(part),
      ...weakDigest(part.replace(/^prf/, '')),
      // A bare number is the strength of nothing here.
      ...(/^\d+$/.test(part) ? [] : weakGroup(part)),
    ]),
  ]
}
