import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** An image made from a client's machine is nobody else's. */
export default defineCheck({
  id: 'hygiene.image-private',
  severity: 'high',
  reads: ['images[].public'],
  title: text('images privées', 'private images'),
  why: text(
    'une image publique expose tout le disque dont elle est issue',
    'a public image exposes the whole disk it was made from',
  ),
  remedy: text(
    'rendre l’image privée et renouveler les secrets qu’elle contenait',
    'make it private and rotate the secrets it held',
  ),
  items: ({ images }) => images,
  look(image, { level }) {
    if (!know(image.public)) return null
    const expected = text('privée', 'private')
    return broken({
      origin: image.origin,
      path: 'public',
      level,
      expected,
      found: text('publique', 'public'),
    })
  },
})
