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
  title: text('TLS vérifié vers les serveurs', 'verified TLS to backend servers'),
  why: text(
    'sans vérification du certificat, un attaquant placé entre le répartiteur et le serveur peut tout lire',
    'without certificate verification, an attacker between the load balancer and the server can read everything',
  ),
  remedy: text(
    'indiquer au répartiteur l’autorité de certification des serveurs, et n’autoriser que TLS 1.2 et 1.3',
    'give the load balancer the servers’ certificate authority, and allow TLS 1.2 and 1.3 only',
  ),
  // In clear there is no certificate to check; what may go in clear inside is no matter of this check.
  items: ({ backends }) => backends.filter(({ tls }) => tls !== false),
  look({ origin, tls, verified, tlsVersions, tlsCiphers }, { level }) {
    know(tls)
    const at = { origin, level }
    return [
      ...attempt(origin, () => {
        if (know(verified)) return null
        const expected = text('un certificat de serveur vérifié', 'server certificate verified')
        const found = text('tout certificat accepté', 'any certificate accepted')
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
        const expected = text('des suites robustes', 'strong cipher suites')
        return broken({ ...at, path: 'tls_ciphers', expected, found: weak.join(', ') })
      }),
    ]
  },
})
