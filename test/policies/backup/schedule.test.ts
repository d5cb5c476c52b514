import policy from '../../../policies/backup/schedule.ts'
import { HASHED, makeBackup, makeContract, makeTimer, withGuest, withJob } from '../builders.ts'
import { policyTest } from '../harness.ts'

const at = (...onCalendar: string[]) => withJob({ timer: makeTimer({ onCalendar }) })

const ASKED = makeContract({
  services: [
    {
      ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
      backup: { requested: '2026-10-01', retentionDays: 31, scope: ['/srv', '/etc'], vault: 'RBX' },
    },
  ],
})

policyTest(policy, {
  params: {
    every: 'day',
    businessHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
    timeZone: 'Europe/Paris',
  },
  kept: [
    { name: 'every night at 23:20' },
    {
      name: 'several attempts a night',
      inventory: at('*-*-* 23:20:00 Europe/Paris', '*-*-* 01:20:00 Europe/Paris'),
    },
    { name: 'in UTC, whatever the season', inventory: at('*-*-* 22:00:00 UTC') },
    {
      name: 'a second attempt makes up for the hour that is skipped',
      inventory: at('*-*-* 02:40:00 Europe/Paris', '*-*-* 04:40:00 Europe/Paris'),
    },
    {
      name: 'noon on Saturdays is outside, beside a nightly run',
      inventory: at('*-*-* 04:00 UTC', 'Sat *-*-* 12:00:00 UTC'),
    },
    { name: 'without a zone, at a time that suits both', inventory: at('*-*-* 23:00:00') },
  ],
  broken: [
    {
      name: 'every night, but of one of two folders',
      contract: ASKED,
      inventory: withGuest({
        backups: [
          makeBackup({ paths: ['/etc'] }),
          makeBackup({
            unit: 'b',
            paths: ['/srv'],
            timer: makeTimer({ onCalendar: ['Sun *-*-* 01:00:00 Europe/Paris'] }),
          }),
        ],
      }),
      says: '/srv',
    },
    { name: 'at ten in the morning', inventory: at('*-*-* 10:00:00 Europe/Paris'), says: '10:00' },
    { name: 'in UTC, inside the hours by one season', inventory: at('*-*-* 06:30:00 UTC'), says: '08:30' },
    {
      name: 'the random delay runs into the morning',
      inventory: withJob({
        timer: makeTimer({ onCalendar: ['*-*-* 07:50:00 Europe/Paris'], randomizedDelaySec: 1800 }),
      }),
    },
    { name: 'weekdays only', inventory: at('Mon..Fri *-*-* 23:00:00 Europe/Paris'), says: 'times a year' },
    {
      name: '02:40 does not exist one night a year',
      inventory: at('*-*-* 02:40:00 Europe/Paris'),
      says: /2027-03-27 02:40 and 2027-03-29/,
    },
    {
      name: 'a single day of the past or the future',
      inventory: at('2027-01-01 23:00 UTC'),
      says: 'no daily timer',
    },
    { name: 'no timer', inventory: withJob({ timer: null }) },
    { name: 'a timer that is not enabled', inventory: withJob({ timer: makeTimer({ enabled: false }) }) },
    { name: 'no backup', inventory: withGuest({ backups: [] }) },
    { name: 'without a zone, fine in UTC only', inventory: at('*-*-* 07:30:00', '*-*-* 17:30:00') },
  ],
  unproven: [
    { name: 'a calendar we cannot read', inventory: at('*-*~1 03:00') },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
