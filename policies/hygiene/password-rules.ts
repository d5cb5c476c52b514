import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** An account is under the rules that the cloud has for passwords: they end, and the first one is changed. */
export default defineCheck({
  id: 'hygiene.password-rules',
  severity: 'medium',
  reads: ['credentials[].exempt'],
  title: text('comptes soumis à la politique de mots de passe', 'accounts under the password policy'),
  why: text(
    'un mot de passe volé sert des années si rien n’oblige à le changer',
    'a stolen password works for years if nothing forces a change',
  ),
  remedy: text('supprimer l’exemption', 'remove the exemption'),
  items: ({ credentials }) => credentials.filter(({ exempt }) => exempt !== undefined),
  look({ origin, exempt = [] }, { level }) {
    return exempt.flatMap(({ path, is }) =>
      attempt(origin, () => {
        if (!know(is)) return null
        const expected = text(
          'la politique de mots de passe de l’hébergeur',
          'the cloud provider’s password policy',
        )
        return broken({ origin, path, level, expected, found: text('une exemption', 'an exemption') })
      }),
    )
  },
})
