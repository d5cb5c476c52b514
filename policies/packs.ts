/** Packs of checks that stand alone: a plan judged by one loads none of the contract's policies. */
import { HYGIENE } from './hygiene/index.ts'
import type { Pack } from './model.ts'

/** Packs that `--pack` takes beside the contract’s own policies. */
export const PACKS: readonly Pack[] = [HYGIENE]
