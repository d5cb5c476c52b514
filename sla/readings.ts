/** The readings that a figure rests on: the contract's choice where it makes one, the catalogue's default otherwise. */
import { axantisReadings } from '../contract/catalogues/axantis-2025.03/readings.ts'
import { progeranceReadings } from '../contract/catalogues/progerance/readings.ts'
import { refuse } from '../contract/errors.ts'
import type { Reading } from '../contract/reading.ts'
import type { Scheme } from './schemes.ts'

export type Choices = Readonly<Record<string, string>>

export function readingsOf(scheme: Scheme): readonly Reading[] {
  const catalogue = scheme.id === 'axantis' ? axantisReadings : progeranceReadings
  return catalogue.filter((reading) => scheme.readings.includes(reading.id))
}

export const valuesOf = (reading: Reading): readonly string[] => [
  reading.default,
  ...reading.alternatives.map((alternative) => alternative.value),
]

/** Every reading of the scheme with a value; refuses a value that the catalogue does not know. */
export function choose(scheme: Scheme, signed: Choices): Choices {
  const chosen = readingsOf(scheme).map((reading) => {
    const value = signed[reading.id] ?? reading.default
    if (!valuesOf(reading).includes(value)) {
      throw refuse(`readings.${reading.id}: ${value}`, null, valuesOf(reading).join(' | '))
    }
    return [reading.id, value] as const
  })
  return Object.fromEntries(chosen)
}
