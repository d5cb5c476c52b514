import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A storage box answers inside its host's network only. */
export default defineCheck({
  id: 'hygiene.vault-reachable',
  severity: 'medium',
  reads: ['vaults[].reachableFromOutside'],
  title: text('Storage Boxes fermées à l’extérieur', 'Storage Boxes closed to outside access'),
  why: text(
    'ouvert à tous, l’espace de sauvegarde s’expose aux attaques par force brute',
    'when open, the backup storage is exposed to brute-force attacks',
  ),
  remedy: text(
    'access_settings.reachable_externally = false, sauf si des copies viennent d’un autre hébergeur',
    'access_settings.reachable_externally = false, unless copies come from another cloud provider',
  ),
  items: ({ vaults }) => vaults.filter(({ reachableFromOutside }) => reachableFromOutside !== null),
  look({ origin, reachableFromOutside }, { level }) {
    if (reachableFromOutside === null || !know(reachableFromOutside)) return null
    const expected = text(
      'joignable depuis le seul réseau de l’hébergeur',
      'reachable from the cloud provider’s network only',
    )
    const found = text('joignable depuis l’extérieur', 'reachable externally')
    return broken({ origin, path: 'access_settings.reachable_externally', level, expected, found })
  },
})
