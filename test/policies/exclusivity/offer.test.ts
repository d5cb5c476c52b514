import type { Guest, Server } from '../../../inventory/model.ts'
import policy from '../../../policies/exclusivity/offer.ts'
import {
  ADMIN,
  BARE,
  CLIENT_KEY,
  HASHED,
  makeBackup,
  makeBalancer,
  makeContract,
  makeGuest,
  makeHostBackup,
  makeInventory,
  makeServer,
  makeSnapshot,
  makeVault,
  OPERATOR_KEY,
  OTHER_KEY,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const guest = (parts: Partial<Guest>) => makeGuest({ packages: ['nftables'], backups: [], ...parts })
const bare = (parts: Partial<Guest> = {}) =>
  makeInventory({ servers: [makeServer({ guest: guest(parts) })], vaults: [] })

const twoServers = (a: Partial<Server>, b: Partial<Server>) => {
  const servers = [
    makeServer({ ...a, guest: guest({}) }),
    makeServer({ address: 'x.b', ...b, guest: guest({}) }),
  ]
  return makeInventory({ servers, vaults: [] })
}

policyTest(policy, {
  params: { features: ['vm', 'snapshots', 'action-history', 'firewall.basic'] },
  kept: [
    { name: 'the list and no more', inventory: bare() },
    {
      name: 'the key of a second operator',
      contract: makeContract({ operators: { keys: [OPERATOR_KEY, OTHER_KEY], sources: [ADMIN] } }),
      inventory: bare({ users: [{ name: 'ops', sudo: true, authorizedKeys: [OTHER_KEY] }] }),
    },
    {
      name: 'two servers, of which no table says where the first one is',
      params: { features: ['hardware-redundancy'] },
      inventory: twoServers({ site: 'NOWHERE1' }, {}),
    },
    {
      name: 'a second server, of which no table says where it is',
      params: { features: ['hardware-redundancy'] },
      inventory: twoServers({}, { site: 'NOWHERE2' }),
    },
    {
      name: 'a schedule of snapshots, where those are on the list',
      inventory: {
        ...bare(),
        hostBackups: [makeHostBackup({ address: 'cloudstack_snapshot_policy.daily' })],
      },
    },
    {
      name: 'a backup service of the host, where backups are on the list and snapshots are not',
      params: { features: ['backup'] },
      inventory: { ...bare(), hostBackups: [makeHostBackup()] },
    },
    {
      name: 'supervision where it is on the list',
      params: { features: ['supervision', 'backup'] },
      inventory: makeInventory(),
    },
  ],
  broken: [
    { name: 'a backup job', inventory: bare({ backups: [makeBackup()] }), direction: 'over', says: 'backup' },
    {
      name: 'cloud provider backups',
      inventory: makeInventory({
        servers: [makeServer({ hostBackups: true, guest: guest({}) })],
        vaults: [],
      }),
      says: 'cloud provider backups',
    },
    {
      name: 'a backup service of the host',
      inventory: { ...bare(), hostBackups: [makeHostBackup()] },
      at: 'ovh_cloud_project_workflow_backup.daily',
    },
    {
      name: 'a schedule of snapshots, where they are not sold',
      params: { features: ['backup'] },
      inventory: {
        ...bare(),
        hostBackups: [makeHostBackup({ address: 'cloudstack_snapshot_policy.daily' })],
      },
      says: 'snapshots',
    },
    { name: 'a bucket', inventory: { ...bare(), vaults: [makeVault()] }, says: 'backup' },
    {
      name: 'a load balancer',
      inventory: { ...bare(), loadBalancers: [makeBalancer()] },
      says: 'load balancer',
    },
    {
      name: 'a key of the client',
      inventory: bare({ users: [{ name: 'jo', sudo: false, authorizedKeys: [CLIENT_KEY] }] }),
      says: 'SSH key',
    },
    {
      name: 'a collector of measures',
      inventory: bare({ packages: ['prometheus-node-exporter'] }),
      says: 'supervision',
    },
    {
      name: 'a second site',
      inventory: twoServers({}, { site: 'SBG5' }),
      says: 'second site',
    },
    {
      name: 'snapshots where they are not sold',
      params: { features: ['vm'] },
      inventory: { ...bare(), snapshots: [makeSnapshot()] },
      says: 'snapshots',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: { ...HASHED, vaults: [] } },
    { name: 'no cloud-init', inventory: { ...BARE, vaults: [] } },
    { name: 'no server', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
