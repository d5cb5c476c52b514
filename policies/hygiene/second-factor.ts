import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** A person's account asks for a second factor, and locks after failed attempts. */
export default defineCheck({
  id: 'hygiene.second-factor',
  severity: 'high',
  reads: ['credentials[].secondFactor', 'credentials[].lockout'],
  title: text('second facteur pour les personnes', 'a second factor for persons'),
  why: text('un mot de passe hameçonné suffit sinon à entrer', 'otherwise one phished password is enough'),
  remedy: text(
    'activer l’authentification à plusieurs facteurs, laisser le verrouillage',
    'turn on multi-factor authentication, leave the lockout on',
  ),
  items: ({ credentials }) =>
    credentials.filter(({ secondFactor, lockout }) => secondFactor !== null || lockout !== null),
  look({ origin, secondFactor, lockout }, { level }) {
    const factor = attempt(origin, () => {
      if (secondFactor === null || know(secondFactor)) return null
      const expected = text('un second facteur', 'a second factor')
      const found = text('le mot de passe seul', 'the password alone')
      return broken({ origin, path: 'secondFactor', level, expected, found })
    })
    const lock = attempt(origin, () => {
      if (lockout === null || know(lockout)) return null
      const expected = text('un verrouillage après échecs', 'a lockout after failures')
      const found = text('essais sans limite', 'attempts without limit')
      return broken({ origin, path: 'lockout', level, expected, found })
    })
    return [...factor, ...lock]
  },
})
