import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { fieldOf, listenerText, tlsListenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'

/** A listener that ends TLS has a certificate to show. */
export default defineCheck({
  id: 'hygiene.balancer-certificate',
  severity: 'high',
  reads: ['loadBalancers[].listeners[].certified'],
  title: text('certificat sur les listeners HTTPS', 'certificate on HTTPS listeners'),
  why: text(
    'sans certificat, aucune connexion TLS n’aboutit',
    'without a certificate, no TLS connection succeeds',
  ),
  remedy: text('associer un certificat au listener', 'attach a certificate to the listener'),
  items: tlsListenersOf,
  look(listener, { level }) {
    const what = listenerText(listener)
    if (know(listener.certified)) return null
    const { origin } = listener
    const path = fieldOf(listener, 'certified', 'secret_id')
    const expected = text('un certificat', 'a certificate')
    return broken({
      ...{ origin, path, level, expected },
      found: text(`${what} sans certificat`, `${what} without a certificate`),
    })
  },
})
