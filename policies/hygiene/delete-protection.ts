import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** What bears data cannot be destroyed by one mistaken command. */
export default defineCheck({
  id: 'hygiene.delete-protection',
  severity: 'low',
  reads: ['volumes[].deleteProtection', 'vaults[].deleteProtection'],
  title: text('données protégées contre la suppression', 'deletion protection on data'),
  why: text('une seule commande malheureuse efface les données', 'a single mistaken command erases the data'),
  remedy: text('activer la protection contre la suppression', 'enable deletion protection'),
  // Servers have the setting too, and keep their data on volumes; managed databases have a check of their own.
  items: ({ volumes, vaults }) =>
    [...volumes, ...vaults].filter(
      ({ host, origin }) => host === 'hetzner' || origin.type === 'cloudstack_disk',
    ),
  look(thing, { level }) {
    if (know(thing.deleteProtection)) return null
    const expected = text('protégé', 'protected')
    return broken({
      origin: thing.origin,
      path: 'delete_protection',
      level,
      expected,
      found: text('non protégé', 'not protected'),
    })
  },
})
