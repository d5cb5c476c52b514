import policy from '../../../policies/restore/delay.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const drill = (parts = {}) => ({
  startedAt: '2026-11-22T04:00:00Z',
  finishedAt: '2026-11-22T04:37:00Z',
  ok: true,
  ...parts,
})
const of = (data: unknown) => makeEvidence({ kind: 'restore-drill', subject: 'erp', data })

policyTest(policy, {
  params: { businessHours: 4 },
  kept: [
    { name: '37 minutes', evidence: [of(drill())] },
    { name: 'four hours to the second', evidence: [of(drill({ startedAt: '2026-11-22T00:37:00Z' }))] },
  ],
  broken: [
    { name: 'five hours', evidence: [of(drill({ startedAt: '2026-11-21T23:30:00Z' }))], says: '307 min' },
    {
      name: 'twenty seconds more than four hours',
      evidence: [of(drill({ startedAt: '2026-11-22T00:36:40Z' }))],
      says: '241 min',
    },
    { name: 'it failed', evidence: [of(drill({ ok: false }))] },
  ],
  unproven: [
    { name: 'stale', evidence: [of(drill())], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of(drill())], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of(drill()), subject: 'other' }] },
  ],
})
