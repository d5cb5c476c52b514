/** The words that every part of the inventory's model is made of. */
import type { HostId } from '../hosts/model.ts'

/** A value that this stage cannot tell, and the attribute where it will be. */
export interface Unknown {
  readonly unknown: string
  readonly why: 'known-after-apply' | 'sensitive' | 'hash-only' | 'unresolved' | 'absent'
}
export type Value<T> = T | Unknown

export type Stage = 'synth' | 'plan' | 'state' | 'pulumi'
/** Strength of proof, weakest first. */
export const LEVELS = ['declared', 'deployed', 'observed'] as const
export type Level = (typeof LEVELS)[number]

/** The address of another resource, or an id that no resource of this reading has. */
export type Ref = { readonly address: string } | { readonly id: string }

/** Where a fact was read: the resource's address in the plan or state, and the file that held it. */
export interface Origin {
  readonly address: string
  readonly type: string
  readonly provider: string
  readonly file: string
  /** For a resource that the plan is about to remove or replace. */
  readonly actions?: readonly string[]
}

/** What every thing of the inventory has. */
export interface Thing {
  readonly origin: Origin
  readonly host: HostId | null
  readonly name: Value<string>
}

/** One allow rule of a host-side filter, or of an nft chain. */
export interface AllowRule {
  readonly origin: Origin
  readonly path: string
  readonly direction: 'in' | 'out'
  /** `any` covers every protocol. */
  readonly protocol: Value<string>
  /** Inclusive; `{from: 0, to: 65535}` when the rule names none. */
  readonly ports: Value<{ readonly from: number; readonly to: number }>
  /** CIDRs; `0.0.0.0/0` and `::/0` when the rule is open. A reference to another filter is listed as `group:<address>`. */
  readonly peers: Value<readonly Value<string>[]>
}
