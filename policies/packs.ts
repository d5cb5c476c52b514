/** The packs that can be asked for by name beside the contract's own policies: `check --pack hygiene`. */
import type { Pack } from './model.ts'

export const PACKS: readonly Pack[] = []
