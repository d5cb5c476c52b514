import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { fieldOf, listenerText, tlsListenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'

/** A listener that ends TLS has a certificate to show. */
export default defineCheck({
  id: 'hygiene.balancer-certificate',
  severity: 'high',
  reads: ['loadBalancers[].listeners[].certified'],
  title: text('HTTPS avec un certificat', 'HTTPS with a certificate'),
  why: text('sans certificat, personne ne peut se connecter', 'without a certificate nobody can connect'),
  remedy: text('donner un certificat à l’écoute', 'give the listener a certificate'),
  items: tlsListenersOf,
  look(listener, { level }) {
    const what = listenerText(listener)
    if (know(listener.certified)) return null
    const { origin } = listener
    const path = fieldOf(listener, 'certified', 'secret_id')
    const expected = text('un certificat', 'a certificate')
    return broken({
      ...{ origin, path, level, expected },
      found: text(`${what} sans certificat`, `${what} without one`),
    })
  },
})
