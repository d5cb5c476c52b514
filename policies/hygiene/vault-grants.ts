import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

const EVERYTHING = /^(?:\*|s3:\*)$/
const EVERYWHERE = /^(?:\*|arn:aws:s3:::\*(?:\/\*)?)$/

/** A policy names what may be done, and where. */
export default defineCheck({
  id: 'hygiene.vault-grants',
  severity: 'high',
  reads: ['grants[].statement'],
  title: text('droits nommés sur les coffres', 'named rights on vaults'),
  why: text(
    'un droit «\u00a0tout\u00a0» comprend effacer les versions et retirer le verrou',
    'a right to everything includes erasing versions and lifting the lock',
  ),
  remedy: text(
    'nommer les actions et le coffre\u00a0: lire, écrire, lister\u00a0; pas s3:*',
    'name the actions and the vault: read, write, list; not s3:*',
  ),
  items: ({ grants }) => grants,
  look({ origin, path, statement }, { level }) {
    const { allows, who, actions, resources } = know(statement)
    if (!allows) return null
    const at = { origin, level }
    const wide = (pattern: RegExp, of: readonly string[]) => of.find((one) => pattern.test(one))
    const [action, place] = [wide(EVERYTHING, actions), wide(EVERYWHERE, resources)]
    const someone = who.includes('*')
    return [
      ...(action === undefined
        ? []
        : [
            broken({
              ...at,
              path: `${path}.Action`,
              expected: text('des actions nommées', 'named actions'),
              found: action,
            }),
          ]),
      ...(place === undefined
        ? []
        : [
            broken({
              ...at,
              path: `${path}.Resource`,
              expected: text('un coffre nommé', 'a named vault'),
              found: place,
            }),
          ]),
      ...(someone
        ? [
            broken({
              ...at,
              path: `${path}.Principal`,
              expected: text('des identités nommées', 'named identities'),
              found: '*',
            }),
          ]
        : []),
    ]
  },
})
