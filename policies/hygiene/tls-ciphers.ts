import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { fieldOf, tlsListenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'
import { weakSuites } from '../lib/tls.ts'

/** No listener agrees on a cipher suite that can be read by others. */
export default defineCheck({
  id: 'hygiene.tls-ciphers',
  severity: 'medium',
  reads: ['loadBalancers[].listeners[].tlsCiphers'],
  title: text('TLS à chiffres solides', 'TLS with strong ciphers'),
  why: text(
    'ce qui passe sous un chiffre faible se lit, parfois des années après',
    'what passes under a weak cipher can be read, years later at times',
  ),
  remedy: text(
    'retirer ces suites, ne garder que AES-GCM et ChaCha20-Poly1305',
    'remove these suites, keep AES-GCM and ChaCha20-Poly1305 only',
  ),
  items: (inventory) => tlsListenersOf(inventory).filter(({ tlsCiphers }) => tlsCiphers !== undefined),
  look(listener, { level }) {
    know(listener.protocol)
    const { origin, tlsCiphers = [] } = listener
    const path = fieldOf(listener, 'tls_ciphers')
    const weak = weakSuites(tlsCiphers, `${origin.address}.${path}`)
    if (weak.length === 0) return null
    const expected = text('des suites solides', 'strong suites')
    return broken({ origin, path, level, expected, found: weak.join(', ') })
  },
})
