import { Construct } from 'constructs'
import type { PromiseKind } from '../contract/kinds.ts'
import { resourceName } from '../contract/naming.ts'
import type { Site } from '../hosts/index.ts'
import type { GuestFilter } from './guest/index.ts'
import type { HostSession, InboundRule, Ref } from './hosts/driver.ts'
import { ANYWHERE } from './hosts/driver.ts'
import { sitePart } from './sites.ts'

export interface BasicFirewallProps {
  /** The host, opened once a stack: `hostsOf(stack)(id)`. */
  readonly host: HostSession
  /** Client code; with `service`, the prefix of every resource name. */
  readonly client: string
  /** Service id in the contract. */
  readonly service: string
  /** Sites with a server of the service; each gets its filter of the host. */
  readonly sites: readonly Site[]
  /** Open to everybody: `443/tcp`, `60000-61000/udp`. */
  readonly ports: readonly string[]
  /** CIDRs that may administer (22/tcp). */
  readonly adminSources: readonly string[]
  /** CIDRs that may read the VM's figures (9100/tcp). @default none */
  readonly supervisionSources?: readonly string[]
}

/**
 * The firewall that articles Axantis 3.6 and Progerance 5.5.1 promise: software, on the VM itself (`guest`). A
 * filter of the host with the same rules stands before it as defence in depth; it never stands in for it.
 */
export class BasicFirewall extends Construct {
  static readonly upholds: readonly PromiseKind[] = ['firewall.basic', 'firewall.admin-sources']

  /** What the VM's own ruleset is to say. */
  readonly guest: GuestFilter
  readonly #filters: ReadonlyMap<string, Ref>

  constructor(scope: Construct, id: string, props: BasicFirewallProps) {
    super(scope, id)
    this.guest = { ports: props.ports, adminSources: props.adminSources }
    const inbound = inboundRules(props)
    this.#filters = new Map(
      props.sites.map((site) => {
        const name = resourceName(props.client, props.service, `${sitePart(site)}-filter`)
        return [site.code, props.host.filter(this, { name, site, inbound })]
      }),
    )
  }

  /** The host's filter at `site`. */
  at(site: Site): Ref {
    const filter = this.#filters.get(site.code)
    if (filter === undefined) throw new Error(`the firewall was not asked for ${site.code}`)
    return filter
  }
}

/** The same openings as the VM's ruleset; a rule without sources is left out, since hosts read it as "everybody". */
export function inboundRules(
  props: Pick<BasicFirewallProps, 'ports' | 'adminSources' | 'supervisionSources'>,
): InboundRule[] {
  const rules = [
    ...props.ports.map((port) => ({ port, sources: ANYWHERE })),
    { port: '22/tcp', sources: props.adminSources },
    { port: '9100/tcp', sources: props.supervisionSources ?? [] },
  ]
  return rules.filter(({ sources }) => sources.length > 0)
}
