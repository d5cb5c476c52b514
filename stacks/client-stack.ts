import { LocalBackend, TerraformElement, TerraformStack } from 'cdktf'
import type { Construct, Node } from 'constructs'
import { type HostSession, hostsOf } from '../constructs/index.ts'
import type { Contract, Service } from '../contract/model.ts'
import type { HostId } from '../hosts/index.ts'
import { buildService, provisioned } from './services.ts'

/** Gives a stack the place of its state, e.g. `(stack) => new PgBackend(stack, { schemaName: stack.node.id })`. */
export type Backend = (stack: TerraformStack) => unknown

export interface ClientStackProps {
  readonly contract: Contract
  /** Folder that holds the state file of the default backend. @default the current folder */
  readonly stateFolder?: string
  /** Where the state is kept, when not in a local file; see docs/fleet.md for pg and s3. */
  readonly backend?: Backend
  /** Refuse to destroy volumes and vaults. Lifted on the way out of a contract only. @default true */
  readonly protect?: boolean
}

/** Everything that one client's contract has built: a stack named by the client's code. */
export class ClientStack extends TerraformStack {
  constructor(scope: Construct, { contract, stateFolder = '.', backend, protect = true }: ClientStackProps) {
    super(scope, contract.client.code)
    if (backend) backend(this)
    else new LocalBackend(this, { path: `${stateFolder}/terraform.${contract.client.code}.tfstate` })
    const open: (host: HostId) => HostSession = hostsOf(this)
    for (const service of contract.services.filter(provisioned)) {
      buildService(this, { contract, service, host: open(service.host), protect })
    }
  }

  /**
   * Addresses that people read in findings: the path itself, `erp_gra11-1_server`, instead of cdktf's hash. No id of
   * ours holds an underscore, so two paths never meet.
   */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : (element as Node)
    return node.scopes
      .slice(node.scopes.indexOf(this) + 1)
      .map((scope) => scope.node.id)
      .join('_')
  }
}

/** Whether a contract asks for anything to be built: administration of a third party's servers does not. */
export function hasStack(contract: Contract): boolean {
  return contract.services.some((service: Service) => provisioned(service))
}
