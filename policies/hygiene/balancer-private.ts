import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A balancer reaches its servers over a private network. */
export default defineCheck({
  id: 'hygiene.balancer-private',
  severity: 'low',
  reads: ['loadBalancers[].private'],
  title: text('répartiteurs sur un réseau privé', 'load balancers on a private network'),
  why: text(
    'sinon les serveurs doivent rester joignables depuis Internet',
    'otherwise the servers must stay reachable from the internet',
  ),
  remedy: text(
    'rattacher le répartiteur au réseau privé des serveurs',
    'attach the load balancer to the servers’ private network',
  ),
  items: ({ loadBalancers }) => loadBalancers.filter((one) => one.private !== null),
  look(balancer, { level }) {
    if (balancer.private === null || know(balancer.private)) return null
    const expected = text('rattaché à un réseau privé', 'attached to a private network')
    const found = text('le réseau public', 'the public network')
    return broken({ origin: balancer.origin, path: 'network', level, expected, found })
  },
})
