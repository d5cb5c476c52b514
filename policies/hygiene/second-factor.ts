import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** A person's account asks for a second factor, and locks after failed attempts. */
export default defineCheck({
  id: 'hygiene.second-factor',
  severity: 'high',
  reads: ['credentials[].secondFactor', 'credentials[].lockout'],
  title: text('MFA des comptes utilisateurs', 'MFA on user accounts'),
  why: text(
    'sinon, un mot de passe hameçonné suffit pour entrer',
    'otherwise one phished password is enough to get in',
  ),
  remedy: text(
    'activer l’authentification multifacteur et garder le verrouillage du compte',
    'enable multi-factor authentication and keep account lockout on',
  ),
  items: ({ credentials }) =>
    credentials.filter(({ secondFactor, lockout }) => secondFactor !== null || lockout !== null),
  look({ origin, secondFactor, lockout }, { level }) {
    const factor = attempt(origin, () => {
      if (secondFactor === null || know(secondFactor)) return null
      const expected = text('un second facteur', 'a second factor')
      const found = text('mot de passe seul', 'password only')
      return broken({ origin, path: 'secondFactor', level, expected, found })
    })
    const lock = attempt(origin, () => {
      if (lockout === null || know(lockout)) return null
      const expected = text('un verrouillage après échecs répétés', 'lockout after failed attempts')
      const found = text('tentatives illimitées', 'unlimited attempts')
      return broken({ origin, path: 'lockout', level, expected, found })
    })
    return [...factor, ...lock]
  },
})
