import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** What is on a disk that leaves the building cannot be read. */
export default defineCheck({
  id: 'hygiene.volume-encrypted',
  severity: 'medium',
  reads: ['volumes[].encrypted'],
  title: text('volumes chiffrés', 'encrypted volumes'),
  why: text(
    'un disque remplacé quitte le bâtiment avec ses données',
    'a disk that is replaced leaves the building with its data',
  ),
  remedy: text(
    'demander le chiffrement à l’hébergeur, ou chiffrer sur la VM',
    'ask the host for encryption, or encrypt on the VM',
  ),
  items: ({ volumes }) => volumes,
  look(volume, { level }) {
    if (know(volume.encrypted)) return null
    const expected = text('chiffré', 'encrypted')
    return broken({
      origin: volume.origin,
      path: 'encrypted',
      level,
      expected,
      found: text('en clair', 'in clear'),
    })
  },
})
