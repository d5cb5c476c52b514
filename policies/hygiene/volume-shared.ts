import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A volume has one server at a time: an ordinary filesystem does not survive two. */
export default defineCheck({
  id: 'hygiene.volume-shared',
  severity: 'medium',
  reads: ['volumes[].multiAttach'],
  title: text('un seul serveur par volume', 'one server per volume'),
  why: text(
    'deux serveurs qui écrivent sur un même ext4 ou xfs le corrompent en silence',
    'two servers writing to the same ext4 or xfs corrupt it silently',
  ),
  remedy: text('un volume par serveur, ou un partage de fichiers', 'one volume per server, or a file share'),
  items: ({ volumes }) => volumes,
  look(volume, { level }) {
    if (!know(volume.multiAttach)) return null
    const expected = text('un serveur à la fois', 'one server at a time')
    const found = text('plusieurs serveurs', 'several servers')
    return broken({ origin: volume.origin, path: 'volume_type', level, expected, found })
  },
})
