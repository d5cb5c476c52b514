import policy from '../../../policies/restore/rehearsed.ts'
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
  params: { everyDays: 90 },
  kept: [
    { name: 'this morning', evidence: [of(drill())] },
    { name: 'ninety days ago, to the hour', evidence: [of(drill({ finishedAt: '2026-08-24T12:00:00Z' }))] },
  ],
  broken: [
    { name: 'it failed', evidence: [of(drill({ ok: false }))], says: 'failed' },
    {
      name: 'ninety days and an hour ago',
      evidence: [of(drill({ finishedAt: '2026-08-24T11:00:00Z' }))],
      says: '90 days ago',
    },
    { name: 'long ago', evidence: [of(drill({ finishedAt: '2026-06-01T00:00:00Z' }))], says: 'days ago' },
  ],
  unproven: [
    { name: 'stale', evidence: [of(drill())], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of(drill())], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of(drill()), subject: 'other' }] },
  ],
})
