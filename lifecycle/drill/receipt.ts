/** The receipt of a drill: a piece of evidence that names the snapshot, the checks, the time it took, and that expires. */
import type { Statement } from '../../inventory/evidence.ts'
import type { DataOf } from '../../inventory/evidence-shapes.ts'
import type { Checked } from './checks.ts'
import type { Snapshot } from './restic.ts'

/** Days after which a rehearsal proves nothing any more, unless the contract says how often. */
export const VALID_DAYS = 90

export interface DrillData extends DataOf<'restore-drill'> {
  readonly elsewhere: boolean
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
}

export interface ReceiptFacts
  extends Omit<DrillData, 'inTime' | 'ok' | 'elsewhere' | 'ageHours' | 'startedAt' | 'finishedAt'> {
  readonly service: string
  readonly startedAt: Date
  readonly maxAgeHours: number
  readonly validDays: number
}

export function receiptOf(facts: ReceiptFacts): Statement<'restore-drill', DrillData> {
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
    startedAt: startedAt.toISOString(),
    finishedAt: new Date(startedAt.getTime() + facts.seconds * 1000).toISOString(),
    ok: checks.every((one) => one.passed) && inTime !== false,
    elsewhere: facts.machine !== facts.snapshot.hostname,
    ...rest,
    ageHours,
    checks,
    inTime,
  }
  return {
    kind: 'restore-drill',
    subject: service,
    observedAt: startedAt.toISOString(),
    expiresAt: new Date(startedAt.getTime() + validDays * 86_400_000).toISOString(),
    collector: 'paraphe drill',
    data,
  }
}
