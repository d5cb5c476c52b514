import { noOperator } from './errors.ts'
import type { GuestAccount } from './guest/index.ts'

/** The provider's people and where they come from. */
export interface Operators {
  /** OpenSSH public keys; the comment names the person. */
  readonly keys: readonly string[]
  /** CIDRs of the provider's offices and supervision. */
  readonly sources: readonly string[]
}

/**
 * One account a key, so that the history of operations says who did what. The name is what stands before the `@`
 * of the key's comment.
 */
export function operatorAccounts({ keys }: Operators): GuestAccount[] {
  if (keys.length === 0) throw noOperator()
  const accounts = new Map<string, string[]>()
  keys.forEach((key, index) => {
    const comment = key.trim().split(/\s+/)[2] ?? ''
    const wanted = (comment.split('@')[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9_-]/g, '-')
    const name =
      /^[a-z][a-z0-9_-]{0,31}$/.test(wanted) && wanted !== 'root' ? wanted : `operator-${index + 1}`
    accounts.set(name, [...(accounts.get(name) ?? []), key])
  })
  return [...accounts].map(([name, owned]) => ({ name, keys: owned }))
}
