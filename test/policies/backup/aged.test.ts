import policy from '../../../policies/backup/aged.ts'
import { makeContract, makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const copies = (...times: string[]) =>
  times.map((time) => ({ time, hostname: 'a', paths: ['/srv'], tags: ['erp'] }))
const since = (requested: string) =>
  makeContract({
    services: [
      {
        id: 'erp',
        offer: 'vm-avance',
        host: 'ovh',
        sites: ['GRA11'],
        backup: { requested, retentionDays: 31, scope: ['/srv'] },
      },
    ],
  })
const of = (data: unknown) => makeEvidence({ kind: 'restic-snapshots', data })

policyTest(policy, {
  params: { days: 31, exactly: true },
  kept: [
    { name: 'back to the first day', evidence: [of(copies('2026-10-22T01:00:00Z', '2026-11-22T01:00:00Z'))] },
    { name: 'a day short of the first night', evidence: [of(copies('2026-10-23T12:00:00Z'))] },
    { name: 'two nights late, to the hour', evidence: [of(copies('2026-10-20T12:00:00Z'))] },
    {
      name: 'older, where at least was signed',
      params: { exactly: false },
      evidence: [of(copies('2026-10-01T01:00:00Z'))],
    },
    {
      name: 'made this very moment, and one day is kept',
      params: { days: 1 },
      evidence: [of(copies('2026-11-22T12:00:00Z'))],
    },
  ],
  broken: [
    {
      name: 'an hour more than two nights late',
      evidence: [of(copies('2026-10-20T11:00:00Z'))],
      direction: 'over',
    },
    {
      name: 'too young for 31 days after 33, to the hour',
      contract: since('2026-10-20'),
      now: '2026-11-22T23:59:59.999Z',
      evidence: [of(copies('2026-11-15T01:00:00Z'))],
      direction: 'under',
    },
    { name: 'forty days', evidence: [of(copies('2026-10-13T01:00:00Z'))], direction: 'over' },
    { name: 'empty', evidence: [of([])] },
    {
      name: 'a week only, though asked for long ago',
      contract: since('2026-01-01'),
      evidence: [of(copies('2026-11-15T01:00:00Z'))],
      direction: 'under',
    },
  ],
  unproven: [
    {
      name: 'nobody asked for a backup on a day that is known',
      evidence: [of(copies('2026-11-15T01:00:00Z'))],
    },
    {
      name: 'the 33 days are over tonight',
      contract: since('2026-10-21'),
      evidence: [of(copies('2026-11-15T01:00:00Z'))],
    },
    { name: 'stale', evidence: [of(copies('2026-10-22T01:00:00Z'))], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of(copies('2026-10-22T01:00:00Z'))], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    {
      name: 'about another subject',
      evidence: [{ ...of(copies('2026-10-22T01:00:00Z')), subject: 'other' }],
    },
    {
      name: 'a young service',
      contract: since('2026-11-15'),
      evidence: [of(copies('2026-11-15T01:00:00Z'))],
    },
  ],
})
