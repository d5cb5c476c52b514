import policy from '../../../policies/availability/month.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const month = (lowPercent: number, highPercent = lowPercent, provisional = false) => ({
  month: '2026-10',
  objectivePercent: 99.85,
  lowPercent,
  highPercent,
  provisional,
})
const of = (data: unknown) => makeEvidence({ kind: 'availability', subject: 'erp', data })

policyTest(policy, {
  params: { percent: 99.85, coverage: 'business-hours', scheme: 'axantis' },
  kept: [
    { name: 'met', evidence: [of(month(99.861))] },
    { name: 'exactly', evidence: [of(month(99.85))] },
  ],
  broken: [
    { name: 'missed', evidence: [of(month(99.5))], says: '99.5 %' },
    { name: 'missed even at best', evidence: [of(month(90, 99.8))] },
  ],
  unproven: [
    { name: 'stale', evidence: [of(month(99.9))], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of(month(99.9))], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of(month(99.9)), subject: 'other' }] },
    { name: 'minutes without a measure', evidence: [of(month(99, 100))] },
    { name: 'the month is not over', evidence: [of(month(100, 100, true))] },
  ],
})
