import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** Nothing automatic acts as the owner of the account. */
export default defineCheck({
  id: 'hygiene.root-keys',
  severity: 'critical',
  reads: ['credentials[].root'],
  title: text('aucune clé du compte racine', 'no key of the root account'),
  why: text(
    'aucun droit ne limite le compte racine\u00a0: sa clé volée efface tout, factures et sauvegardes comprises',
    'no right limits the root account: its stolen key erases everything, bills and backups too',
  ),
  remedy: text(
    'créer une application ou un compte de service, et lui donner ses seuls droits',
    'make an application or a service account, and give it its own rights only',
  ),
  items: ({ credentials }) => credentials.filter(({ root }) => root !== undefined),
  look({ origin, root }, { level }) {
    if (root === undefined || !know(root.is)) return null
    const expected = text('une identité aux droits limités', 'an identity with limited rights')
    return broken({
      origin,
      path: root.path,
      level,
      expected,
      found: text('le compte racine', 'the root account'),
    })
  },
})
