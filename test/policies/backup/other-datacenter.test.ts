import type { BackupJob, Vault } from '../../../inventory/model.ts'
import policy from '../../../policies/backup/other-datacenter.ts'
import {
  HASHED,
  makeBackup,
  makeContract,
  makeGuest,
  makeInventory,
  makeVault,
  makeVolume,
  UNKNOWN,
  withGuest,
  withJob,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const SIGNED = makeContract({ readings: { 'backup.spread-store': 'outlives-one' } })
const BESIDE = { kind: 'volume', address: makeVolume().origin.address } as const
/** A server of Paris that copies to a store of Paris, which the host keeps over three datacenters. */
const inParis = (vault: Partial<Vault> = {}, job: Partial<BackupJob> = {}) =>
  withServer(
    { host: 'scaleway', site: 'fr-par-1', guest: makeGuest({ backups: [makeBackup(job)] }) },
    { vaults: [makeVault({ host: 'scaleway', site: 'fr-par', ...vault })] },
  )

const ASKED = makeContract({
  services: [
    {
      ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
      backup: { requested: '2026-10-01', retentionDays: 31, scope: ['/srv', '/etc'], vault: 'RBX' },
    },
  ],
})

policyTest(policy, {
  params: { minimumSites: 2 },
  kept: [
    { name: 'vault in another city' },
    {
      name: 'one of two copies is elsewhere',
      inventory: withGuest({ backups: [makeBackup({ target: { kind: 'local-disk' } }), makeBackup()] }),
    },
    { name: 'a spread store, where the contract reads it as enough', inventory: inParis(), contract: SIGNED },
    {
      name: 'the same, written in so many words',
      inventory: inParis({ movesTo: ['STANDARD'] }, { storageClass: 'STANDARD' }),
      contract: SIGNED,
    },
    {
      name: 'a region of three zones, the zone of the server not told',
      inventory: withServer({ site: 'EU-WEST-PAR' }, { vaults: [makeVault({ site: 'EU-WEST-PAR' })] }),
      contract: SIGNED,
    },
  ],
  broken: [
    {
      name: 'elsewhere, but one of two folders',
      contract: ASKED,
      inventory: withGuest({
        backups: [
          makeBackup({ paths: ['/etc'] }),
          makeBackup({ unit: 'b', paths: ['/srv'], target: { kind: 'local-disk' } }),
        ],
      }),
    },
    {
      name: 'elsewhere, by a job that nothing starts',
      contract: ASKED,
      inventory: withGuest({
        backups: [
          makeBackup({ paths: ['/srv', '/etc'], timer: null }),
          makeBackup({ unit: 'b', paths: ['/srv', '/etc'], target: { kind: 'local-disk' } }),
        ],
      }),
    },
    {
      name: 'vault in the same place under another code',
      inventory: makeInventory({ vaults: [makeVault({ site: 'GRA' })] }),
      says: 'Gravelines',
    },
    {
      name: 'a spread store has a part beside the server, and the letter counts unless another reading was signed',
      inventory: inParis(),
      says: 'spread across several datacenters, including the server’s',
    },
    {
      name: 'a server is no store: it stands in one zone of a region that has several',
      inventory: withServer(
        { site: 'EU-WEST-PAR', guest: makeGuest({ backups: [makeBackup({ target: BESIDE })] }) },
        { volumes: [makeVolume({ site: 'EU-WEST-PAR' })] },
      ),
      contract: SIGNED,
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
      name: 'a spread store whose rules move the copies to one zone',
      inventory: inParis({ movesTo: ['ONEZONE_IA'] }),
      contract: SIGNED,
    },
    {
      name: 'a spread store that is asked for one zone',
      inventory: inParis({}, { storageClass: 'ONEZONE_IA' }),
      contract: SIGNED,
    },
    { name: 'a rule whose class is not known', inventory: inParis({ movesTo: [UNKNOWN] }), contract: SIGNED },
    {
      name: 'a store of one zone in the city of the server',
      inventory: withServer(
        { host: 'scaleway', site: 'it-mil-1' },
        { vaults: [makeVault({ host: 'scaleway', site: 'it-mil' })] },
      ),
      contract: SIGNED,
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
