/** The shape of a policy and of what it says. The engine is `ledger/`; a policy only looks and reports. */
import type { PromiseKind } from '../contract/kinds.ts'
import type { Contract, Service } from '../contract/model.ts'
import type { ContractPromise, Position, Text } from '../contract/promise.ts'
import type { Evidence, EvidenceKind } from '../inventory/evidence.ts'
import type { Inventory, Level, Origin } from '../inventory/model.ts'

export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** Under-delivery falls short of the promise; over-delivery gives what was not sold. */
export type Direction = 'under' | 'over'

/** Words in both languages, or a value that needs no translation (an address, a figure, a CIDR). */
export type Words = string | Text

export type Observation =
  | { readonly outcome: 'kept'; readonly seen: Words; readonly address: string | null; readonly level: Level }
  | {
      readonly outcome: 'broken'
      readonly direction: Direction
      readonly address: string | null
      /** Attribute path inside the resource, or inside the guest (`guest.firewall.rules[2]`). */
      readonly path: string | null
      readonly expected: Words
      readonly found: Words
      readonly note?: Words
      readonly level: Level
    }
  | {
      readonly outcome: 'unproven'
      readonly address: string | null
      readonly path: string | null
      readonly why: Words
    }
  | { readonly outcome: 'not-applicable'; readonly why: Words }

/** What a policy may look at. Everything of the service; everything of the client when it must see the rest. */
export interface Subject<K extends PromiseKind> {
  readonly promise: ContractPromise<K>
  readonly contract: Contract
  /** The service of the promise; undefined for a promise of the whole contract. */
  readonly service: Service | undefined
  /** Only what belongs to the service (see contract/naming.ts). */
  readonly inventory: Inventory
  /** Everything the document holds, of every service. */
  readonly whole: Inventory
  readonly evidence: readonly Evidence[]
  /** The level that a fact of this inventory proves: `declared` for synth and plan, `deployed` for state. */
  readonly level: Level
  /** ISO 8601 instant; policies never read the clock. */
  readonly now: string
}

export interface Policy<K extends PromiseKind = PromiseKind> {
  /** File name, anchor in the docs, SARIF rule id; never renamed. */
  readonly id: string
  readonly kind: K
  readonly severity: Severity
  /** What it looks at, for `explain` and the docs: model parts and attributes. */
  readonly reads: readonly string[]
  readonly title: Text
  readonly why: Text
  readonly remedy: Text
  /**
   * Set when the policy judges evidence and not the inventory. What it cannot prove then leaves the level where the
   * inventory put it, and the verdict says what is missing; it is unproven only when nothing else proves the promise.
   */
  readonly evidence?: readonly EvidenceKind[]
  /**
   * Looks at one promise on one inventory. Without an observation it had nothing to say; a promise of which no
   * policy says anything is unproven. May throw `UnknownRead` (see inventory/values.ts); any other error is a tool error.
   */
  check(subject: Subject<K>): readonly Observation[]
}

/** A named list of policies: the contract's own, the hygiene pack, or those of a client project. */
export interface Pack {
  readonly id: string
  readonly title: Text
  readonly policies: readonly Policy[]
  /** True when it can judge without a contract: its policies read the inventory alone, never the promise. */
  readonly standalone: boolean
}

/** A finding as the ledger keeps it: a broken observation with who broke what. */
export interface Finding {
  readonly policy: string
  readonly promise: string
  readonly direction: Direction
  readonly origin: Origin | null
  readonly address: string | null
  readonly path: string | null
  readonly expected: Words
  readonly found: Words
  readonly note?: Words
  /** `asked`: set against what a careful reader asks for rather than against what was signed. @default 'signed' */
  readonly basis?: 'signed' | 'asked'
  readonly position: Position
}

export function definePolicy<K extends PromiseKind>(policy: Policy<K>): Policy<K> {
  return policy
}
