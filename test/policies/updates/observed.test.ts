import policy from '../../../policies/updates/observed.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'updates-log', data })

policyTest(policy, {
  params: { mode: 'automatic', averageBusinessHours: 72 },
  kept: [
    { name: 'none waits', evidence: [of({ pendingSecurity: 0 })] },
    {
      name: 'on request, some may wait',
      params: { mode: 'on-request' },
      evidence: [of({ pendingSecurity: 9 })],
    },
  ],
  broken: [{ name: 'three wait', evidence: [of({ pendingSecurity: 3 })], says: '3 pending' }],
  unproven: [
    { name: 'stale', evidence: [of({ pendingSecurity: 0 })], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of({ pendingSecurity: 0 })], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of({ pendingSecurity: 0 }), subject: 'other' }] },
  ],
})
