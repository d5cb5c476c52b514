import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import { HOSTS, type Site } from '../hosts/index.ts'
import { smallestSize } from '../hosts/sizes.ts'
import { BackupPlan, type BackupSettings, type Sender } from './backup-plan.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { noLan } from './errors.ts'
import { type ApplianceSpec, renderAppliance } from './guest/appliance/index.ts'
import { FILTER_PORT, PROXY_PORT } from './guest/appliance/spec.ts'
import type { Lan } from './hosts/driver.ts'
import { portRange } from './hosts/driver.ts'
import { Machine, machinePart } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { serverSite, sitePart } from './sites.ts'
import { noSizeFor } from './size-errors.ts'
import type { VmProps } from './vm.ts'

/** Place of the appliance; servers count up from the next. */
const GATEWAY = 0
/** Addresses of those who come in by the SSL VPN. */
const VPN = '10.31.0.0/24'
/** Suricata and ClamAV keep their rules and signatures in memory. */
const APPLIANCE = { standard: { vcpu: 2, ramGiB: 4 }, advanced: { vcpu: 4, ramGiB: 16 } } as const
/** Until the client says otherwise: what no server of a company needs. */
const INSPECTION: NonNullable<ApplianceSpec['inspection']> = {
  blockedSites: [],
  blockedExtensions: ['.exe', '.scr', '.msi'],
  blockedApplications: ['bittorrent-dht', 'telnet'],
}
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
    ...BackupPlan.upholds,
  ]

  readonly appliance: Machine
  readonly machines: readonly Machine[]

  constructor(scope: Construct, id: string, props: CloudDatacenterProps) {
    super(scope, id)
    const { host, client, service, managed, ports = [] } = props
    const site = serverSite(host.host, props.site)
    if (host.lan === undefined) throw noLan(HOSTS[host.host].name)
    const lan = host.lan(this, { name: resourceName(client, service, 'lan'), site, gateway: GATEWAY })
    this.appliance = this.#appliance(props, site, lan)

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
      new BackupPlan(this, 'backup', { ...vm, ...settings, senders, vaultGiB: 2 * share.storageGiB })
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
        guest: {
          ...managed.guest,
          supervision: { sources: [lan.cidr] },
          proxy: `http://${lan.address(GATEWAY)}:${props.tier === 'advanced' ? FILTER_PORT : PROXY_PORT}`,
          ...(backup && { backups: backup.daily(sender) }),
        },
      })
      // Packages, copies and everything else leave through the appliance, from the first boot on.
      made.node.addDependency(this.appliance)
      return made
    })
  }

  #appliance(props: CloudDatacenterProps, site: Site, lan: Lan): Machine {
    const { host, client, service, operators, managed, tier, ipsec = [] } = props
    const part = `${sitePart(site)}-firewall`
    const scope = new Construct(this, 'appliance')
    const firewall = new BasicFirewall(scope, 'firewall', {
      host,
      client,
      service: `${service}-edge`,
      sites: [site],
      ports: [...(props.ports ?? []), '1194/udp', ...(ipsec.length > 0 ? ['500/udp', '4500/udp'] : [])],
      adminSources: managed.adminSources,
      supervisionSources: managed.supervisionSources,
    })
    const port = lan.port(scope, { name: resourceName(client, service, `${part}-port`), place: GATEWAY })
    const { outside, inside, insideHardware } = lan.devices
    return new Machine(scope, 'vm', {
      host,
      client,
      service,
      part,
      site,
      ...APPLIANCE[tier],
      disks: [],
      firewall,
      operators,
      lanPorts: [port],
      guest: { clients: [], updates: 'automatic', supervision: { sources: managed.supervisionSources } },
      render: (spec) =>
        renderAppliance({
          ...spec,
          // What is published goes through; only what the appliance serves itself is for it.
          firewall: { ...spec.firewall, ports: [] },
          outside: { interface: outside, address: null },
          inside: {
            interface: inside,
            address: lan.address(GATEWAY),
            network: lan.cidr,
            ...(insideHardware !== undefined && { hardware: insideHardware }),
          },
          published: publishedPorts(props.ports ?? [], lan.address(GATEWAY + 1)),
          ipsec,
          sslVpn: { network: VPN },
          inspection: tier === 'advanced' ? (props.inspection ?? INSPECTION) : null,
        }),
    })
  }
}

/** A contract's ports, one by one, to the server that answers them. */
function publishedPorts(ports: readonly string[], to: string): ApplianceSpec['published'] {
  return ports.flatMap((entry) => {
    const { from, to: last, protocol } = portRange(entry)
    return Array.from({ length: last - from + 1 }, (_, index) => ({
      port: `${from + index}/${protocol}`,
      to,
    }))
  })
}

/** The pool in equal servers: as few as the host's sizes allow. */
function shareOf({ host, vcpu, ramGiB, storageGiB }: CloudDatacenterProps) {
  for (let machines = 1; machines <= MOST; machines += 1) {
    const share = { vcpu: Math.ceil(vcpu / machines), ramGiB: ramGiB / machines }
    if (smallestSize(host.host, share))
      return { machines, ...share, storageGiB: Math.ceil(storageGiB / machines) }
  }
  throw noSizeFor(HOSTS[host.host].name, Math.ceil(vcpu / MOST), ramGiB / MOST)
}
