import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** Roles that may do everything, as the hosts call them. */
const ALL_POWERFUL =
  /^(?:administrator|admin|root[ _]?admin|domain[ _]?admin|resource[ _]?admin|owner|AllProductsFullAccess|OrganizationManager|IAMManager|\*)$/i

/** What acts on the host's API may do no more than its work. */
export default defineCheck({
  id: 'hygiene.credential-rights',
  severity: 'high',
  reads: ['credentials[].roles', 'credentials[].unrestricted'],
  title: text('droits limités sur l’API de l’hébergeur', 'narrow rights on the host’s API'),
  why: text(
    'qui vole cette clé prend tout le projet, sauvegardes comprises',
    'whoever steals this key takes the whole project, backups too',
  ),
  remedy: text(
    'donner un rôle par usage, et retirer «\u00a0administrateur\u00a0» et «\u00a0unrestricted\u00a0»',
    'give one role per use, and remove “administrator” and “unrestricted”',
  ),
  items: ({ credentials }) => credentials.filter(({ kind }) => kind !== 'setting'),
  look(credential, { level }) {
    const at = { origin: credential.origin, level }
    const roles = credential.roles.flatMap(({ path, name }) =>
      attempt(credential.origin, () => {
        const role = know(name)
        const expected = text('un rôle limité à un usage', 'a role limited to one use')
        return ALL_POWERFUL.test(role) ? broken({ ...at, path, expected, found: role }) : null
      }),
    )
    const free = attempt(credential.origin, () => {
      if (!know(credential.unrestricted)) return null
      const expected = text('ne crée pas d’autres clés', 'makes no other keys')
      return broken({ ...at, path: 'unrestricted', expected, found: text('peut en créer', 'may make some') })
    })
    return [...roles, ...free]
  },
})
