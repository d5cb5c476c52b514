import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A volume that nothing uses is paid for and forgotten. */
export default defineCheck({
  id: 'hygiene.volume-attached',
  severity: 'low',
  reads: ['volumes[].attachedTo'],
  title: text('aucun volume non attaché', 'no unattached volume'),
  why: text(
    'des données oubliées ne sont ni sauvegardées ni effacées',
    'forgotten data is neither backed up nor erased',
  ),
  remedy: text('l’attacher, ou le supprimer après accord', 'attach it, or delete it once agreed'),
  items: ({ volumes }) => volumes,
  look(volume, { level }) {
    if (volume.attachedTo !== null && know(volume.attachedTo)) return null
    const expected = text('attaché à un serveur', 'attached to a server')
    return broken({
      origin: volume.origin,
      path: 'attachedTo',
      level,
      expected,
      found: text('non attaché', 'not attached'),
    })
  },
})
