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
  title: text('certificats valides et reconnus', 'certificates that are valid and trusted'),
  why: text(
    'un certificat échu ferme le site et apprend aux clients à passer outre',
    'an expired certificate closes the site and teaches customers to click through',
  ),
  remedy: text(
    'le renouveler, ou le confier au renouvellement de l’hébergeur',
    'renew it, or leave its renewal to the host',
  ),
  items: ({ certificates }) => certificates,
  look({ origin, pem, notAfter, renewed }, { level, now }) {
    if (renewed && (pem === null || isUnknown(pem))) return null
    const facts = pem === null || isUnknown(pem) ? null : certificateFacts(pem)
    const end = facts?.notAfter ?? (notAfter === null ? null : know(notAfter))
    if (end === null) {
      if (pem !== null) know(pem)
      return unproven(text('certificat illisible', 'a certificate that cannot be read'), {
        origin,
        path: 'certificate',
      })
    }
    const at = { origin, path: 'certificate', level }
    const days = Math.floor((Date.parse(end) - Date.parse(now)) / 86_400_000)
    const dated = text(`fin le ${end.slice(0, 10)}`, `ends on ${end.slice(0, 10)}`)
    const valid = text(`encore ${NOTICE_DAYS} jours de validité`, `${NOTICE_DAYS} more days of validity`)
    const trusted = text('signé par une autorité', 'signed by an authority')
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
