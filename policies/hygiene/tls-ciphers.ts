import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { fieldOf, tlsListenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'
import { weakSuites } from '../lib/tls.ts'

/** No listener accepts a weak cipher suite. */
export default defineCheck({
  id: 'hygiene.tls-ciphers',
  severity: 'medium',
  reads: ['loadBalancers[].listeners[].tlsCiphers'],
  title: text('suites de chiffrement TLS robustes', 'strong TLS cipher suites'),
  why: text(
    'un trafic protégé par une suite faible peut être déchiffré',
    'traffic protected by a weak cipher suite can be decrypted',
  ),
  remedy: text(
    'retirer ces suites, garder AES-GCM et ChaCha20-Poly1305',
    'remove these cipher suites, keep AES-GCM and ChaCha20-Poly1305',
  ),
  items: (inventory) => tlsListenersOf(inventory).filter(({ tlsCiphers }) => tlsCiphers !== undefined),
  look(listener, { level }) {
    know(listener.protocol)
    const { origin, tlsCiphers = [] } = listener
    const path = fieldOf(listener, 'tls_ciphers')
    const weak = weakSuites(tlsCiphers, `${origin.address}.${path}`)
    if (weak.length === 0) return null
    const expected = text('des suites robustes', 'strong cipher suites')
    return broken({ origin, path, level, expected, found: weak.join(', ') })
  },
})
