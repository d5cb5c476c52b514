import type { BackupJob } from '../../../inventory/model.ts'
import policy from '../../../policies/backup/3-2-1.ts'
import {
  HASHED,
  makeBackup,
  makeContract,
  makeGuest,
  makeServer,
  makeVault,
  makeVolume,
  origin,
  withGuest,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const onVolume = makeBackup({
  unit: 'local.service',
  target: { kind: 'volume', address: makeVolume().origin.address },
})
const copies = (backups: readonly BackupJob[]) => withGuest({ backups }, { volumes: [makeVolume()] })

/** Two copies of a Scaleway server: on a volume of its own, and in the store of its region. */
const inCity = (zone: string, region: string) => ({
  ...copies([onVolume, makeBackup()]),
  servers: [
    makeServer({
      ...{ host: 'scaleway', site: zone },
      guest: makeGuest({ backups: [onVolume, makeBackup()] }),
    }),
  ],
  volumes: [makeVolume({ host: 'scaleway', site: zone })],
  vaults: [makeVault({ host: 'scaleway', site: region })],
})

policyTest(policy, {
  params: { copies: 3, media: 2, offSite: 1 },
  kept: [
    { name: 'a volume here and a bucket elsewhere', inventory: copies([onVolume, makeBackup()]) },
    {
      name: 'two jobs to the same two places, each told once',
      inventory: copies([onVolume, makeBackup(), onVolume, makeBackup()]),
    },
    {
      name: 'a second volume is a third copy and no disk of the server, where none elsewhere was asked for',
      params: { offSite: 0 },
      inventory: {
        ...copies([
          onVolume,
          makeBackup({ unit: 'second.service', target: { kind: 'volume', address: 'x.second' } }),
        ]),
        volumes: [makeVolume(), makeVolume({ origin: origin('x.second') })],
      },
    },
    {
      name: 'a store over the datacenters of the region, where the contract reads it as elsewhere',
      inventory: inCity('fr-par-1', 'fr-par'),
      contract: makeContract({
        catalogue: 'progerance',
        readings: { 'backup.spread-store': 'outlives-one' },
      }),
    },
  ],
  broken: [
    {
      name: 'a copy elsewhere that nothing starts',
      inventory: withGuest({
        backups: [makeBackup({ target: { kind: 'local-disk' } }), makeBackup({ unit: 'b', timer: null })],
      }),
    },
    {
      name: 'no copy at all',
      inventory: copies([]),
      says: 'no copy off the server',
    },
    {
      name: 'two away where two were asked for, and one there is',
      params: { copies: 2, offSite: 2 },
      inventory: copies([onVolume, makeBackup()]),
    },
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
      says: 'a copy in a different datacenter from the server (Gravelines (GRA11)) | vault in Gravelines (GRA)',
    },
    {
      name: 'a store over the datacenters of the region, including the server’s',
      inventory: inCity('fr-par-1', 'fr-par'),
      says: 'spread across several datacenters, including the server’s',
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
    {
      name: 'the server at a place no table holds',
      inventory: {
        ...copies([]),
        servers: [makeServer({ site: 'MARS1', guest: makeGuest({ backups: [onVolume, makeBackup()] }) })],
      },
    },
    {
      name: 'the vault at a place no table holds',
      inventory: { ...copies([onVolume, makeBackup()]), vaults: [makeVault({ site: 'MARS1' })] },
    },
    {
      name: 'a store of one zone in the city of the server',
      inventory: inCity('it-mil-1', 'it-mil'),
    },
    {
      name: 'a vault that is named, and not in this document',
      inventory: { ...copies([onVolume, makeBackup()]), vaults: [] },
    },
    { name: 'a vault in no document', inventory: copies([onVolume, makeBackup({ target: null })]) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
