import { Construct } from 'constructs'
import { resourceName } from '../contract/naming.ts'
import { HOSTS, type Site } from '../hosts/index.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { type ApplianceSpec, buildAppliance } from './guest/appliance/index.ts'
import type { Lan, Ref } from './hosts/driver.ts'
import { portRange } from './hosts/driver.ts'
import { Machine } from './machine.ts'
import type { ManagedService } from './managed-service.ts'
import { noPair } from './network-errors.ts'
import { sitePart } from './sites.ts'
import type { VmProps } from './vm.ts'

/** Place of the gateway in its LAN; servers count up from the next. */
export const GATEWAY = 0
/** Addresses of those who come in by the SSL VPN. */
export const VPN = '10.31.0.0/24'
/** Suricata and ClamAV keep their rules and signatures in memory. */
const SIZE = { standard: { vcpu: 2, ramGiB: 4 }, advanced: { vcpu: 4, ramGiB: 16 } } as const
/** Until the client says otherwise: what no server of a company needs. */
const INSPECTION: NonNullable<ApplianceSpec['inspection']> = {
  blockedSites: [],
  blockedExtensions: ['.exe', '.scr', '.msi'],
  blockedApplications: ['bittorrent-dht', 'telnet'],
}

export interface GatewayProps extends Pick<VmProps, 'host' | 'client' | 'service' | 'operators' | 'ports'> {
  readonly site: Site
  readonly lan: Lan
  /** `advanced` adds inspection. */
  readonly tier: 'standard' | 'advanced'
  readonly managed: ManagedService
  /** Two appliances on different machines that share their addresses. @default false */
  readonly redundant?: boolean
  /** What the advanced option refuses. @default programs by mail and web, file sharing, telnet */
  readonly inspection?: NonNullable<ApplianceSpec['inspection']>
  /** Sites joined by IPsec. @default none */
  readonly ipsec?: ApplianceSpec['ipsec']
}

interface Half {
  readonly scope: Construct
  readonly part: string
  readonly ports: readonly Ref[]
  readonly spread?: Ref
  /** What differs from the appliance that stands alone. */
  readonly outside: string | null
  readonly pair?: NonNullable<ApplianceSpec['pair']>
}

/** The firewall of a Cloud Datacenter (Axantis 3.6): an appliance, or two that stand for one. */
export class Gateway extends Construct {
  readonly machines: readonly Machine[]
  readonly #props: GatewayProps
  readonly #firewall: BasicFirewall

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id)
    this.#props = props
    const { host, client, service, site, managed, ports = [], ipsec = [] } = props
    this.#firewall = new BasicFirewall(this, 'firewall', {
      host,
      client,
      service: `${service}-edge`,
      sites: [site],
      ports: [...ports, '1194/udp', ...(ipsec.length > 0 ? ['500/udp', '4500/udp'] : [])],
      adminSources: managed.adminSources,
      supervisionSources: managed.supervisionSources,
    })
    this.machines = (props.redundant ? this.#pair() : [this.#alone()]).map((half) => this.#machine(half))
  }

  #alone(): Half {
    const { client, service, site, lan } = this.#props
    const part = `${sitePart(site)}-firewall`
    const port = lan.port(this, { name: resourceName(client, service, `${part}-port`), place: GATEWAY })
    return { scope: this, part, ports: [port], outside: null }
  }

  #pair(): readonly Half[] {
    const { host, client, service, site, lan } = this.#props
    const pair = lan.pair?.(this)
    if (pair === undefined) throw noPair(HOSTS[host.host].name)
    const spread = host.spreadGroup(this, {
      name: resourceName(client, service, `${sitePart(site)}-firewall-spread`),
      site,
    })
    return ([0, 1] as const).map((half): Half => {
      const part = `${sitePart(site)}-firewall-${half + 1}`
      const scope = new Construct(this, `${half + 1}`)
      const name = resourceName(client, service, `${part}-port`)
      const other = half === 0 ? 1 : 0
      return {
        scope,
        part,
        spread,
        ports: pair.ports(scope, { name, half, filter: this.#firewall.at(site) }),
        outside: pair.address,
        pair: { own: pair.own(half), peer: pair.own(other), preferred: half === 0 },
      }
    })
  }

  #machine({ scope, part, ports, spread, outside: shared, pair }: Half): Machine {
    const { host, client, service, site, lan, operators, managed, tier, ipsec = [] } = this.#props
    const { outside, inside, insideHardware } = lan.devices
    return new Machine(scope, 'vm', {
      ...{ host, client, service, part, site, operators, ...SIZE[tier] },
      disks: [],
      firewall: this.#firewall,
      lanPorts: ports,
      ...(pair && { public: false }),
      ...(spread !== undefined && { spread }),
      guest: { clients: [], updates: 'automatic', supervision: { sources: managed.supervisionSources } },
      render: (spec, channel) =>
        buildAppliance(
          {
            ...spec,
            // What is published goes through; only what the appliance serves itself is for it.
            firewall: { ...spec.firewall, ports: [] },
            outside: { interface: outside, address: shared },
            inside: {
              interface: inside,
              address: lan.address(GATEWAY),
              network: lan.cidr,
              ...(insideHardware !== undefined && { hardware: insideHardware }),
            },
            ...(pair && { pair }),
            published: publishedPorts(this.#props.ports ?? [], lan.address(GATEWAY + 1)),
            ipsec,
            sslVpn: { network: VPN },
            inspection: tier === 'advanced' ? (this.#props.inspection ?? INSPECTION) : null,
          },
          channel,
        ),
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
