import type { Guest } from '../../../inventory/model.ts'
import policy from '../../../policies/exclusivity/offer.ts'
import {
  BARE,
  CLIENT_KEY,
  HASHED,
  makeBackup,
  makeBalancer,
  makeGuest,
  makeInventory,
  makeServer,
  makeSnapshot,
  makeVault,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const guest = (parts: Partial<Guest>) => makeGuest({ packages: ['nftables'], backups: [], ...parts })
const bare = (parts: Partial<Guest> = {}) =>
  makeInventory({ servers: [makeServer({ guest: guest(parts) })], vaults: [] })

policyTest(policy, {
  params: { features: ['vm', 'snapshots', 'action-history', 'firewall.basic'] },
  kept: [
    { name: 'the list and no more', inventory: bare() },
    {
      name: 'supervision where it is on the list',
      params: { features: ['supervision', 'backup'] },
      inventory: makeInventory(),
    },
  ],
  broken: [
    { name: 'a backup job', inventory: bare({ backups: [makeBackup()] }), direction: 'over', says: 'backup' },
    {
      name: 'host backups',
      inventory: makeInventory({
        servers: [makeServer({ hostBackups: true, guest: guest({}) })],
        vaults: [],
      }),
      says: 'host backups',
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
      says: 'SSH keys',
    },
    {
      name: 'a collector of measures',
      inventory: bare({ packages: ['prometheus-node-exporter'] }),
      says: 'supervision',
    },
    {
      name: 'a second site',
      inventory: {
        ...bare(),
        servers: [...bare().servers, makeServer({ address: 'x.b', site: 'SBG5', guest: guest({}) })],
      },
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
