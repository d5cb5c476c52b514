/** The class of a change (Axantis art. 3.8.4) and what it rests on. */
import type { Text } from '../../contract/promise.ts'
import type { ResourceChange } from './plan.ts'

export const CLASSES = ['standard', 'significatif', 'majeur'] as const
export type ChangeClass = (typeof CLASSES)[number]

export type Interruption = 'none' | 'reboot' | 'stop' | 'gone'

/** One reason: what happens to one resource, and the class that this alone would give. */
export interface Reason {
  readonly rule: string
  readonly class: ChangeClass
  readonly address: string
  readonly name: string
  readonly what: Text
  /** Data that is lost, in words; null when none is. */
  readonly lost: Text | null
  readonly interruption: Interruption
  /** Why the apply will fail; null when nothing says so. */
  readonly fails: Text | null
}

/** A rule looks at one change (and at all of them, for rules of number) and says what it sees. */
export interface ChangeRule {
  readonly id: string
  look(change: ResourceChange, all: readonly ResourceChange[]): readonly Reason[]
}

export const worse = (a: ChangeClass, b: ChangeClass): ChangeClass =>
  CLASSES.indexOf(a) >= CLASSES.indexOf(b) ? a : b
