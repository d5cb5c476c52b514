import { Construct } from 'constructs'
import type { HardwareRedundancy, PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { HOSTS } from '../hosts/index.ts'
import { smallestSize } from '../hosts/sizes.ts'
import { BackupPlan, type BackupSettings, type Sender } from './backup-plan.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { GATEWAY, Gateway, VPN } from './gateway.ts'
import type { ApplianceSpec } from './guest/appliance/index.ts'
import { FILTER_PORT, PROXY_PORT } from './guest/appliance/spec.ts'
import { Machine, machinePart } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { noLan } from './network-errors.ts'
import { serverSite, sitePart } from './sites.ts'
import { noSizeFor } from './size-errors.ts'
import { doubledWithoutBackup } from './vault-errors.ts'
import type { VmProps } from './vm.ts'

/** Machines that the pool is at most spread over. */
const MOST = 16

export interface CloudDatacenterProps extends VmProps {
  /** The one datacenter, as the host's API writes it. */
  readonly site: string
  /** What the appliance does: `advanced` adds inspection. */
  readonly tier: 'standard' | 'advanced'
  /** Who administers, what is updated, who may come in. */
  readonly managed: ManagedService
  /** What the advanced option refuses. @default programs by mail and web, file sharing, telnet */
  readonly inspection?: NonNullable<ApplianceSpec['inspection']>
  /**
   * What is doubled: the firewall as two appliances on different machines, the servers as two at least that share no
   * machine, storage on volumes that the host keeps apart, backup in a second vault of a third city. @default nothing
   */
  readonly hardware?: readonly HardwareRedundancy[]
  /** Sites joined by IPsec. @default none */
  readonly ipsec?: ApplianceSpec['ipsec']
  /** Copies in another datacenter, when the client asked for them (3.5). @default none */
  readonly backup?: BackupSettings
}

/**
 * Cloud Datacenter (Axantis 3.1): the ordered pool as servers of one network that have no address on the Internet,
 * behind a firewall of their own (3.6). Published ports go to the first server; whoever administers comes in by
 * the SSL VPN. The appliance comes on top of the pool.
 */
export class CloudDatacenter extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'capacity.pool',
    'firewall.standard',
    'firewall.advanced',
    'redundancy.hardware',
    ...BackupPlan.upholds,
  ]

  /** The appliance, or both halves of the pair. */
  readonly gateway: Gateway
  readonly machines: readonly Machine[]

  constructor(scope: Construct, id: string, props: CloudDatacenterProps) {
    super(scope, id)
    const { host, client, service, managed, ports = [], hardware = [] } = props
    const site = serverSite(host.host, props.site)
    if (hardware.includes('backup') && props.backup === undefined) throw doubledWithoutBackup(service)
    if (host.lan === undefined) throw noLan(HOSTS[host.host].name)
    const lan = host.lan(this, { name: resourceName(client, service, 'lan'), site, gateway: GATEWAY })
    this.gateway = new Gateway(this, 'appliance', {
      ...props,
      site,
      lan,
      redundant: hardware.includes('firewall'),
    })

    const inside = new BasicFirewall(this, 'firewall', {
      ...props,
      sites: [site],
      ports,
      adminSources: [lan.cidr, VPN],
      supervisionSources: [lan.cidr],
    })
    const share = shareOf(props)
    const senders: Sender[] = Array.from({ length: share.machines }, (_, index) => ({
      part: machinePart(site, index + 1),
      site,
      place: GATEWAY + 1 + index,
    }))
    const { backup: settings, ...vm } = props
    const backup =
      settings &&
      new BackupPlan(this, 'backup', {
        ...vm,
        ...settings,
        senders,
        vaults: hardware.includes('backup') ? 2 : 1,
        vaultGiB: 2 * share.storageGiB,
      })
    const spread = hardware.includes('servers')
      ? host.spreadGroup(this, { name: resourceName(client, service, `${sitePart(site)}-spread`), site })
      : undefined
    this.machines = senders.map((sender) => {
      const machine = new Construct(this, sender.part)
      const port = lan.port(machine, {
        name: resourceName(client, service, `${sender.part}-port`),
        place: sender.place,
        filter: inside.at(site),
      })
      const made = new Machine(machine, 'vm', {
        ...vm,
        ...share,
        part: sender.part,
        site,
        disks: [{ label: 'data', path: '/srv', sizeGiB: share.storageGiB }],
        firewall: inside,
        lanPorts: [port],
        public: false,
        ...(spread !== undefined && { spread }),
        guest: {
          ...managed.guest,
          supervision: { sources: [lan.cidr] },
          proxy: `http://${lan.address(GATEWAY)}:${props.tier === 'advanced' ? FILTER_PORT : PROXY_PORT}`,
          ...(backup && { backups: backup.daily(sender) }),
        },
      })
      // Packages, copies and everything else leave through the appliance, from the first boot on.
      made.node.addDependency(this.gateway)
      return made
    })
  }
}

/** The pool in equal servers: as few as the host's sizes and the ordered redundancy allow. */
function shareOf({ host, site, vcpu, ramGiB, storageGiB, hardware = [] }: CloudDatacenterProps) {
  for (let machines = hardware.includes('servers') ? 2 : 1; machines <= MOST; machines += 1) {
    const share = { vcpu: Math.ceil(vcpu / machines), ramGiB: ramGiB / machines }
    if (smallestSize(host.host, share, site))
      return { machines, ...share, storageGiB: Math.ceil(storageGiB / machines) }
  }
  throw noSizeFor(HOSTS[host.host].name, Math.ceil(vcpu / MOST), ramGiB / MOST)
}
