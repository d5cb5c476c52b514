import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { maintenanceOf } from '../lib/images.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** A server runs a system that still gets security updates. */
export default defineCheck({
  id: 'hygiene.image-current',
  severity: 'high',
  reads: ['servers[].image', 'dates of end of maintenance'],
  title: text('systèmes d’exploitation maintenus', 'supported operating systems'),
  why: text(
    'les failles d’un système en fin de vie sont publiques et ne sont plus corrigées',
    'vulnerabilities in an end-of-life system are public and no longer patched',
  ),
  remedy: text('migrer vers une version maintenue', 'upgrade to a supported release'),
  items: ({ servers }) => servers,
  look({ origin, image }, { level, now }) {
    const name = know(image)
    const life = maintenanceOf(name)
    if (life === null)
      return unproven(
        text(
          `système d’exploitation inconnu\u00a0: «\u00a0${name}\u00a0»`,
          `unknown operating system: “${name}”`,
        ),
        {
          origin,
          path: 'image',
        },
      )
    if (life.until >= now.slice(0, 10)) return null
    const expected = text('un système maintenu', 'a supported system')
    const found = text(
      `${life.name}, fin de maintenance le ${life.until}`,
      `${life.name}, end of maintenance on ${life.until}`,
    )
    return broken({ origin, path: 'image', level, expected, found, note: life.source })
  },
})
