/** The ledger: every promise of a contract with its verdict. What reports print and CI keeps. */
import type { AnyPromise, Position, Text } from '../contract/promise.ts'
import type { EvidenceKind } from '../inventory/evidence.ts'
import { LEVELS, type Level } from '../inventory/model.ts'
import type { Direction, Finding, Words } from '../policies/model.ts'

/** The catalogue of a ledger without a contract: the rules of the trade alone. */
export const NO_CONTRACT = 'regles-de-l-art'

export const LEDGER_SCHEMA = 'paraphe.ledger/1'

/** `not-applicable`: every policy says, with its reason, that the promise asks nothing here (`missing` holds it). */
export type Status = 'kept' | 'broken' | 'unproven' | 'not-measurable' | 'not-applicable'

export interface Verdict {
  readonly promise: AnyPromise
  readonly status: Status
  /** Set when broken; `over` only when nothing falls short. */
  readonly direction: Direction | null
  /** The strongest level at which the status was established; null when unproven or not measurable. */
  readonly level: Level | null
  /** Where it was seen, for a person: "Gravelines (GRA11), Strasbourg (SBG5)". */
  readonly seen: readonly { readonly words: Words; readonly address: string | null; readonly level: Level }[]
  readonly findings: readonly Finding[]
  /** Why unproven: the attribute, or the evidence that is missing or stale. */
  readonly missing: readonly {
    readonly words: Words
    readonly address: string | null
    readonly path: string | null
  }[]
  readonly policies: readonly string[]
  readonly waiver: Waiver | null
}

export interface Waiver {
  /** `policy[address]`; an address may end in `*`. */
  readonly id: string
  readonly reason: string
  readonly approver: string
  /** Last day it holds, Europe/Paris, `YYYY-MM-DD`. */
  readonly until: string
  readonly position: Position
  /** Set for a line of the baseline: it covers this very finding (see ledger/waivers.ts) and no other. */
  readonly fingerprint?: string
}

export interface LedgerEvidence {
  readonly kind: EvidenceKind
  readonly subject: string
  readonly file: string
  readonly observedAt: string
  readonly expiresAt: string
  /** The allowed signer who signed it; null when none did. */
  readonly signer: string | null
  /** False for what is unsigned where somebody is allowed to sign. */
  readonly counts: boolean
}

/** `expiring`: in use, and within thirty days of its end. */
export type WaiverState = 'used' | 'expiring' | 'unused' | 'expired'

export interface Ledger {
  readonly schema: typeof LEDGER_SCHEMA
  readonly client: { readonly code: string; readonly name: string }
  readonly catalogue: { readonly id: string; readonly title: Text }
  readonly contractFile: string
  readonly lock:
    | { readonly state: 'matches'; readonly hash: string; readonly signedOn: string | null }
    | { readonly state: 'none' }
  /** ISO 8601 instant of the judgement. */
  readonly judgedAt: string
  readonly sources: readonly { readonly stage: string; readonly file: string; readonly level: Level }[]
  /** Every piece of evidence that was given; one that does not count or has expired proved nothing. */
  readonly evidence?: readonly LedgerEvidence[]
  readonly services: readonly { readonly id: string; readonly offer: Text }[]
  readonly verdicts: readonly Verdict[]
  readonly waivers: readonly (Waiver & { readonly state: WaiverState })[]
  readonly readings: readonly {
    readonly id: string
    readonly value: string
    readonly default: boolean
    readonly title: Text
  }[]
  /** Resources that no service of the contract claims: nothing unpaid may hide among them. */
  readonly unclaimed: readonly { readonly address: string; readonly type: string }[]
}

/**
 * Whether a verdict is not enough at the level `require`: broken and not waived, provable at that level and not
 * proven, or proven at a weaker level than it could be.
 */
export function fallsShort({ status, waiver, level, promise }: Verdict, require: Level): boolean {
  const rank = (one: Level): number => LEVELS.indexOf(one)
  const needed = LEVELS.filter((one) => promise.provable.includes(one) && rank(one) <= rank(require)).at(-1)
  if (status === 'broken') return waiver === null
  if (needed === undefined) return false
  if (status === 'unproven') return true
  return status === 'kept' && level !== null && rank(level) < rank(needed)
}
