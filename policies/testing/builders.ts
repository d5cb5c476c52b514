/** Small inventories, contracts and promises for tests: truthful by default, each part replaceable. */
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import { type Contract, contractSchema } from '../../contract/model.ts'
import type { ContractPromise } from '../../contract/promise.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import type {
  AllowRule,
  BackupJob,
  Guest,
  HostBackup,
  Inventory,
  Listener,
  LoadBalancer,
  Origin,
  PacketFilter,
  Server,
  Snapshot,
  SpreadGroup,
  SshKey,
  Timer,
  Vault,
  Volume,
} from '../../inventory/model.ts'
import { NOTHING } from '../../inventory/model.ts'
import { unknown } from '../../inventory/values.ts'

export const NOW = '2026-11-22T12:00:00Z'

/** Two real ed25519 public keys of nobody, and one more for the client. */
export const OPERATOR_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlDVHMCMpOA5n1r9k7nKyvAUGmXxAdhJpYXAStzUYmM operator'
export const OTHER_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c stranger'
export const CLIENT_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDh1kq0CUYVWmzv9r3R0a2n2a4w0xw2pYgqP2k8h3pQm client'
export const ADMIN = '198.51.100.7/32'

export const origin = (address: string, type = address.split('.')[0] ?? ''): Origin => ({
  address,
  type,
  provider: type.split('_')[0] ?? '',
  file: 'plan.json',
})

export function makeRule(rule: Partial<AllowRule> & { port?: number } = {}): AllowRule {
  const { port, ...rest } = rule
  return {
    origin: origin('hcloud_firewall.erp'),
    path: 'rules[0]',
    direction: 'in',
    protocol: 'tcp',
    ports: port === undefined ? { from: 443, to: 443 } : { from: port, to: port },
    peers: ['0.0.0.0/0', '::/0'],
    ...rest,
  }
}

export function makeTimer(timer: Partial<Timer> = {}): Timer {
  return {
    name: 'backup-erp.timer',
    unit: 'backup-erp.service',
    onCalendar: ['*-*-* 23:20:00 Europe/Paris'],
    randomizedDelaySec: 1200,
    persistent: false,
    enabled: true,
    ...timer,
  }
}

export function makeBackup(job: Partial<BackupJob> = {}): BackupJob {
  return {
    unit: 'backup-erp.service',
    timer: makeTimer(),
    repository: 's3:https://s3.rbx.io.cloud.ovh.net/c-erp-vault',
    target: { kind: 'vault', address: 'ovh_cloud_project_storage.vault' },
    paths: ['/srv'],
    databases: ['mariadb'],
    retention: { keepWithinDays: 31, keepDaily: null, keepWeekly: null, keepLast: null, prune: true },
    encrypted: true,
    keyFile: '/etc/restic/key',
    ...job,
  }
}

export function makeGuest(guest: Partial<Guest> = {}): Guest {
  return {
    proof: 'deployed',
    users: [{ name: 'ops', sudo: true, authorizedKeys: [OPERATOR_KEY] }],
    packages: ['nftables', 'unattended-upgrades', 'prometheus-node-exporter', 'auditd'],
    files: [],
    commands: [],
    firewall: {
      inboundPolicy: 'drop',
      stateful: true,
      rules: [
        makeRule({ origin: origin('hcloud_server.a'), path: 'guest.firewall.rules[0]', port: 443 }),
        makeRule({
          origin: origin('hcloud_server.a'),
          path: 'guest.firewall.rules[1]',
          port: 22,
          peers: [ADMIN],
        }),
      ],
      unread: [],
    },
    sshd: { passwordauthentication: 'no', permitrootlogin: 'no' },
    timers: [],
    services: [],
    backups: [makeBackup()],
    updates: { automatic: true, reboot: true },
    ...guest,
  }
}

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
  ...listener,
})

export const makeBalancer = (balancer: Partial<LoadBalancer> = {}): LoadBalancer => ({
  origin: origin('hcloud_load_balancer.front'),
  host: 'hetzner',
  name: 'c-erp-front',
  site: 'fsn1',
  listeners: [makeListener()],
  private: true,
  ...balancer,
})

export function makeInventory(parts: Partial<Inventory> = {}): Inventory {
  return {
    ...{ stage: 'state', file: 'terraform.tfstate', stack: 'c' },
    ...NOTHING,
    ...{ servers: [makeServer()], vaults: [makeVault()] },
    ...parts,
  }
}

/** An inventory whose one server, or its guest, is replaced in part. */
export const withServer = (server: Partial<Server>, parts: Partial<Inventory> = {}): Inventory =>
  makeInventory({ servers: [makeServer(server)], ...parts })
export const withGuest = (guest: Partial<Guest>, parts: Partial<Inventory> = {}): Inventory =>
  withServer({ guest: makeGuest(guest) }, parts)
export const withJob = (job: Partial<BackupJob>, parts: Partial<Inventory> = {}): Inventory =>
  withGuest({ backups: [makeBackup(job)] }, parts)

export const UNKNOWN = unknown('some.attribute')

export function makeContract(given: Record<string, unknown> = {}): Contract {
  return contractSchema.parse({
    catalogue: 'axantis-2025.03',
    client: { code: 'c', name: 'Client' },
    billing: { model: 'direct' },
    term: { start: '2026-10-01', months: 36 },
    operators: { keys: [OPERATOR_KEY], sources: [ADMIN] },
    services: [{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] }],
    ...given,
  })
}

export function makePromise<K extends PromiseKind>(kind: K, params: PromiseParams[K]): ContractPromise<K> {
  return {
    ...{ id: `erp/${kind}`, article: '3.5', title: { fr: kind, en: kind }, service: 'erp', kind, params },
    ...{ bearer: 'provider', provable: ['declared', 'deployed', 'observed'], readings: [] },
    position: { file: 'contract.yaml', line: 1, column: 1 },
  }
}

export const makeEvidence = (evidence: Partial<Evidence> & Pick<Evidence, 'kind' | 'data'>): Evidence => ({
  subject: 'c-erp-a',
  observedAt: '2026-11-22T06:00:00Z',
  expiresAt: '2026-11-23T06:00:00Z',
  collector: 'paraphe evidence',
  file: 'evidence.json',
  signed: true,
  ...evidence,
})

/** A server whose cloud-init is only a hash: whatever is inside cannot be told. */
export const HASHED = withServer({ guest: unknown('user_data', 'hash-only') })
/** A server without any cloud-init. */
export const BARE = withServer({ guest: null })
