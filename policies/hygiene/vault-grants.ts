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
  title: text('aucun droit global sur les buckets', 'no wildcard rights on buckets'),
  why: text(
    'un droit global permet aussi d’effacer les versions et de lever le verrou',
    'a wildcard also covers deleting versions and lifting the object lock',
  ),
  remedy: text(
    'énumérer les actions et désigner le bucket\u00a0: lire, écrire, lister\u00a0; pas s3:*',
    'list the actions and name the bucket: read, write, list; not s3:*',
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
              expected: text('des actions énumérées', 'explicit actions'),
              found: action,
            }),
          ]),
      ...(place === undefined
        ? []
        : [
            broken({
              ...at,
              path: `${path}.Resource`,
              expected: text('un bucket désigné', 'a specific bucket'),
              found: place,
            }),
          ]),
      ...(someone
        ? [
            broken({
              ...at,
              path: `${path}.Principal`,
              expected: text('des identités désignées', 'specific identities'),
              found: '*',
            }),
          ]
        : []),
    ]
  },
})
