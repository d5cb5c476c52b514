import policy from '../../../policies/database/connections.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const mariadb = (line: string) =>
  withGuest({
    packages: ['mariadb-server'],
    files: [{ path: '/etc/mysql/mariadb.conf.d/60.cnf', content: `[mysqld]\n${line}\n`, mode: null }],
  })

policyTest(policy, {
  params: { simultaneous: 200 },
  kept: [
    { name: 'enough', inventory: mariadb('max_connections = 203') },
    { name: 'the default is enough', params: { simultaneous: 100 }, inventory: mariadb('') },
  ],
  broken: [
    { name: 'too few', inventory: mariadb('max_connections = 150'), says: '150' },
    { name: 'the default is not enough', inventory: mariadb(''), says: '151' },
    {
      name: 'PostgreSQL’s default',
      params: { simultaneous: 101 },
      inventory: withGuest({ packages: ['postgresql'] }),
      says: '100',
    },
  ],
  unproven: [
    { name: 'not a number', inventory: mariadb('max_connections = lots') },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
  silent: [{ name: 'no database here' }],
})
