/** A contract as the stack that cdktf would deploy, made in memory. Loaded on demand: cdktf is slow to start. */
import { Testing } from 'cdktf'
import type { Contract } from '../../contract/model.ts'
import { ClientStack, hasStack } from '../../stacks/client-stack.ts'

export function synthOf(
  contract: Contract,
  name: string,
): { readonly file: string; readonly text: string } | null {
  if (!hasStack(contract)) return null
  return { file: name, text: Testing.synth(new ClientStack(Testing.app(), { contract })) }
}
