/** Who carries a promise, once the billing model has been taken into account. */
import type { PromiseKind } from './kinds.ts'
import type { Contract } from './model.ts'
import type { Bearer } from './promise.ts'

/** What a hosting partner who bills the client takes on: service levels, security, and where the machines are. */
const PARTNER: ReadonlySet<PromiseKind> = new Set([
  'site.residency',
  'site.single',
  'site.geographic-redundancy',
  'site.jurisdiction',
  'redundancy.hardware',
  'availability',
  'credit',
  'security.base',
])

/** A reseller keeps everything: it is the client's only contractual point. */
export function bearerOf(kind: PromiseKind, drafted: Bearer, { billing }: Pick<Contract, 'billing'>): Bearer {
  return billing.model === 'partner' && drafted !== 'client' && PARTNER.has(kind) ? 'partner' : drafted
}
