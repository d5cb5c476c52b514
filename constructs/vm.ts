/** What the offers' constructs have in common: the service's place in the contract, and its size. */
import type { HostSession } from './hosts/driver.ts'
import type { Operators } from './operators.ts'

export interface VmProps {
  /** The host, opened once a stack: `hostsOf(stack)(id)`. */
  readonly host: HostSession
  /** Client code; with `service`, the prefix of every resource name. */
  readonly client: string
  /** Service id in the contract. */
  readonly service: string
  /** vCPU, at least. */
  readonly vcpu: number
  /** Memory in GiB, at least. */
  readonly ramGiB: number
  /** The host's code of the size, e.g. `b3-16`. @default the smallest with at least `vcpu` and `ramGiB` */
  readonly type?: string
  /** Storage in GiB, on a volume of its own beside the system's disk. */
  readonly storageGiB: number
  /** Open to everybody: `443/tcp`. @default none */
  readonly ports?: readonly string[]
  /** CIDRs that may administer, besides the operators' own. @default none */
  readonly adminSources?: readonly string[]
  /** The provider's people: an account for each key, and where they come from. */
  readonly operators: Operators
  /** Refuse to destroy what holds data. @default true */
  readonly protect?: boolean
}

/** Everybody who may administer: the contract's sources and the operators'. */
export function allAdminSources({ adminSources = [], operators }: VmProps): string[] {
  return [...new Set([...adminSources, ...operators.sources])]
}
