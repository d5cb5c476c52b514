import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { listenerText, speaksClearHttp, speaksTls } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'

/** A balancer that answers in clear also answers over TLS. */
export default defineCheck({
  id: 'hygiene.balancer-tls',
  severity: 'medium',
  reads: ['loadBalancers[].listeners'],
  title: text('TLS sur les répartiteurs de charge', 'TLS on load balancers'),
  why: text(
    'en clair, mots de passe et sessions se lisent sur le réseau',
    'unencrypted, passwords and sessions can be read in transit',
  ),
  remedy: text(
    'ajouter un listener HTTPS et y rediriger HTTP',
    'add an HTTPS listener and redirect HTTP to it',
  ),
  // What speaks neither HTTP nor TLS, say a database's port, has nothing to say here.
  items: ({ loadBalancers }) =>
    loadBalancers.filter(({ listeners }) =>
      listeners.some(
        (one) => isUnknown(one.protocol) || isUnknown(one.port) || speaksTls(one) || speaksClearHttp(one),
      ),
    ),
  look(balancer, { level }) {
    const tls = balancer.listeners.map(speaksTls).includes(true)
    const clear = balancer.listeners.filter(speaksClearHttp)
    if (clear.length === 0 || tls) return null
    const found = clear.map(listenerText).join(', ')
    return broken({ origin: balancer.origin, path: 'listeners', level, expected: 'https 443', found })
  },
})
