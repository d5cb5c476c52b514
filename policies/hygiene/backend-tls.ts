import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'
import { oldVersions, weakSuites } from '../lib/tls.ts'

/** Where a balancer speaks TLS to its servers, it knows them by their certificates, and speaks nothing old or weak. */
export default defineCheck({
  id: 'hygiene.backend-tls',
  severity: 'medium',
  reads: ['tls', 'verified', 'tlsVersions', 'tlsCiphers'].map((field) => `backends[].${field}`),
  title: text('TLS vérifié jusqu’aux serveurs', 'TLS to the servers, and verified'),
  why: text(
    'sans vérification du certificat, qui se place entre le répartiteur et le serveur lit tout',
    'without a check of the certificate, whoever stands between the balancer and the server reads everything',
  ),
  remedy: text(
    'donner au répartiteur l’autorité qui signe les serveurs, et n’admettre que TLS 1.2 et 1.3',
    'give the balancer the authority that signs the servers, and allow TLS 1.2 and 1.3 only',
  ),
  // In clear there is no certificate to check; what may go in clear inside is no matter of this check.
  items: ({ backends }) => backends.filter(({ tls }) => tls !== false),
  look({ origin, tls, verified, tlsVersions, tlsCiphers }, { level }) {
    know(tls)
    const at = { origin, level }
    return [
      ...attempt(origin, () => {
        if (know(verified)) return null
        const expected = text('un certificat vérifié', 'a certificate that is checked')
        const found = text('n’importe quel certificat accepté', 'any certificate accepted')
        return broken({ ...at, path: 'verified', expected, found })
      }),
      ...attempt(origin, () => {
        const old = oldVersions(tlsVersions ?? [])
        if (old.length === 0) return null
        const expected = text('TLS 1.2 ou 1.3', 'TLS 1.2 or 1.3')
        return broken({ ...at, path: 'tls_versions', expected, found: old.join(', ') })
      }),
      ...attempt(origin, () => {
        const weak = weakSuites(tlsCiphers ?? [], `${origin.address}.tls_ciphers`)
        if (weak.length === 0) return null
        const expected = text('des suites solides', 'strong suites')
        return broken({ ...at, path: 'tls_ciphers', expected, found: weak.join(', ') })
      }),
    ]
  },
})
