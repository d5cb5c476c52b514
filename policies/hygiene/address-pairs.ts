import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { rangeOf } from '../lib/cidr.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** An address that two machines share is one address, not a network. */
const WIDEST = { 4: 32, 6: 128 } as const

/** Addresses that an interface may use beside its own are named one by one. */
export default defineCheck({
  id: 'hygiene.address-pairs',
  severity: 'high',
  reads: ['networkPorts[].allowedPairs'],
  title: text('une IP par paire d’adresses autorisée', 'one IP per allowed address pair'),
  why: text(
    'une plage entière permet d’usurper n’importe quelle adresse du réseau',
    'a whole range lets this port spoof any address on the network',
  ),
  remedy: text('n’autoriser que l’adresse flottante partagée', 'allow the shared floating IP only'),
  items: ({ networkPorts }) =>
    networkPorts.filter(({ allowedPairs }) => !Array.isArray(allowedPairs) || allowedPairs.length > 0),
  look({ origin, allowedPairs }, { level }) {
    return know(allowedPairs).flatMap(({ path, range }) =>
      attempt(origin, () => {
        const held = rangeOf(know(range))
        const one = held !== null && held.from === held.to
        const expected = `/${WIDEST[held?.family ?? 4]}`
        return one ? null : broken({ origin, path, level, expected, found: know(range) })
      }),
    )
  },
})
