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
  title: text('aucune clé d’API aux pleins pouvoirs', 'no API key with full rights'),
  why: text(
    'qui vole cette clé contrôle tout le projet, sauvegardes comprises',
    'whoever steals this key controls the whole project, backups included',
  ),
  remedy: text(
    'un rôle par usage, au moindre privilège\u00a0; retirer «\u00a0administrateur\u00a0» et «\u00a0unrestricted\u00a0»',
    'one least-privilege role per use; remove “administrator” and “unrestricted”',
  ),
  items: ({ credentials }) => credentials.filter(({ kind }) => kind !== 'setting'),
  look(credential, { level }) {
    const at = { origin: credential.origin, level }
    const roles = credential.roles.flatMap(({ path, name }) =>
      attempt(credential.origin, () => {
        const role = know(name)
        const expected = text('un rôle restreint à un usage', 'a role restricted to one use')
        return ALL_POWERFUL.test(role) ? broken({ ...at, path, expected, found: role }) : null
      }),
    )
    const free = attempt(credential.origin, () => {
      if (!know(credential.unrestricted)) return null
      const expected = text('ne peut pas créer d’autres clés', 'cannot create other keys')
      return broken({
        ...at,
        path: 'unrestricted',
        expected,
        found: text('peut en créer', 'can create some'),
      })
    })
    return [...roles, ...free]
  },
})
