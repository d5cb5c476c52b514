import policy from '../../../policies/backup/fresh.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const copies = (...times: string[]) =>
  times.map((time) => ({ time, hostname: 'a', paths: ['/srv'], tags: ['erp'] }))
const of = (data: unknown) => makeEvidence({ kind: 'restic-snapshots', data })

policyTest(policy, {
  params: {
    every: 'day',
    businessHours: { days: [1], from: '08:00', to: '18:00' },
    timeZone: 'Europe/Paris',
  },
  kept: [
    {
      name: 'last night',
      evidence: [of(copies('2026-11-20T00:20:00+01:00', '2026-11-22T01:00:00.123456789+01:00'))],
    },
    { name: '26 hours, to the second', evidence: [of(copies('2026-11-21T10:00:00Z'))] },
    {
      name: 'beside its volume',
      evidence: [of({ snapshots: copies('2026-11-22T01:00:00Z'), stats: { total_size: 1 } })],
    },
    {
      name: 'by nobody’s hand, where nobody is named to sign',
      evidence: [{ ...of(copies('2026-11-22T01:00:00Z')), signed: false }],
    },
  ],
  broken: [
    {
      name: 'too old, and by nobody’s hand',
      evidence: [{ ...of(copies('2026-11-20T01:00:00Z')), signed: false }],
      says: 'unsigned evidence',
    },
    { name: 'a second more than 26 hours', evidence: [of(copies('2026-11-21T09:59:59Z'))], says: 'h ago' },
    { name: 'two nights ago', evidence: [of(copies('2026-11-21T00:20:00+01:00'))], says: 'h ago' },
    { name: 'an empty repository', evidence: [of([])], says: 'no backup' },
  ],
  unproven: [
    {
      name: 'by nobody’s hand, where somebody is named to sign',
      evidence: [{ ...of(copies('2026-11-22T01:00:00Z')), signed: false, mustBeSigned: true }],
    },
    {
      name: 'stale',
      evidence: [of(copies('2026-11-22T01:00:00.123456789+01:00'))],
      now: '2026-11-25T12:00:00Z',
    },
    { name: 'none' },
    {
      name: 'of the future',
      evidence: [of(copies('2026-11-22T01:00:00.123456789+01:00'))],
      now: '2026-11-20T12:00:00Z',
    },
    { name: 'unreadable', evidence: [of(42)] },
    {
      name: 'about another subject',
      evidence: [{ ...of(copies('2026-11-22T01:00:00.123456789+01:00')), subject: 'other' }],
    },
  ],
})
