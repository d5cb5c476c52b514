import type { Inventory, Listener } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { isWorld, type Range, rangeOf } from '../lib/cidr.ts'
import { forwardsOf, passagesOf } from '../lib/forwards.ts'
import { fieldOf, listenersOf } from '../lib/listeners.ts'
import { broken, text } from '../lib/say.ts'
import { sensitiveAt } from '../lib/sensitive-ports.ts'

/** A balancer passes nobody it does not know on to an administration or database port, whatever port it answers at. */
export default defineCheck({
  id: 'hygiene.balancer-ports',
  severity: 'high',
  reads: ['port', 'leadsTo', 'peers', 'sieve'].map((field) => `loadBalancers[].listeners[].${field}`),
  title: text('aucun port sensible exposé par répartiteur', 'no sensitive port exposed by load balancer'),
  why: text(
    'le trafic du répartiteur contourne le pare-feu des serveurs',
    'traffic through the load balancer bypasses the servers’ firewall',
  ),
  remedy: text(
    'supprimer le listener, ou le restreindre à des adresses précises',
    'remove the listener, or restrict it to specific addresses',
  ),
  items: listenersOf,
  look(listener, { inventory, level }) {
    const ports = [listener.port, ...listener.leadsTo]
    const risky = ports.find((port) => !isUnknown(port) && sensitiveAt(port) !== null)
    const doubtful = ports.find(isUnknown)
    if (risky === undefined && doubtful === undefined) return null
    if (!isOpenToAll(listener, inventory)) return null
    const port = know(risky ?? doubtful ?? 0)
    const name = sensitiveAt(port)
    const { origin } = listener
    const outside = port === listener.port
    const path = outside ? fieldOf(listener, 'port') : fieldOf(listener, 'leadsTo', 'pool')
    const expected = text(`${name} fermé au public`, `${name} closed to the public`)
    const found = outside
      ? text(`port ${port} ouvert à tous`, `port ${port} open to everyone`)
      : text(
          `relaie le trafic de tous vers le port ${port} des serveurs`,
          `forwards traffic from anyone to port ${port} on the servers`,
        )
    return broken({ origin, path, level, expected, found })
  },
})

function isOpenToAll(listener: Listener, inventory: Inventory): boolean {
  const forwards = listener.sieve ? forwardsOf({ ...listener, leadsTo: [listener.port] }, []) : null
  const peers = forwards
    ? forwards.flatMap((one) => passagesOf(one, inventory).flatMap((passage) => passage.peers))
    : listener.peers && know(listener.peers).map((one) => know(one))
  const ranges = peers?.map(rangeOf).filter((range): range is Range => range !== null)
  return ranges === undefined || isWorld(ranges, 4) || isWorld(ranges, 6)
}
