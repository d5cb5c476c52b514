import type { BackupJob } from '../../../inventory/model.ts'
import policy from '../../../policies/backup/3-2-1.ts'
import { HASHED, makeBackup, makeVault, makeVolume, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const onVolume = makeBackup({
  unit: 'local.service',
  target: { kind: 'volume', address: makeVolume().origin.address },
})
const copies = (backups: readonly BackupJob[]) => withGuest({ backups }, { volumes: [makeVolume()] })

policyTest(policy, {
  params: { copies: 3, media: 2, offSite: 1 },
  kept: [{ name: 'a volume here and a bucket elsewhere', inventory: copies([onVolume, makeBackup()]) }],
  broken: [
    { name: 'one copy beside production', inventory: copies([makeBackup()]), says: '2 copies' },
    {
      name: 'two jobs to one vault are one copy',
      inventory: copies([makeBackup(), makeBackup({ unit: 'b.service' })]),
      says: '2 copies',
    },
    {
      name: 'both in the city of the server',
      inventory: { ...copies([onVolume, makeBackup()]), vaults: [makeVault({ site: 'GRA' })] },
      at: 'ovh_cloud_project_storage.vault',
      says: 'a copy in another datacenter than the server (Gravelines (GRA11)) | vault in Gravelines (GRA)',
    },
    {
      name: 'two copies on the disk of the server',
      inventory: copies([
        makeBackup({ target: { kind: 'local-disk' } }),
        makeBackup({ target: { kind: 'server', address: 'openstack_compute_instance_v2.a' } }),
      ]),
      says: '1 medium',
    },
  ],
  unproven: [
    { name: 'a vault in no document', inventory: copies([onVolume, makeBackup({ target: null })]) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
