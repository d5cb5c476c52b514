import policy from '../../../policies/hygiene/image-current.ts'
import { makeInventory, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'on its last day', inventory: withServer({ image: 'Debian 11' }), now: '2026-08-31T23:59:00Z' },
    { name: 'Debian 13', inventory: withServer({ image: 'Debian 13' }) },
    { name: 'debian-12', inventory: withServer({ image: 'debian-12' }) },
    { name: 'ubuntu_jammy', inventory: withServer({ image: 'ubuntu_jammy' }) },
    { name: 'Ubuntu 24.04', inventory: withServer({ image: 'Ubuntu 24.04' }) },
    { name: 'rockylinux-9', inventory: withServer({ image: 'rockylinux-9' }) },
    { name: 'AlmaLinux 10', inventory: withServer({ image: 'AlmaLinux 10' }) },
  ],
  broken: [
    {
      name: 'a date of a table that gathers them',
      inventory: withServer({ image: 'almalinux-9' }),
      now: '2032-06-01T00:00:00Z',
      says: 'endoflife.date',
    },
    {
      name: 'a date with its page',
      inventory: withServer({ image: 'centos-7' }),
      says: 'citing wiki.centos.org',
    },
    { name: 'CentOS Linux 8', inventory: withServer({ image: 'centos-8' }), says: '2021-12-31' },
    { name: 'CentOS Stream 8', inventory: withServer({ image: 'centos-stream-8' }), says: '2024-05-31' },
    { name: 'the day after', inventory: withServer({ image: 'Debian 11' }), now: '2026-09-01T00:00:00Z' },
    { name: 'debian-10', inventory: withServer({ image: 'debian-10' }), says: 'end of maintenance on' },
    { name: 'Debian 11', inventory: withServer({ image: 'Debian 11' }), says: 'end of maintenance on' },
    { name: 'ubuntu_focal', inventory: withServer({ image: 'ubuntu_focal' }), says: 'end of maintenance on' },
    { name: 'ubuntu-18.04', inventory: withServer({ image: 'ubuntu-18.04' }), says: 'end of maintenance on' },
    { name: 'centos-7', inventory: withServer({ image: 'centos-7' }), says: 'end of maintenance on' },
    { name: 'a day too old', inventory: withServer({ image: 'Debian 11' }), says: '2026-08-31' },
  ],
  unproven: [
    { name: 'an id', inventory: withServer({ image: '77' }) },
    { name: 'known after apply', inventory: withServer({ image: UNKNOWN }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
