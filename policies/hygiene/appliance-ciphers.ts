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
  title: text('VPN des serveurs à chiffres solides', 'VPN on servers with strong ciphers'),
  why: text(
    'ce qui passe peut être gardé aujourd’hui et lu plus tard',
    'what passes can be kept today and read later',
  ),
  remedy: text(
    'AES-256-GCM, groupe 14 ou une courbe, TLS 1.2 au moins',
    'AES-256-GCM, group 14 or a curve, TLS 1.2 at least',
  ),
  items: ({ servers }) =>
    servers.filter(({ guest }) => guest !== null && (isUnknown(guest) || weakSettings(guest) !== null)),
  look({ origin, guest }, { level }) {
    if (guest === null || isUnknown(guest)) return guest
    return (weakSettings(guest) ?? []).map(({ path, found, weak }) =>
      broken({
        ...{ origin, path: `guest.files ${path}`, level: guestLevel(guest, level) },
        expected: text('des chiffres solides', 'strong ciphers'),
        found,
        note: listed([...named(weak), afterWhat(weak)]),
      }),
    )
  },
})
