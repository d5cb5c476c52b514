import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { afterWhat, named } from '../lib/ciphers.ts'
import { broken, guestLevel, listed, text } from '../lib/say.ts'
import { weakSettings } from '../lib/vpn-settings.ts'

/** The VPN that a server itself ends agrees on nothing weak: strongSwan and OpenVPN, as cloud-init sets them up. */
export default defineCheck({
  id: 'hygiene.appliance-ciphers',
  severity: 'high',
  reads: ['guest.files: swanctl, ipsec.conf, openvpn'],
  title: text('chiffrement VPN robuste sur les serveurs', 'strong VPN ciphers on servers'),
  why: text(
    'un trafic capté aujourd’hui pourra être déchiffré plus tard',
    'traffic captured today can be decrypted later',
  ),
  remedy: text(
    'AES-256-GCM, groupe DH 14 ou courbe elliptique, TLS 1.2 ou plus',
    'AES-256-GCM, DH group 14 or an elliptic curve, TLS 1.2 or later',
  ),
  items: ({ servers }) =>
    servers.filter(({ guest }) => guest !== null && (isUnknown(guest) || weakSettings(guest) !== null)),
  look({ origin, guest }, { level }) {
    if (guest === null || isUnknown(guest)) return guest
    return (weakSettings(guest) ?? []).map(({ path, found, weak }) =>
      broken({
        ...{ origin, path: `guest.files ${path}`, level: guestLevel(guest, level) },
        expected: text('des algorithmes robustes', 'strong ciphers'),
        found,
        note: listed([...named(weak), afterWhat(weak)]),
      }),
    )
  },
})
