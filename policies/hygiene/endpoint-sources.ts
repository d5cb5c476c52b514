import { isUnknown, know, unknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { isWorld, rangeOf } from '../lib/cidr.ts'
import { broken, text } from '../lib/say.ts'

/** A managed database and the API of a managed cluster answer named addresses only. */
export default defineCheck({
  id: 'hygiene.endpoint-sources',
  severity: 'high',
  reads: ['endpoints[].peers'],
  title: text('services managés non exposés à Internet', 'managed services not exposed to the internet'),
  why: text(
    'une base ou une API Kubernetes ouverte à tous ne tient plus qu’à un mot de passe',
    'a database or Kubernetes API open to everyone is one password away from a breach',
  ),
  remedy: text(
    'limiter les adresses autorisées, ou passer par un réseau privé',
    'restrict the allowed addresses, or use a private network',
  ),
  items: ({ endpoints }) => endpoints,
  look({ origin, path, peers }, { level }) {
    const listed = know(peers)
    const ranges = listed.map((one) => (isUnknown(one) ? null : rangeOf(one)))
    const known = ranges.filter((range) => range !== null)
    const world = ([4, 6] as const).filter((family) => isWorld(known, family))
    if (world.length > 0) {
      const expected = text('des adresses précises', 'specific addresses')
      const found = world.map((family) => (family === 4 ? '0.0.0.0/0' : '::/0')).join(', ')
      return broken({ origin, path, level, expected, found })
    }
    for (const one of listed) know(one)
    return ranges.includes(null) ? unknown(`${origin.address}.${path}`, 'unresolved') : null
  },
})
