import policy from '../../../policies/backup/whole.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'restic-check', data })

policyTest(policy, {
  params: {
    every: 'day',
    businessHours: { days: [1], from: '08:00', to: '18:00' },
    timeZone: 'Europe/Paris',
  },
  kept: [{ name: 'checked', evidence: [of({ ok: true, summary: 'no errors were found' })] }],
  broken: [
    {
      name: 'damaged',
      evidence: [of({ ok: false, summary: 'restic check ended with 1' })],
      says: 'ended with 1',
    },
  ],
  unproven: [
    { name: 'stale', evidence: [of({ ok: true, summary: '' })], now: '2026-11-25T12:00:00Z' },
    { name: 'unreadable', evidence: [of({ summary: 'fine' })] },
    {
      name: 'unsigned where signatures count',
      evidence: [{ ...of({ ok: true, summary: '' }), signed: false, mustBeSigned: true }],
    },
  ],
  silent: [
    { name: 'nobody ran it' },
    { name: 'about another server', evidence: [{ ...of({ ok: false, summary: '' }), subject: 'other' }] },
  ],
})
