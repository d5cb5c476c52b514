import type { Text } from '../../contract/promise.ts'
import type { Inventory, PasswordRule } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, counted, text } from '../lib/say.ts'

/**
 * What the CNIL gives as examples for a password alone: 12 characters of the four kinds, or 14 without a special one
 * (délibération 2022-100 of 2022-07-21, as two digests of it quote it, read on 2026-11-22).
 */
const SHORTEST = 12
const LONG = 14

type What = PasswordRule['what']

const ASKED: Readonly<Record<Exclude<What, 'length'>, Text>> = {
  uppercase: text('au moins une majuscule', 'at least one uppercase letter'),
  lowercase: text('au moins une minuscule', 'at least one lowercase letter'),
  digits: text('au moins un chiffre', 'at least one digit'),
  special: text('au moins un caractère spécial', 'at least one special character'),
  notTheName: text('un mot de passe sans le nom du compte', 'a password without the account name'),
}

/** The password policy of a cloud asks for passwords that nobody guesses. */
export default defineCheck({
  id: 'hygiene.password-strength',
  severity: 'medium',
  reads: ['credentials[].asks'],
  title: text('politique de mots de passe exigeante', 'strong password policy'),
  why: text('un mot de passe court ou simple se devine', 'a short or simple password can be guessed'),
  remedy: text(
    'exiger 12 caractères des quatre sortes, ou 14 sans caractère spécial (CNIL)',
    'require 12 characters of the four kinds, or 14 without a special one (CNIL)',
  ),
  items: ({ credentials }) => credentials.filter(({ asks }) => asks !== undefined),
  look({ origin, asks }, { inventory, level }) {
    if (asks === undefined) return null
    const { path, what } = asks
    const least = know(asks.least)
    if (what === 'length') {
      if (least >= SHORTEST) return null
      const expected = text(`${SHORTEST} caractères au moins`, `at least ${SHORTEST} characters`)
      const found = counted(least, ['caractère', 'caractères'], ['character', 'characters'])
      return broken({ origin, path, level, expected, found })
    }
    if (least >= 1 || (what === 'special' && isLong(asks, inventory))) return null
    const found = text('pas exigé', 'not required')
    return broken({ origin, path, level, expected: ASKED[what], found })
  },
})

/** Whether passwords of the same domain are long enough to do without special characters. */
const isLong = ({ scope }: PasswordRule, { credentials }: Pick<Inventory, 'credentials'>): boolean =>
  credentials.some(
    ({ asks }) => asks?.what === 'length' && know(asks.scope) === know(scope) && know(asks.least) >= LONG,
  )
