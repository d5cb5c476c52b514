import type { BackupJob, Volume } from '../../../inventory/model.ts'
import policy from '../../../policies/lifecycle/data-after-suspension.ts'
import { HASHED, makeBackup, makeVolume, UNKNOWN, withGuest, withJob } from '../builders.ts'
import { policyTest } from '../harness.ts'

/** A job whose copies lie on a volume, and others beside it. */
const onVolume = (volume: Partial<Volume>, ...others: readonly BackupJob[]) => {
  const made = makeVolume(volume)
  const job = makeBackup({ target: { kind: 'volume', address: made.origin.address } })
  return withGuest({ backups: [job, ...others] }, { volumes: [made] })
}

policyTest(policy, {
  params: { keepDays: 30 },
  kept: [
    { name: 'a vault outlives the server' },
    {
      name: 'two jobs to one vault, which is told once',
      inventory: withGuest({ backups: [makeBackup(), makeBackup()] }),
    },
    { name: 'another server', inventory: onVolume({ attachedTo: { address: 'x.other' } }) },
    { name: 'a volume that hangs on nothing', inventory: onVolume({ attachedTo: null }) },
    {
      name: 'a vault beside a volume whose server is known after apply',
      inventory: onVolume({ attachedTo: UNKNOWN }, makeBackup()),
    },
  ],
  broken: [
    { name: 'copies on the server itself', inventory: withJob({ target: { kind: 'local-disk' } }) },
    { name: 'copies on a volume of the server', inventory: onVolume({}) },
    {
      name: 'on a volume of the server, and on its own disk',
      inventory: onVolume({}, makeBackup({ target: { kind: 'local-disk' } })),
    },
    { name: 'none', inventory: withGuest({ backups: [] }) },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'in a vault that this document does not hold', inventory: withJob({}, { vaults: [] }) },
    { name: 'to an address that nothing here has', inventory: withJob({ target: null }) },
    { name: 'a volume whose server is known after apply', inventory: onVolume({ attachedTo: UNKNOWN }) },
  ],
})
