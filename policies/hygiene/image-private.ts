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
    'une image publique livre le disque qu’elle copie',
    'a public image hands out the disk it copies',
  ),
  remedy: text(
    'rendre l’image privée, changer ce qu’elle contenait de secret',
    'make it private, change the secrets it held',
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
