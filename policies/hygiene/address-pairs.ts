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
  title: text('adresses permises nommées une à une', 'allowed addresses named one by one'),
  why: text(
    'une plage entière laisse usurper toutes les machines du réseau',
    'a whole range lets every machine of the network be impersonated',
  ),
  remedy: text(
    'nommer l’adresse flottante partagée, elle seule',
    'name the shared floating address, and it alone',
  ),
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
