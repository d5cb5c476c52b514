import policy from '../../../policies/backup/content.ts'
import { HASHED, makeBackup, makeContract, makeTimer, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const weekly = makeTimer({ onCalendar: ['Sun *-*-* 01:20:00 Europe/Paris'] })
const database = makeBackup({ unit: 'db.service', paths: [] })
const files = makeBackup({ unit: 'files.service', databases: [], timer: weekly })
const whole = makeBackup({ unit: 'whole.service', databases: [], paths: ['/'], timer: weekly })

const ASKED = makeContract({
  services: [
    {
      ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
      backup: { requested: '2026-10-01', retentionDays: 31, scope: ['/srv', '/etc'], vault: 'RBX' },
    },
  ],
})

policyTest(policy, {
  params: { database: 'daily', files: 'weekly', server: 'weekly' },
  kept: [
    { name: 'each at its rhythm', inventory: withGuest({ backups: [database, files, whole] }) },
    { name: 'daily is weekly enough', inventory: withGuest({ backups: [makeBackup({ paths: ['/'] })] }) },
    {
      name: 'nothing is promised of the database',
      params: { database: null },
      inventory: withGuest({ packages: ['mariadb-server'], backups: [files, whole] }),
    },
    {
      name: 'nothing is promised of the server',
      params: { server: null },
      inventory: withGuest({ backups: [database, files] }),
    },
    {
      name: 'no database to copy',
      inventory: withGuest({ backups: [makeBackup({ paths: ['/'], databases: [] })] }),
    },
  ],
  broken: [
    {
      name: 'files, but of one of two folders as often',
      contract: ASKED,
      params: { database: null, server: null, files: 'daily' },
      inventory: withGuest({
        backups: [makeBackup({ paths: ['/etc'] }), makeBackup({ unit: 'b', paths: ['/srv'], timer: weekly })],
      }),
    },
    {
      name: 'PostgreSQL beside a copy of the disk',
      inventory: withGuest({
        packages: ['postgresql'],
        backups: [makeBackup({ paths: ['/'], databases: [] })],
      }),
      says: 'database: daily',
    },
    {
      name: 'a database that is dumped, and no file',
      inventory: withGuest({ backups: [database] }),
      says: 'files: weekly',
    },
    {
      name: 'a timer that does not run',
      inventory: withGuest({ backups: [makeBackup({ paths: ['/'], timer: null })] }),
      says: 'files: weekly',
    },
    {
      name: 'the database once a week',
      inventory: withGuest({
        packages: ['mariadb-server'],
        backups: [makeBackup({ paths: ['/'], timer: weekly })],
      }),
      says: 'database',
    },
    {
      name: 'never the whole server',
      inventory: withGuest({ backups: [database, files] }),
      says: 'whole server',
    },
    {
      name: 'the server once a month',
      inventory: withGuest({
        backups: [database, makeBackup({ paths: ['/'], timer: makeTimer({ onCalendar: ['monthly'] }) })],
      }),
      says: 'whole server',
    },
    {
      name: 'a database of the contract without a dump',
      contract: makeContract({
        services: [
          { id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'], database: { engine: 'mariadb' } },
        ],
      }),
      inventory: withGuest({ backups: [whole] }),
      says: 'database',
    },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
})
