/** The receipt of a drill: a piece of evidence that names the snapshot, the checks, the time it took, and that expires. */
import type { Checked } from './checks.ts'
import type { Snapshot } from './restic.ts'

/** Days after which a rehearsal proves nothing any more, unless the contract says how often. */
export const VALID_DAYS = 90

export interface DrillData {
  readonly repository: string
  readonly snapshot: Snapshot
  /** Age of the snapshot when the drill began. */
  readonly ageHours: number
  readonly restoredTo: string
  readonly machine: string
  readonly seconds: number
  /** What the contract promises, in hours; null when it promises no time. */
  readonly promisedHours: number | null
  /** Whether it took less than was promised: every minute counts, as if the drill had run in business hours. */
  readonly inTime: boolean | null
  readonly checks: readonly Checked[]
  readonly passed: boolean
}

export interface ReceiptFacts extends Omit<DrillData, 'inTime' | 'passed' | 'ageHours'> {
  readonly service: string
  readonly startedAt: Date
  readonly maxAgeHours: number
  readonly validDays: number
}

export function receiptOf(facts: ReceiptFacts) {
  const { service, startedAt, maxAgeHours, validDays, ...rest } = facts
  const ageHours = Math.round((startedAt.getTime() - Date.parse(facts.snapshot.time)) / 36_000) / 100
  const fresh: Checked = {
    check: 'snapshot age',
    passed: ageHours <= maxAgeHours,
    expected: `at most ${maxAgeHours} h`,
    found: `${ageHours} h`,
  }
  const checks = [fresh, ...facts.checks]
  const inTime = facts.promisedHours === null ? null : facts.seconds <= facts.promisedHours * 3600
  const data: DrillData = {
    ...rest,
    ageHours,
    checks,
    inTime,
    passed: checks.every((one) => one.passed) && inTime !== false,
  }
  return {
    kind: 'restore-drill' as const,
    subject: service,
    observedAt: startedAt.toISOString(),
    expiresAt: new Date(startedAt.getTime() + validDays * 86_400_000).toISOString(),
    collector: 'paraphe drill',
    data,
  }
}
