import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** An account is under the rules that the cloud has for passwords: they end, and the first one is changed. */
export default defineCheck({
  id: 'hygiene.password-rules',
  severity: 'medium',
  reads: ['credentials[].exempt'],
  title: text('comptes soumis aux règles de mot de passe', 'accounts under the rules on passwords'),
  why: text(
    'un mot de passe que rien n’oblige à changer sert des années à qui l’a volé',
    'a password that nothing makes anybody change serves whoever stole it for years',
  ),
  remedy: text('retirer la dispense', 'take the exemption away'),
  items: ({ credentials }) => credentials.filter(({ exempt }) => exempt !== undefined),
  look({ origin, exempt = [] }, { level }) {
    return exempt.flatMap(({ path, is }) =>
      attempt(origin, () => {
        if (!know(is)) return null
        const expected = text('la règle de l’hébergeur', 'the rule of the host')
        return broken({ origin, path, level, expected, found: text('une dispense', 'an exemption') })
      }),
    )
  },
})
