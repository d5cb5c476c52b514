import policy from '../../../policies/hygiene/volume-backup.ts'
import { HASHED, makeHostBackup, makeInventory, makeVolume, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'a job on its server', inventory: makeInventory({ volumes: [makeVolume()] }) },
    {
      name: 'a backup by the host',
      inventory: withGuest({ backups: [] }, { volumes: [makeVolume()], hostBackups: [makeHostBackup()] }),
    },
  ],
  broken: [{ name: 'nothing', inventory: withGuest({ backups: [] }, { volumes: [makeVolume()] }) }],
  unproven: [
    { name: 'cloud-init as a hash', inventory: { ...HASHED, volumes: [makeVolume()] } },
    {
      name: 'a server elsewhere',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: { id: '7' } })] }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
