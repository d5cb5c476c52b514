import policy from '../../../policies/backup/other-datacenter.ts'
import {
  HASHED,
  makeBackup,
  makeGuest,
  makeInventory,
  makeVault,
  UNKNOWN,
  withGuest,
  withJob,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { minimumSites: 2 },
  kept: [
    { name: 'vault in another city' },
    {
      name: 'one of two copies is elsewhere',
      inventory: withGuest({ backups: [makeBackup({ target: { kind: 'local-disk' } }), makeBackup()] }),
    },
  ],
  broken: [
    {
      name: 'vault in the same place under another code',
      inventory: makeInventory({ vaults: [makeVault({ site: 'GRA' })] }),
      says: 'Gravelines',
    },
    { name: 'on the server’s own disk', inventory: withJob({ target: { kind: 'local-disk' } }) },
    {
      name: 'host backups are not it',
      inventory: withServer({ hostBackups: true, guest: makeGuest({ backups: [] }) }),
      says: 'no backup',
    },
  ],
  unproven: [
    {
      name: 'a region’s bucket in the city of the zone',
      inventory: withServer(
        { host: 'scaleway', site: 'fr-par-1' },
        { vaults: [makeVault({ host: 'scaleway', site: 'fr-par' })] },
      ),
    },
    { name: 'the vault is in no document', inventory: withJob({ target: null }) },
    {
      name: 'site of the vault unknown',
      inventory: makeInventory({ vaults: [makeVault({ site: UNKNOWN })] }),
    },
    { name: 'a place no table holds', inventory: makeInventory({ vaults: [makeVault({ site: 'MARS' })] }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
