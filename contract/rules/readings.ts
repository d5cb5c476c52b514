import { CATALOGUES } from '../catalogues/index.ts'
import { readingsOf } from '../readings.ts'
import { didYouMean } from '../suggest.ts'
import type { Rule } from './rule.ts'

/** A reading must exist in the catalogue, and take a value that the words allow. */
export const knownReadings: Rule = ({ contract, source }) => {
  const known = readingsOf(contract.catalogue)
  const { shortName } = CATALOGUES[contract.catalogue]
  return Object.entries(contract.readings).flatMap(([id, value]) => {
    const reading = known.find((one) => one.id === id)
    if (!reading) {
      return [
        source.problem(['readings', id], {
          on: 'key',
          what: { fr: `lecture inconnue\u00a0: ${id}`, en: `unknown reading: ${id}` },
          why: { fr: `${shortName} ne laisse pas ce choix`, en: `${shortName} does not leave that choice` },
          remedy: didYouMean(
            id,
            known.map((one) => one.id),
          ),
        }),
      ]
    }
    const values = [reading.default, ...reading.alternatives.map((one) => one.value)]
    if (values.includes(value)) return []
    const only = reading.alternatives.length === 0
    return [
      source.problem(['readings', id], {
        what: `${id}: ${value}`,
        why: only
          ? {
              fr: `aucune autre lecture n’est tenable\u00a0: ${reading.reason.fr}`,
              en: `no other reading is tenable: ${reading.reason.en}`,
            }
          : { fr: 'valeur inconnue', en: 'unknown value' },
        remedy: didYouMean(value, values),
      }),
    ]
  })
}
