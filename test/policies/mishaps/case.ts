/** What a mishap is: a stack that is honest, and the same with what goes wrong. */
import { type Planned, PROVIDERS, type Provider } from '../hygiene/providers/plan.ts'

export interface Case {
  readonly honest: readonly Planned[]
  readonly mishap: readonly Planned[]
  readonly says?: string
}
export interface Mishap {
  readonly policy: string
  readonly params: object
  readonly on: Readonly<Record<Provider, Case | string>>
}

export const each = (make: (provider: Provider) => Case | string) =>
  Object.fromEntries(PROVIDERS.map((provider) => [provider, make(provider)])) as Mishap['on']

export type Mishaps = Readonly<Record<string, Mishap>>
