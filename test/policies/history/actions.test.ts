import policy from '../../../policies/history/actions.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'action-history', data })

policyTest(policy, {
  params: {},
  kept: [{ name: 'read', evidence: [of({ entries: [{ at: '2026-11-20T10:00:00Z', who: 'm.d' }] })] }],
  broken: 'nothing breaks it: it was read or it was not',
  unproven: [
    { name: 'stale', evidence: [of({ entries: [] })], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of({ entries: [] })], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of({ entries: [] }), subject: 'other' }] },
  ],
})
