/** A server of each provider with a cloud-init text. */
import { web } from '../hygiene/providers/network.ts'
import type { Planned, Provider } from '../hygiene/providers/plan.ts'
import { GUEST } from './filters.ts'

export const guest = (provider: Provider, text: string, more: object = {}): Planned =>
  web(provider, { [GUEST[provider]]: text, ...more })
