import { isUnknown, know } from '../../inventory/values.ts'
import { certificateFacts } from '../lib/certificates.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

const NOTICE_DAYS = 30
/** CA/Browser Forum baseline requirements, 6.1.5. */
const SMALLEST_RSA = 2048

/** A certificate is signed by an authority, strong, and not about to end; one that the host renews ends by itself. */
export default defineCheck({
  id: 'hygiene.certificates',
  severity: 'high',
  reads: ['certificates[].pem', 'certificates[].notAfter', 'certificates[].renewed'],
  title: text('certificats valides et reconnus', 'valid and trusted certificates'),
  why: text(
    'un certificat expiré bloque le site et habitue les visiteurs à ignorer l’alerte',
    'an expired certificate blocks the site and trains visitors to click through warnings',
  ),
  remedy: text(
    'le renouveler, ou passer au renouvellement automatique de l’hébergeur',
    'renew it, or let the cloud provider renew it',
  ),
  items: ({ certificates }) => certificates,
  look({ origin, pem, notAfter, renewed }, { level, now }) {
    if (renewed && (pem === null || isUnknown(pem))) return null
    const facts = pem === null || isUnknown(pem) ? null : certificateFacts(pem)
    const end = facts?.notAfter ?? (notAfter === null ? null : know(notAfter))
    if (end === null) {
      if (pem !== null) know(pem)
      return unproven(text('certificat illisible', 'unreadable certificate'), {
        origin,
        path: 'certificate',
      })
    }
    const at = { origin, path: 'certificate', level }
    const days = Math.floor((Date.parse(end) - Date.parse(now)) / 86_400_000)
    const dated = text(`expiration le ${end.slice(0, 10)}`, `expiry on ${end.slice(0, 10)}`)
    const valid = text(
      `au moins ${NOTICE_DAYS} jours avant expiration`,
      `at least ${NOTICE_DAYS} days before expiry`,
    )
    const trusted = text('signé par une autorité de certification', 'signed by a certificate authority')
    return [
      ...(days < NOTICE_DAYS && !renewed ? [broken({ ...at, expected: valid, found: dated })] : []),
      ...(facts?.selfSigned
        ? [broken({ ...at, expected: trusted, found: text('auto-signé', 'self-signed') })]
        : []),
      ...(facts && (facts.rsaBits ?? SMALLEST_RSA) < SMALLEST_RSA
        ? [broken({ ...at, expected: `RSA ≥ ${SMALLEST_RSA}`, found: `RSA ${facts.rsaBits}` })]
        : []),
    ]
  },
})
