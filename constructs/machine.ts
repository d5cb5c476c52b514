import { Construct } from 'constructs'
import { resourceName } from '../contract/naming.ts'
import { HOSTS, type Site } from '../hosts/index.ts'
import { type ServerSize, sizeOf, smallestSize, soldAt } from '../hosts/sizes.ts'
import type { BasicFirewall } from './basic-firewall.ts'
import { userDataTooLong } from './errors.ts'
import { buildGuest, type Channel, type GuestDisk, type GuestSpec, type Rendered } from './guest/index.ts'
import type { HostSession, NetworkHandle, Ref, ServerHandle, ServerRequest } from './hosts/driver.ts'
import { type Operators, operatorAccounts } from './operators.ts'
import { sitePart } from './sites.ts'
import { noSizeFor, sizeNotAt, sizeTooSmall, sizeWithdrawn, unknownSize } from './size-errors.ts'

export interface MachineProps {
  /** The host, opened once a stack: `hostsOf(stack)(id)`. */
  readonly host: HostSession
  /** Client code; with `service`, the prefix of every resource name. */
  readonly client: string
  /** Service id in the contract. */
  readonly service: string
  /** What tells it from the service's other machines, e.g. `gra11-1`. */
  readonly part: string
  /** Where it stands: `serverSite(host, code)`. */
  readonly site: Site
  /** vCPU, at least. */
  readonly vcpu: number
  /** Memory in GiB, at least. */
  readonly ramGiB: number
  /** The host's code of the size, e.g. `b3-16`. @default the smallest that the site sells and that has both */
  readonly type?: string
  /** Volumes that hold what must outlive the server. */
  readonly disks: readonly GuestDisk[]
  /** Its filter, on the VM itself and at the host. */
  readonly firewall: BasicFirewall
  /** The provider's people: an account for each key. */
  readonly operators: Operators
  /** What runs inside besides: updates, supervision, copies, a database, packages. */
  readonly guest: Omit<GuestSpec, 'hostname' | 'operators' | 'firewall' | 'disks'>
  /** Spread group at the same site. @default none */
  readonly spread?: Ref
  /** Private network, and the place in it. @default none */
  readonly network?: { readonly handle: NetworkHandle; readonly place: number }
  /** Ports of a LAN that the server holds; not the `ports` that a firewall opens. @default none */
  readonly lanPorts?: readonly Ref[]
  /** An address of its own on the Internet. @default true */
  readonly public?: boolean
  /** From the specification to the cloud-init text. @default the VM of an offer */
  readonly render?: (spec: GuestSpec, channel: Channel | null) => Rendered
  /** Refuse to destroy the volumes. @default true */
  readonly protect?: boolean
}

/**
 * A server of the smallest size that keeps the promise, with what runs inside it, and its volumes. What may change (rules,
 * joined sites) goes by the host's channel where there is one; any other change of the guest text replaces the server;
 * data stands on the volumes, which stay.
 */
export class Machine extends Construct {
  readonly server: ServerHandle

  constructor(scope: Construct, id: string, props: MachineProps) {
    super(scope, id)
    const { host, client, service, part, site, network } = props
    const name = resourceName(client, service, part)
    const size = chosenSize(props)
    const keys = host.keys(scope, {
      name: resourceName(client, service, 'key'),
      site,
      publicKeys: props.operators.keys,
    })

    this.server = host.server(this, {
      name,
      site,
      size,
      keys,
      ...guestOf(props, name),
      filter: props.firewall.at(site),
      volumes: props.disks.map(({ label, sizeGiB }) => ({ label, sizeGiB, protect: props.protect ?? true })),
      ...(props.spread !== undefined && { spread: props.spread }),
      ...(props.lanPorts && { lanPorts: props.lanPorts }),
      ...(props.public !== undefined && { public: props.public }),
      ...(network && {
        network: { ref: network.handle.ref, address: network.handle.address(network.place) },
      }),
    })
  }
}

/** The size that was asked for by its code, else the smallest. Withdrawn ones are refused: nobody could make them again. */
function chosenSize({ host: { host }, site, type, vcpu, ramGiB }: MachineProps): ServerSize {
  const least = smallestSize(host, { vcpu, ramGiB }, site.code)
  const size = type === undefined ? least : sizeOf(host, type)
  const { name } = HOSTS[host]
  if (size === undefined)
    throw type === undefined ? noSizeFor(name, vcpu, ramGiB) : unknownSize(host, name, type)
  if (size.deprecated) throw sizeWithdrawn(name, size)
  if (size.vcpu < vcpu || size.ramGiB < ramGiB) throw sizeTooSmall(name, size, { vcpu, ramGiB }, least)
  if (!soldAt(size, site.code)) throw sizeNotAt(name, size, site, least)
  return size
}

function guestOf(props: MachineProps, name: string): Rendered & Pick<ServerRequest, 'operators'> {
  const { guest, firewall, disks, host, render = buildGuest } = props
  const operators = operatorAccounts(props.operators)
  const spec: GuestSpec = {
    ...guest,
    hostname: name,
    operators,
    firewall: firewall.guest,
    disks,
  }
  const administered = firewall.guest.adminSources.length > 0
  const channel = host.channel({ addressed: props.public !== false, administered })
  const whole = render(spec, channel)
  const fits = ({ userData }: Rendered) => Buffer.byteLength(userData) <= host.userDataLimit
  // A text that holds its rules and the program besides may be too long by that program: then a rule replaces the server.
  const rendered = fits(whole) || channel !== 'push' ? whole : render(spec, null)
  if (!fits(rendered)) throw userDataTooLong(name, Buffer.byteLength(rendered.userData), host.userDataLimit)
  return { ...rendered, operators: operators.map((one) => one.name) }
}

/** `gra11-1`: the part of a site's nth machine. */
export function machinePart(site: Site, number: number): string {
  return `${sitePart(site)}-${number}`
}
