import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A balancer that answers in clear also answers over TLS. */
export default defineCheck({
  id: 'hygiene.balancer-tls',
  severity: 'medium',
  reads: ['loadBalancers[].listeners'],
  title: text('répartiteurs en TLS', 'load balancers over TLS'),
  why: text(
    'en clair, mots de passe et paniers se lisent en chemin',
    'in clear, passwords and carts are read on the way',
  ),
  remedy: text(
    'ajouter l’écoute HTTPS et y rediriger HTTP',
    'add the HTTPS listener and redirect HTTP to it',
  ),
  items: ({ loadBalancers }) => loadBalancers.filter(({ listeners }) => listeners.length > 0),
  look(balancer, { level }) {
    const listeners = balancer.listeners.map(({ protocol, port }) => ({
      protocol: know(protocol).toLowerCase(),
      port: know(port),
    }))
    const clear = listeners.filter(({ protocol, port }) => protocol === 'http' || port === 80)
    const tls = listeners.some(({ protocol, port }) => /https|tls|ssl/.test(protocol) || port === 443)
    if (clear.length === 0 || tls) return null
    const found = clear.map(({ protocol, port }) => `${protocol} ${port}`).join(', ')
    return broken({ origin: balancer.origin, path: 'listeners', level, expected: 'https 443', found })
  },
})
