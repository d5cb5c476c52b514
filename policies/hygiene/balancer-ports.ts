import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { isWorld, type Range, rangeOf } from '../lib/cidr.ts'
import { fieldOf, listenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'
import { sensitiveAt } from '../lib/sensitive-ports.ts'

/** A balancer passes no administration or database port on to everyone. */
export default defineCheck({
  id: 'hygiene.balancer-ports',
  severity: 'high',
  reads: ['loadBalancers[].listeners[].port', 'loadBalancers[].listeners[].peers'],
  title: text('répartiteurs sans port sensible ouvert à tous', 'no sensitive port open to all on a balancer'),
  why: text(
    'le répartiteur contourne le filtre des serveurs',
    'the balancer goes round the filter of the servers',
  ),
  remedy: text(
    'retirer l’écoute, ou la limiter à des adresses nommées',
    'remove the listener, or narrow it to named addresses',
  ),
  items: listenersOf,
  look(listener, { level }) {
    const name = sensitiveAt(know(listener.port))
    if (name === null) return null
    const peers = listener.peers === null ? null : know(listener.peers).map((one) => rangeOf(know(one)))
    const ranges = (peers ?? []).filter((range): range is Range => range !== null)
    if (peers !== null && !isWorld(ranges, 4) && !isWorld(ranges, 6)) return null
    const { origin } = listener
    const path = fieldOf(listener, 'port')
    const expected = text(`${name} fermé au public`, `${name} closed to the public`)
    const found = text(`port ${know(listener.port)} ouvert à tous`, `port ${know(listener.port)} open to all`)
    return broken({ origin, path, level, expected, found })
  },
})
