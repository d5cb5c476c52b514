/** What stands in an inventory, for tests: truthful by default, each part replaceable. */
import type {
  Forward,
  HostBackup,
  Listener,
  LoadBalancer,
  PacketFilter,
  Server,
  Snapshot,
  SpreadGroup,
  SshKey,
  Vault,
  Volume,
} from '../../inventory/model.ts'
import { makeGuest, makeRule, origin } from './guests.ts'
import { ADMIN, OPERATOR_KEY } from './people.ts'

export function makeServer(server: Partial<Server> & { address?: string } = {}): Server {
  const { address = 'openstack_compute_instance_v2.a', ...rest } = server
  return {
    origin: origin(address),
    host: 'ovh',
    name: 'c-erp-a',
    site: 'GRA11',
    size: 'b3-16',
    image: 'Debian 13',
    publicIpv4: true,
    publicIpv6: true,
    sshKeys: [],
    filters: [],
    implicitDefaultFilter: false,
    spreadGroups: [],
    hostBackups: false,
    deleteProtection: false,
    guest: makeGuest(),
    texts: [],
    ...rest,
  }
}

export const makeVault = (vault: Partial<Vault> = {}): Vault => ({
  origin: origin('ovh_cloud_project_storage.vault'),
  host: 'ovh',
  kind: 'bucket',
  name: 'c-erp-vault',
  site: 'RBX',
  names: ['c-erp-vault'],
  versioned: true,
  objectLock: false,
  publicRead: false,
  publicList: false,
  publicWrite: false,
  reachableFromOutside: null,
  replicatedTo: [],
  deleteProtection: true,
  ...vault,
})

export const makeVolume = (volume: Partial<Volume> = {}): Volume => ({
  origin: origin('openstack_blockstorage_volume_v3.data'),
  host: 'ovh',
  name: 'c-erp-data',
  site: 'GRA11',
  sizeGiB: 200,
  attachedTo: { address: 'openstack_compute_instance_v2.a' },
  encrypted: true,
  multiAttach: false,
  deleteProtection: true,
  ...volume,
})

export const makeFilter = (filter: Partial<PacketFilter> = {}): PacketFilter => ({
  origin: origin('hcloud_firewall.erp'),
  host: 'ovh',
  name: 'c-erp-filter',
  stateful: true,
  inboundDefault: 'drop',
  outboundDefault: 'drop',
  rules: [makeRule({ port: 22, peers: [ADMIN] })],
  ...filter,
})

export const makeGroup = (group: Partial<SpreadGroup> = {}): SpreadGroup => ({
  origin: origin('openstack_compute_servergroup_v2.spread'),
  host: 'ovh',
  name: 'c-erp-spread',
  site: 'GRA11',
  policy: 'enforced',
  ...group,
})

export const makeKey = (key: Partial<SshKey> = {}): SshKey => ({
  origin: origin('openstack_compute_keypair_v2.ops'),
  host: 'ovh',
  name: 'c-erp-ops',
  publicKey: OPERATOR_KEY,
  ...key,
})

export const makeSnapshot = (snapshot: Partial<Snapshot> & { address?: string } = {}): Snapshot => {
  const { address = 'hcloud_snapshot.one', ...rest } = snapshot
  const of = { address: 'openstack_compute_instance_v2.a' }
  return {
    origin: origin(address),
    host: 'hetzner',
    name: 'c-erp-snap',
    of,
    createdAt: '2026-11-20T00:00:00Z',
    ...rest,
  }
}

export const makeHostBackup = (backup: Partial<HostBackup> & { address?: string } = {}): HostBackup => {
  const { address = 'ovh_cloud_project_workflow_backup.daily', ...rest } = backup
  const of = { address: 'openstack_compute_instance_v2.a' }
  return {
    origin: origin(address),
    host: 'ovh',
    name: 'c-erp-daily',
    of,
    schedule: null,
    keep: 7,
    site: 'GRA11',
    ...rest,
  }
}

export const makeListener = (listener: Partial<Listener> = {}): Listener => ({
  origin: origin('hcloud_load_balancer_service.front'),
  path: 'protocol',
  protocol: 'https',
  port: 443,
  redirects: false,
  certified: true,
  tlsVersions: null,
  peers: null,
  leadsTo: [8443],
  ...listener,
})

export const makeForward = (forward: Partial<Forward> = {}): Forward => ({
  origin: origin('scaleway_vpc_public_gateway_pat_rule.web'),
  path: 'private_port',
  protocol: 'tcp',
  ports: { from: 443, to: 443 },
  leadsTo: { from: 8443, to: 8443 },
  servers: [{ address: 'openstack_compute_instance_v2.a' }],
  peers: ['0.0.0.0/0'],
  sieve: null,
  ...forward,
})

export const makeBalancer = (balancer: Partial<LoadBalancer> = {}): LoadBalancer => ({
  origin: origin('hcloud_load_balancer.front'),
  host: 'hetzner',
  name: 'c-erp-front',
  site: 'fsn1',
  listeners: [makeListener()],
  private: true,
  targets: [],
  ...balancer,
})
