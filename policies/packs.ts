/** Packs of checks that stand alone: a plan judged by one loads none of the contract's policies. */
import { HYGIENE } from './hygiene/index.ts'
import { text } from './lib/say.ts'
import type { Pack } from './model.ts'
import unattributed from './shared/unattributed.ts'

/** What is said of the rest of a plan that several clients share. */
export const SHARED: Pack = {
  id: 'shared',
  title: text('plan partagé', 'shared plan'),
  standalone: true,
  policies: [unattributed],
}

/** Packs that `--pack` takes beside the contract’s own policies. */
export const PACKS: readonly Pack[] = [HYGIENE, SHARED]
