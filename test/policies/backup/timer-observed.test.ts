import policy from '../../../policies/backup/timer-observed.ts'
import { HASHED, makeEvidence, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

/** As systemd lists them; `next` in microseconds. */
const timer = (unit: string, next: number | null) => ({
  unit,
  activates: 'x.service',
  next,
  left: 0,
  last: null,
})
const NEXT = Date.parse('2026-11-23T01:40:00Z') * 1000
const of = (...data: unknown[]) => makeEvidence({ kind: 'systemd-timers', data })

policyTest(policy, {
  params: {
    every: 'day',
    businessHours: { days: [1], from: '08:00', to: '18:00' },
    timeZone: 'Europe/Paris',
  },
  kept: [
    { name: 'waiting', evidence: [of(timer('apt-daily.timer', NEXT), timer('backup-erp.timer', NEXT))] },
  ],
  broken: [
    { name: 'stopped by hand', evidence: [of(timer('apt-daily.timer', NEXT))], says: 'no next run' },
    {
      name: 'listed without a next time',
      evidence: [of(timer('backup-erp.timer', null))],
      says: 'backup-erp',
    },
    { name: 'never again', evidence: [of(timer('backup-erp.timer', 0))], says: 'no next run' },
  ],
  unproven: [
    { name: 'stale', evidence: [of(timer('backup-erp.timer', NEXT))], now: '2026-11-25T12:00:00Z' },
    { name: 'inside unknown', inventory: HASHED, evidence: [of(timer('backup-erp.timer', NEXT))] },
    { name: 'nothing timed', inventory: withGuest({ backups: [] }), evidence: [of()] },
  ],
  silent: [{ name: 'not listed' }],
})
