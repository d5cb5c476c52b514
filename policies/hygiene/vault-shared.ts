import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { each } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** A vault is opened to no other project than its own. */
export default defineCheck({
  id: 'hygiene.vault-shared',
  severity: 'high',
  reads: ['vaults[].shares'],
  title: text('coffres d’un seul projet', 'vaults of one project'),
  why: text(
    'qui administre l’autre projet lit ou efface alors les copies de celui-ci',
    'whoever runs the other project then reads or erases the copies of this one',
  ),
  remedy: text('retirer l’autre projet de la liste d’accès', 'take the other project off the access list'),
  items: ({ vaults }) => vaults.filter(({ shares }) => shares !== undefined),
  look({ shares = [] }, { level }) {
    return each(shares, ({ origin, path, with: whom, own }) => {
      const found = know(whom)
      if (know(own)) return null
      return broken({
        origin,
        path,
        level,
        expected: text('son projet seul', 'its own project alone'),
        found,
      })
    })
  },
})
