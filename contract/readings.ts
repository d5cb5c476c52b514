/** Where the signed text can be read in two ways: the reading that applies, why, and the others one may choose. */
import { axantisReadings } from './catalogues/axantis-2025.03/readings.ts'
import { progeranceReadings } from './catalogues/progerance/readings.ts'
import { proprietaireReadings } from './catalogues/proprietaire/readings.ts'
import type { CatalogueId, Contract } from './model.ts'
import type { Reading } from './reading.ts'

export type { Reading } from './reading.ts'

export const READINGS: readonly Reading[] = [
  ...axantisReadings,
  ...progeranceReadings,
  ...proprietaireReadings,
]

export function readingsOf(catalogue: CatalogueId): readonly Reading[] {
  return READINGS.filter((reading) => reading.catalogue === catalogue)
}

/** The value of a reading in `contract`: the one it sets, else the default. Throws on an id that does not exist. */
export function readingValue(contract: Pick<Contract, 'catalogue' | 'readings'>, id: string): string {
  const chosen = contract.readings[id]
  if (chosen !== undefined) return chosen
  const reading = readingsOf(contract.catalogue).find((one) => one.id === id)
  if (!reading) throw new Error(`no reading ${id} in ${contract.catalogue}`)
  return reading.default
}
