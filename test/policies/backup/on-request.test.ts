import policy from '../../../policies/backup/on-request.ts'
import { HASHED, makeGuest, makeInventory, withGuest, withJob, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { requested: true, scope: ['/srv', 'mariadb'] },
  kept: [
    { name: 'the scope is copied' },
    { name: 'by a copy of the whole server', inventory: withJob({ paths: ['/'] }) },
    {
      name: 'nothing asked, nothing done',
      params: { requested: false, scope: [] },
      inventory: withGuest({ backups: [] }),
    },
    {
      name: 'MySQL is what MariaDB calls itself',
      params: { scope: ['MySQL', 'PostgreSQL'] },
      inventory: withJob({ databases: ['mariadb', 'Postgres'] }),
    },
    {
      name: 'a database of another name',
      params: { scope: ['Redis'] },
      inventory: withJob({ databases: ['redis'] }),
    },
    { name: 'a backup without a list of what', params: { scope: [] } },
  ],
  broken: [
    {
      name: 'a backup without a list of what, and none is made',
      params: { scope: [] },
      inventory: withGuest({ backups: [] }),
      direction: 'under',
    },
    { name: 'another engine', params: { scope: ['postgresql'] }, says: 'postgresql' },
    { name: 'two things left out', params: { scope: ['/home', '/opt'] }, says: '/home, /opt' },
    { name: 'nothing copied', inventory: withGuest({ backups: [] }), direction: 'under' },
    { name: 'a path is left out', params: { scope: ['/srv', '/home'] }, says: '/home' },
    { name: 'a path that only begins alike', params: { scope: ['/srv2'] }, says: '/srv2' },
    { name: 'the database is left out', inventory: withJob({ databases: [] }), says: 'mariadb' },
    { name: 'a backup that nobody asked for', params: { requested: false, scope: [] }, direction: 'over' },
    {
      name: 'host backups that nobody asked for',
      params: { requested: false, scope: [] },
      inventory: withServer({ hostBackups: true, guest: makeGuest({ backups: [] }) }),
      says: 'cloud provider backups',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no server', params: { requested: false }, inventory: makeInventory({ servers: [] }) },
  ],
})
