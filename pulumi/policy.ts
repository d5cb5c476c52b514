/**
 * `paraphe/pulumi/policy`: the contract as a CrossGuard policy pack. The whole of a pack's `index.ts`:
 *
 *   import { contractPack } from 'paraphe/pulumi/policy'
 *   contractPack({ contract: '../clients/avance-ovh/contract.yaml' })
 */
import { PolicyPack } from '@pulumi/policy'
import { type PackOptions, packOf } from './judge/pack.ts'

export type { PackOptions }
export { packOf }

/** Serves the pack to the engine that started this process. One pack a process: Pulumi allows no more. */
export function contractPack(options: PackOptions, name = 'paraphe'): PolicyPack {
  return new PolicyPack(name, packOf(options))
}
