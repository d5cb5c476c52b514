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
  ],
  broken: [
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
