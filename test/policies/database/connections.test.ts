import policy from '../../../policies/database/connections.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const mariadb = (line: string) =>
  withGuest({
    packages: ['mariadb-server'],
    files: [{ path: '/etc/mysql/mariadb.conf.d/60.cnf', content: `[mysqld]\n${line}\n`, mode: null }],
  })

const postgresql = (line: string, path = '/etc/postgresql/17/main/conf.d/limits.conf') =>
  withGuest({ packages: ['postgresql'], files: [{ path, content: `${line}\n`, mode: null }] })

policyTest(policy, {
  params: { simultaneous: 200 },
  kept: [
    { name: 'enough', inventory: mariadb('max_connections = 203') },
    { name: 'the default is enough', params: { simultaneous: 100 }, inventory: mariadb('') },
    { name: 'written with a dash, as MySQL takes it too', inventory: mariadb('max-connections = 203') },
    { name: 'as many as promised, and no more', inventory: mariadb('max_connections = 200') },
    {
      name: 'MySQL’s default, to the last one',
      params: { simultaneous: 151 },
      inventory: withGuest({ packages: ['mysql-server'] }),
    },
    {
      name: 'PostgreSQL, as many as promised besides its own',
      inventory: postgresql('max_connections = 203'),
    },
    {
      name: 'PostgreSQL that keeps none for itself',
      inventory: postgresql('max_connections = 200\nsuperuser_reserved_connections = 0'),
    },
    { name: 'PostgreSQL, set in its own folder', inventory: postgresql('max_connections = 250') },
    {
      name: 'PostgreSQL, set for every version of it',
      inventory: postgresql('max_connections = 250', '/etc/postgresql-common/createcluster.d/limits.conf'),
    },
  ],
  broken: [
    {
      name: 'PostgreSQL, of which it keeps three for itself',
      inventory: postgresql('max_connections = 200'),
      says: '197',
    },
    {
      name: 'PostgreSQL, with some for accounts that it names',
      inventory: postgresql('max_connections = 205\nreserved_connections = 4'),
      says: '198',
    },
    {
      name: 'PostgreSQL, raised in a file that it does not read',
      inventory: postgresql('max_connections = 250', '/root/limits.conf'),
      says: '97',
    },
    {
      name: 'raised for what dumps, and not for the server',
      inventory: mariadb('[mysqldump]\nmax_connections = 250'),
      says: '151',
    },
    { name: 'too few', inventory: mariadb('max_connections = 150'), says: '150' },
    { name: 'the default is not enough', inventory: mariadb(''), says: '151' },
    {
      name: 'PostgreSQL’s default',
      params: { simultaneous: 98 },
      inventory: withGuest({ packages: ['postgresql'] }),
      says: '97',
    },
  ],
  unproven: [
    { name: 'not a number', inventory: mariadb('max_connections = lots') },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
  silent: [{ name: 'no database here' }],
})
