/**
 * `paraphe/pulumi`: what a signed contract builds, as a Pulumi program.
 *
 *   import { deployClient } from 'paraphe/pulumi'
 *   await deployClient('clients/avance-ovh/contract.yaml')
 */

import type * as pulumi from '@pulumi/pulumi'
import { Testing } from 'cdktf'
import { loadContract } from '../contract/load.ts'
import type { Contract } from '../contract/model.ts'
import { ClientStack } from '../stacks/client-stack.ts'
import { type Registered, register } from './build/register.ts'
import { type PulumiProgram, translate } from './build/translate.ts'

export type { PulumiProgram, PulumiProvider, PulumiResource } from './build/translate.ts'
export type { Registered }
export { register, translate }

export interface DeployOptions {
  /** The folder that the contract's path starts from. @default the current folder */
  readonly cwd?: string
  /** False once the contract has ended: volumes and vaults may then be destroyed. @default true */
  readonly protect?: boolean
  /** Options for every resource, a parent for instance. */
  readonly options?: pulumi.CustomResourceOptions
  /**
   * Begins every name in Pulumi. A URN tells the type of a component and not which one it is: without it, what two
   * clients call the same is one URN, and the engine refuses the second.
   * @default the client's code and a hyphen under a parent, nothing otherwise
   */
  readonly prefix?: string
}

/**
 * Registers everything that the contract builds in the running Pulumi program, by Terraform's address. The stack is
 * the one that cdktf would deploy, synthesized in memory: there is one definition of each offer.
 */
export async function deployClient(file: string, given: DeployOptions = {}): Promise<Registered> {
  const { contract } = loadContract(file, given.cwd === undefined ? {} : { cwd: given.cwd })
  const { options, prefix = options?.parent ? `${contract.client.code}-` : '' } = given
  return register(programOf(contract, given.protect ?? true), options, prefix)
}

/** The Pulumi program of a contract. Throws `InputError` when a host has no SDK. */
export function programOf(contract: Contract, protect = true): PulumiProgram {
  const stack = new ClientStack(Testing.app(), { contract, protect })
  return translate(JSON.parse(Testing.synth(stack)))
}
