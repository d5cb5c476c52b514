import policy from '../../../policies/owner/exit.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const drill = (parts = {}) => ({
  startedAt: '2026-11-22T04:00:00Z',
  finishedAt: '2026-11-22T04:37:00Z',
  ok: true,
  elsewhere: true,
  ...parts,
})
const of = (data: unknown) => makeEvidence({ kind: 'restore-drill', subject: 'erp', data })

policyTest(policy, {
  params: {},
  kept: [{ name: 'restored elsewhere', evidence: [of(drill())] }],
  broken: [{ name: 'it failed', evidence: [of(drill({ ok: false }))] }],
  unproven: [
    { name: 'stale', evidence: [of(drill())], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of(drill())], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of(drill()), subject: 'other' }] },
    { name: 'in place only', evidence: [of(drill({ elsewhere: false }))] },
  ],
})
