import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A balancer reaches its servers over a private network. */
export default defineCheck({
  id: 'hygiene.balancer-private',
  severity: 'low',
  reads: ['loadBalancers[].private'],
  title: text('répartiteurs dans le réseau privé', 'balancers inside the private network'),
  why: text(
    'sinon les serveurs doivent rester joignables en public',
    'otherwise the servers must stay reachable in public',
  ),
  remedy: text('relier le répartiteur au réseau des serveurs', 'join the balancer to the servers’ network'),
  items: ({ loadBalancers }) => loadBalancers.filter((one) => one.private !== null),
  look(balancer, { level }) {
    if (balancer.private === null || know(balancer.private)) return null
    const expected = text('relié à un réseau privé', 'joined to a private network')
    const found = text('passe par le réseau public', 'goes over the public network')
    return broken({ origin: balancer.origin, path: 'network', level, expected, found })
  },
})
