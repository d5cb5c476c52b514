import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** Nothing automatic acts as the owner of the account. */
export default defineCheck({
  id: 'hygiene.root-keys',
  severity: 'critical',
  reads: ['credentials[].root'],
  title: text('aucune clé d’API du compte racine', 'no API key of the root account'),
  why: text(
    'rien ne limite le compte racine\u00a0: une clé volée permet de tout effacer, sauvegardes comprises',
    'nothing restricts the root account: a stolen key can erase everything, backups included',
  ),
  remedy: text(
    'créer une application ou un compte de service au moindre privilège',
    'create a least-privilege application or service account',
  ),
  items: ({ credentials }) => credentials.filter(({ root }) => root !== undefined),
  look({ origin, root }, { level }) {
    if (root === undefined || !know(root.is)) return null
    const expected = text('une identité aux droits restreints', 'an identity with restricted rights')
    return broken({
      origin,
      path: root.path,
      level,
      expected,
      found: text('le compte racine', 'the root account'),
    })
  },
})
