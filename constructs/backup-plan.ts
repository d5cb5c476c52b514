import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { HOSTS, type Site } from '../hosts/index.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { ownerKeyWithoutEscrow } from './errors.ts'
import type { DatabaseEngine, GuestBackup, GuestBackups } from './guest/index.ts'
import { VAULT_PATH } from './guest/vault.ts'
import type { HostSession, NetworkHandle } from './hosts/driver.ts'
import { Machine } from './machine.ts'
import type { Operators } from './operators.ts'
import { secondVaultSite, sitePart, vaultSite } from './sites.ts'
import { noVault } from './vault-errors.ts'

/** Last places of the private network: servers count up from 1. */
const VAULT_PLACES = [200, 199] as const
/** A vault server only receives and stores. */
const VAULT_NEED = { vcpu: 1, ramGiB: 2 }

/** A server whose data is copied. */
export interface Sender {
  /** Machine part, e.g. `gra11-1`; also its account at a vault server. */
  readonly part: string
  readonly site: Site
  /** Place in the private network, where there is one. */
  readonly place: number
}

/** What a contract says of its copies. */
export interface BackupSettings {
  /** Rolling days: a copy stays at least that long and goes with the first complete run after it. */
  readonly retentionDays: number
  /** Absolute paths, and names of database engines whose databases are dumped. */
  readonly scope: readonly string[]
  /** Site of the vault. @default another city of a country that already holds the data */
  readonly vault?: string
  /** Site of the second vault, when there are two. @default a third city of a country that already holds the data */
  readonly secondVault?: string
  /**
   * A bucket that the host spreads over several datacenters, the server's among them, counts as elsewhere: the contract says so
   * (reading `backup.spread-store`). @default false
   */
  readonly spreadStore?: boolean
  /** `owner`: only the owner can read the copies without the server. @default provider */
  readonly key?: 'provider' | 'owner'
  /** age or SSH public key that the repositories' key is escrowed to. @default the operators' keys */
  readonly escrow?: string
}

export interface BackupPlanProps extends BackupSettings {
  /** The host, opened once a stack: `hostsOf(stack)(id)`. */
  readonly host: HostSession
  /** Client code; with `service`, the prefix of every resource name. */
  readonly client: string
  /** Service id in the contract. */
  readonly service: string
  /** The servers whose data is copied, each to a repository of its own. */
  readonly senders: readonly Sender[]
  /** Vaults, each in another city: 2 when the redundancy of the backup was ordered (3.2). @default 1 */
  readonly vaults?: 1 | 2
  /** GiB of a vault server for one sender; a bucket has no size. */
  readonly vaultGiB: number
  /** Who administers a vault server; also who can read the copies when nobody else is named. */
  readonly operators: Operators
  /** Private network that reaches a vault server; a bucket needs none. @default none */
  readonly network?: NetworkHandle
  /** Refuse to destroy the vault. @default true */
  readonly protect?: boolean
}

/**
 * Copies in another datacenter (Axantis 3.5, Progerance 3.6): made every night off business hours inside the
 * server, encrypted before they leave it, in a bucket of the host or on a small server that only receives.
 * Credentials and keys are exchanged after boot; nothing secret passes through Terraform.
 */
