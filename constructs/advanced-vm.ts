import { Construct } from 'constructs'
import type { HardwareRedundancy, PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { addressReaches } from '../hosts/addresses.ts'
import { HOSTS, inDifferentCities, inDifferentDatacenters, type Site } from '../hosts/index.ts'
import { BackupPlan, type BackupSettings, type Sender } from './backup-plan.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { notOneSite, notTwoSites } from './errors.ts'
import type { DatabaseEngine } from './guest/index.ts'
import type { NetworkHandle } from './hosts/driver.ts'
import { portRange } from './hosts/driver.ts'
import { Machine, machinePart } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { noBalancer, noLink, noMovingAddress, noSwitch, nothingToBalance } from './network-errors.ts'
import { serverSite, sitePart } from './sites.ts'
import { doubledWithoutBackup } from './vault-errors.ts'
import type { VmProps } from './vm.ts'

export interface AdvancedVmProps extends VmProps {
  /** One site, or two with geographic redundancy; the first is where the service runs. */
  readonly sites: readonly string[]
  /**
   * What is doubled: servers inside the first site, with a load balancer before them if asked, storage on volumes that the host keeps apart, backup in a second
   * vault of a third city. @default nothing
   */
  readonly hardware?: readonly HardwareRedundancy[]
  /** Two datacenters in two cities; `zones` when the client signed two datacenters of one city. @default false */
  readonly geographic?: boolean | 'zones'
  /** A private network from one site to the other. @default false */
  readonly link?: boolean
  /** A name that answers with the address of the first site's server, and that operators turn to the other. @default none */
  readonly switchover?: { readonly name: string; readonly zone: string }
  /**
   * IPv4 address that the account holds at the host: every server is ready for it, the first has it, and operators hand it to
   * another. @default none
   */
  readonly address?: string
  /** Who administers, what is updated, who may come in. */
  readonly managed: ManagedService
  /** Engine that Debian brings, on the data volume. @default none */
  readonly database?: { readonly engine: DatabaseEngine }
  /** Copies in another datacenter, when the client asked for them (3.5): 7 or 31 days. @default none */
  readonly backup?: BackupSettings
}

/**
 * VM Avancé (Axantis 3.2). Redundant servers share no physical machine: the host refuses to start one that would.
 * With geographic redundancy one more stands at the second site. Each has its data on a volume that the host
 * keeps apart from any server.
 */
export class AdvancedVm extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'capacity',
    'redundancy.hardware',
    'site.geographic-redundancy',
    'history.actions',
    'access.ssh-keys',
    'supervision',
    ...BasicFirewall.upholds,
    ...BackupPlan.upholds,
  ]

  readonly machines: readonly Machine[]
  readonly backup: BackupPlan | null

  constructor(scope: Construct, id: string, props: AdvancedVmProps) {
    super(scope, id)
    const { host, client, service, managed, hardware = [] } = props
    const sites = checkedSites(props)
    const places = placesOf(sites, hardware.includes('servers'))
    if (hardware.includes('backup') && props.backup === undefined) throw doubledWithoutBackup(service)
    const { address } = props
    const near = addressReaches(host.host, sites)
    if (address !== undefined && !(host.address && near)) throw noMovingAddress(host.host, sites, near)
    const network = networkOf(this, props, sites)
    const firewall = new BasicFirewall(this, 'firewall', {
      ...props,
      sites,
      ports: props.ports ?? [],
      adminSources: managed.adminSources,
      supervisionSources: managed.supervisionSources,
    })
    this.backup = props.backup ? this.#plan(props, places, network) : null

    const first = sites[0] as Site
    const spread = hardware.includes('servers')
      ? host.spreadGroup(this, {
          name: resourceName(client, service, `${sitePart(first)}-spread`),
          site: first,
        })
      : undefined
    this.machines = places.map(
      (place) =>
        new Machine(this, place.part, {
          ...props,
          part: place.part,
          site: place.site,
          disks: [{ label: 'data', path: '/srv', sizeGiB: props.storageGiB }],
          firewall,
          guest: {
            ...managed.guest,
            ...(this.backup && { backups: this.backup.daily(place) }),
            ...(props.database && { database: props.database }),
            ...(address !== undefined && { movingAddress: address }),
          },
          ...(spread !== undefined && place.site === first && { spread }),
          ...(network && { network: { handle: network, place: place.place } }),
        }),
    )
    if (hardware.includes('balancer')) this.#balance(props, first, places, network)
    const [serving] = this.machines
    if (address !== undefined && serving) host.address?.(this, { address, server: serving.server })
    if (props.switchover && serving) {
      if (host.record === undefined) throw noSwitch(HOSTS[host.host].name)
      host.record(this, { ...props.switchover, address: serving.server.publicIpv4 })
    }
  }

  #balance(
    { host, client, service, ports = [] }: AdvancedVmProps,
    site: Site,
    places: readonly Sender[],
    network: NetworkHandle | undefined,
  ): void {
    const balanced = this.machines.flatMap(({ server }, index) => {
      const place = places[index]
      return place?.site === site ? [{ server, part: place.part, place: place.place }] : []
    })
    const listening = ports.map(portRange).filter(({ protocol }) => protocol === 'tcp')
    if (balanced.length < 2 || listening.length === 0) throw nothingToBalance(service)
    host.balancer?.open(this, {
      name: resourceName(client, service, `${sitePart(site)}-balancer`),
      site,
      ports: listening.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      ),
      servers: balanced,
      ...(network && { network }),
    })
  }

  #plan(props: AdvancedVmProps, senders: readonly Sender[], network: NetworkHandle | undefined): BackupPlan {
    const { backup, ...vm } = props
    if (backup === undefined) throw new Error('no backup was asked for')
    return new BackupPlan(this, 'backup', {
      ...vm,
      ...backup,
      senders,
      vaults: props.hardware?.includes('backup') ? 2 : 1,
      vaultGiB: 2 * props.storageGiB,
      ...(network && { network }),
    })
  }
}

/** The host's own network where servers have one anyway; else the link, when it was ordered or a balancer needs it. */
function networkOf(
  scope: Construct,
  { host, client, service, link = false, hardware = [] }: AdvancedVmProps,
  sites: readonly Site[],
): NetworkHandle | undefined {
  const balanced = hardware.includes('balancer')
  if (balanced && host.balancer === undefined) throw noBalancer(HOSTS[host.host].name)
  const own = host.network?.(scope, { name: resourceName(client, service, 'net'), sites })
  if (own || !(link || (balanced && host.balancer?.over === 'network'))) return own
  if (host.link === undefined) throw noLink(HOSTS[host.host].name, sites)
  return host.link(scope, { name: resourceName(client, service, 'link'), sites })
}

function checkedSites({ host, sites, geographic = false }: AdvancedVmProps): readonly Site[] {
  const found = sites.map((code) => serverSite(host.host, code))
  const [one, two] = found
  if (geographic === false) {
    if (found.length !== 1) throw notOneSite(found, '3.2')
    return found
  }
  const apart = geographic === 'zones' ? inDifferentDatacenters : inDifferentCities
  if (found.length !== 2 || one === undefined || two === undefined || !apart(one, two))
    throw notTwoSites(found)
  return found
}

/** Two machines at the first site when servers are doubled, one at each other site. */
function placesOf(sites: readonly Site[], doubled: boolean): Sender[] {
  const first = sites.slice(0, 1)
  const at = [...first, ...(doubled ? first : []), ...sites.slice(1)]
  return at.map((site, index) => {
    const number = at.slice(0, index + 1).filter((other) => other === site).length
    return { part: machinePart(site, number), site, place: index + 1 }
  })
}
