import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A storage box answers inside its host's network only. */
export default defineCheck({
  id: 'hygiene.vault-reachable',
  severity: 'medium',
  reads: ['vaults[].reachableFromOutside'],
  title: text('espaces de stockage fermés à l’extérieur', 'storage boxes closed to the outside'),
  why: text(
    'ouvert, l’espace des sauvegardes se sonde mot de passe après mot de passe',
    'open, the home of the backups can be probed password after password',
  ),
  remedy: text(
    'access_settings.reachable_externally = false, sauf copie venue d’un autre hébergeur',
    'access_settings.reachable_externally = false, unless copies come from another host',
  ),
  items: ({ vaults }) => vaults.filter(({ reachableFromOutside }) => reachableFromOutside !== null),
  look({ origin, reachableFromOutside }, { level }) {
    if (reachableFromOutside === null || !know(reachableFromOutside)) return null
    const expected = text('joignable du réseau de l’hébergeur seul', 'reachable from the host’s network only')
    const found = text('joignable de partout', 'reachable from everywhere')
    return broken({ origin, path: 'access_settings.reachable_externally', level, expected, found })
  },
})
