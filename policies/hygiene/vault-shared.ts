import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { each } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** A vault is opened to no other project than its own. */
export default defineCheck({
  id: 'hygiene.vault-shared',
  severity: 'high',
  reads: ['vaults[].shares'],
  title: text('buckets réservés à leur projet', 'buckets not shared across projects'),
  why: text(
    'qui administre l’autre projet peut alors lire ou effacer ces données',
    'whoever runs the other project can then read or erase this data',
  ),
  remedy: text(
    'retirer l’autre projet de la liste de contrôle d’accès',
    'remove the other project from the access list',
  ),
  items: ({ vaults }) => vaults.filter(({ shares }) => shares !== undefined),
  look({ shares = [] }, { level }) {
    return each(shares, ({ origin, path, with: whom, own }) => {
      const found = know(whom)
      if (know(own)) return null
      return broken({
        origin,
        path,
        level,
        expected: text('son seul projet', 'its own project only'),
        found,
      })
    })
  },
})
