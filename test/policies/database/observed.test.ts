import policy from '../../../policies/database/observed.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'database-connections', subject: 'erp', data })

policyTest(policy, {
  params: { simultaneous: 60 },
  kept: [
    { name: 'enough', evidence: [of({ max: 63 })] },
    { name: 'as many as promised, and no more', evidence: [of({ max: 60 })] },
  ],
  broken: [{ name: 'too few', evidence: [of({ max: 59 })], says: '59' }],
  unproven: [
    { name: 'stale', evidence: [of({ max: 63 })], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of({ max: 63 })], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of({ max: 63 }), subject: 'other' }] },
  ],
})
