import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { HOST_IDS, HOSTS } from '../hosts/index.ts'
import { BasicFirewall } from './basic-firewall.ts'
import { notInFrance, wrongHostForEssential } from './errors.ts'
import { Machine, machinePart } from './machine.ts'
import { serverSite } from './sites.ts'
import { allAdminSources, type VmProps } from './vm.ts'

export interface EssentialVmProps extends VmProps {
  /** The one site, in France. */
  /** The one datacenter, as the host's API writes it. */
  readonly site: string
  /** Reading `essentiel.datacenter`: the article names Ikoula. @default ikoula */
  readonly datacenter?: 'ikoula' | 'any-in-france'
  /** Infogérance, when it was ordered apart (3.8). @default none */
  readonly managed?: { readonly updates: 'automatic' | 'on-request' }
  /** The provider's supervision reads the VM's figures: ordered with infogérance only. @default false */
  readonly supervised?: boolean
}

/**
 * VM Essentiel (Axantis 3.3): one machine at one site in France, without redundancy, with its software firewall and
 * the history of operations — and nothing else. What the article does not list has no property here.
 */
export class EssentialVm extends Construct {
  static readonly upholds: readonly PromiseKind[] = [
    'site.residency',
    'site.single',
    'redundancy.none',
    'exclusivity',
    'capacity',
    'history.actions',
    ...BasicFirewall.upholds,
  ]

  readonly machine: Machine

  constructor(scope: Construct, id: string, props: EssentialVmProps) {
    super(scope, id)
    const { host, operators } = props
    const site = serverSite(host.host, props.site)
    if ((props.datacenter ?? 'ikoula') === 'ikoula' && host.host !== 'ikoula')
      throw wrongHostForEssential(HOSTS[host.host].name)
    if (site.country !== 'FR') throw notInFrance(site, hostsInFrance())

    const supervision = props.supervised ? { sources: operators.sources } : undefined
    const adminSources = allAdminSources(props)
    const firewall = new BasicFirewall(this, 'firewall', {
      ...props,
      sites: [site],
      ports: props.ports ?? [],
      adminSources,
      ...(supervision && { supervisionSources: supervision.sources }),
    })
    this.machine = new Machine(this, 'vm', {
      ...props,
      part: machinePart(site, 1),
      site,
      disks: [{ label: 'data', path: '/srv', sizeGiB: props.storageGiB }],
      firewall,
      guest: {
        clients: [],
        updates: props.managed?.updates ?? 'on-request',
        ...(supervision && { supervision }),
      },
    })
  }
}

function hostsInFrance(): string[] {
  return HOST_IDS.filter((id) =>
    HOSTS[id].sites.some(({ country, serves }) => country === 'FR' && serves !== 'object'),
  )
}