export class BackupPlan extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'backup.on-request',
    'backup.other-datacenter',
    'backup.schedule',
    'backup.retention',
    'backup.volume-shown',
    'backup.key-custody',
  ]

  /** Where the copies lie. */
  readonly site: Site
  /** Where they lie a second time, when that was ordered. */
  readonly second: Site | null
  readonly escrow: readonly string[]
  readonly #props: BackupPlanProps
  /** From a sender to restic's name of its repository, for each vault. */
  readonly #vaults: readonly ((sender: Sender) => string)[]

  constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id)
    const { host, senders } = props
    this.#props = props
    if (host.vault === null) throw noVault(HOSTS[host.host].name)
    this.escrow = escrowOf(props)
    const servers = senders.map(({ site }) => site)
    const wish = { host: host.host, kind: host.vault, servers, spread: props.spreadStore }
    this.site = vaultSite({ ...wish, wanted: props.vault })
    this.second =
      props.vaults === 2 ? secondVaultSite({ ...wish, wanted: props.secondVault }, this.site) : null
    this.#vaults = [
      this.#vault(this, this.site, 0),
      ...(this.second ? [this.#vault(new Construct(this, 'second'), this.second, 1)] : []),
    ]
  }

  /** restic's name of the sender's repository in the first vault. */
  repository(sender: Sender): string {
    return this.#repositories(sender)[0] as string
  }

  #repositories(sender: Sender): string[] {
    return this.#vaults.map((repositoryOf) => repositoryOf(sender))
  }

  /** The nightly copy of everything in scope to each vault, kept as long as promised (Axantis 3.5). */
  daily(sender: Sender): GuestBackups {
    const jobs = this.#repositories(sender).map(
      (repository, index): GuestBackup => ({
        name: index === 0 ? 'daily' : 'daily-second',
        repository,
        ...splitScope(this.#props.scope),
        every: 'day',
        keepWithinDays: this.#props.retentionDays,
      }),
    )
    return { jobs, escrow: this.escrow }
  }

  #vault(scope: Construct, site: Site, index: 0 | 1): (sender: Sender) => string {
    const { host, client, service, retentionDays, protect = true } = this.#props
    if (host.bucket === undefined) return this.#server(scope, site, VAULT_PLACES[index])
    const name = resourceName(client, service, index === 0 ? 'vault' : 'vault-2')
    const base = host.bucket(scope, { name, site, lockDays: retentionDays, protect })
    return ({ part }) => `${base}/${part}`
  }

  #server(scope: Construct, site: Site, place: number): (sender: Sender) => string {
    const { host, client, service, senders, operators, vaultGiB, protect = true } = this.#props
    const network = this.#network()
    const firewall = new BasicFirewall(scope, 'firewall', {
      host,
      client,
      service,
      sites: [site],
      ports: [],
      adminSources: operators.sources,
      supervisionSources: operators.sources,
    })
    new Machine(scope, 'vault', {
      host,
      client,
      service,
      part: `${sitePart(site)}-vault`,
      site,
      ...VAULT_NEED,
      disks: [{ label: 'vault', path: '/srv/vault', sizeGiB: vaultGiB * senders.length }],
      firewall,
      operators,
      network: { handle: network, place },
      protect,
      guest: {
        clients: [],
        updates: 'automatic',
        supervision: { sources: operators.sources },
        vault: {
          accounts: senders.map(({ part }) => part),
          sources: senders.map((sender) => network.address(sender.place)),
        },
      },
    })
    return ({ part }) => `sftp:${part}@${network.address(place)}:${VAULT_PATH}`
  }

  #network(): NetworkHandle {
    const { network } = this.#props
    if (network === undefined) throw new Error('a vault server is reached over a private network')
    return network
  }
}

function escrowOf({ key, escrow, operators }: BackupPlanProps): readonly string[] {
  if (escrow !== undefined) return [escrow]
  if (key === 'owner') throw ownerKeyWithoutEscrow()
  // age cannot encrypt to ECDSA nor to security keys; the guest's check says so when none remains.
  return operators.keys.filter((one) => /^ssh-(ed25519|rsa) /.test(one))
}

const ENGINES: readonly string[] = ['mariadb', 'postgresql'] satisfies DatabaseEngine[]

/** The scope of a contract, told apart: absolute paths and database engines. */
export function splitScope(scope: readonly string[]): { paths: string[]; databases: DatabaseEngine[] } {
  return {
    paths: scope.filter((entry) => !ENGINES.includes(entry)),
    databases: scope.filter((entry): entry is DatabaseEngine => ENGINES.includes(entry)),
  }
}
