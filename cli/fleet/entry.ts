/** One line of the fleet's index: all that the table and the board need, so that no ledger is read twice. */
import type { Standing } from '../../report/shape.ts'

export const FLEET_SCHEMA = 'paraphe.fleet/1'

/** `failed`: it could not be judged, which is never good news. */
export type Outcome = 'kept' | 'broken' | 'unproven' | 'failed'

export interface Entry {
  readonly schema: typeof FLEET_SCHEMA
  readonly id: string
  /** Set where it was judged on documents that were named for the whole fleet: from where the command ran. */
  readonly documents?: readonly string[]
  /** Packs that were asked beside the contract's own policies. */
  readonly packs?: readonly string[]
  readonly client: { readonly code: string; readonly name: string } | null
  readonly outcome: Outcome
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  /** Waivers that end within thirty days, or have ended. */
  readonly waivers: readonly { readonly id: string; readonly until: string; readonly expired: boolean }[]
  readonly template: {
    readonly name: string
    readonly version: number
    readonly latest: number | null
  } | null
  /** The ledger's file, from the index's folder; null when there is none. */
  readonly ledger: string | null
  readonly error: string | null
  /** Of everything that the verdict was made from; the same inputs need not be judged again. */
  readonly inputs: string
  readonly judgedAt: string
}

export const isBehind = ({ template }: Entry): boolean =>
  template !== null && template.latest !== null && template.version < template.latest
