import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { maintenanceOf } from '../lib/images.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** A server runs a system that still gets security updates. */
export default defineCheck({
  id: 'hygiene.image-current',
  severity: 'high',
  reads: ['servers[].image', 'dates of end of maintenance'],
  title: text('systèmes encore maintenus', 'systems that are still maintained'),
  why: text(
    'les failles d’un système abandonné sont publiques et le restent',
    'the holes of an abandoned system are public, and stay open',
  ),
  remedy: text('migrer vers une version maintenue', 'move to a version that is maintained'),
  items: ({ servers }) => servers,
  look({ origin, image }, { level, now }) {
    const name = know(image)
    const life = maintenanceOf(name)
    if (life === null)
      return unproven(text(`système inconnu\u00a0: «\u00a0${name}\u00a0»`, `unknown system: “${name}”`), {
        origin,
        path: 'image',
      })
    if (life.until >= now.slice(0, 10)) return null
    const expected = text('un système maintenu', 'a system that is maintained')
    const found = text(`${life.name}, abandonné le ${life.until}`, `${life.name}, abandoned on ${life.until}`)
    return broken({ origin, path: 'image', level, expected, found, note: life.source })
  },
})
