/**
 * Whose a resource is, in a plan that several clients share: by its address, which the signed contract names. A name, a
 * label or a tag says nothing here: whoever writes the plan writes those too.
 */
import type { Contract } from '../contract/model.ts'
import type { Inventory, Origin } from '../inventory/model.ts'
import { only } from './scope.ts'

/** What one contract claims of the document. */
export interface Claim {
  readonly code: string
  /** Addresses of modules and resources; a module stands for all that is in it. */
  readonly own: readonly string[]
  /** What several contracts may claim together, as long as each calls it shared. */
  readonly shared: readonly string[]
}

/** Whether `address` is `part` or lies in it: `module.a` covers `module.a["x"].hcloud_server.b`, never `module.ab.…`. */
export function covers(part: string, address: string): boolean {
  if (!address.startsWith(part)) return false
  const next = address[part.length]
  return next === undefined || next === '.' || next === '['
}

/** Whether a claim covers `address`. */
export const claimedBy = ({ own, shared }: Pick<Claim, 'own' | 'shared'>, address: string): boolean =>
  own.some((part) => covers(part, address)) || shared.some((part) => covers(part, address))

/** The client's part of a document: what it owns, and what it shares. References to the rest lead nowhere. */
export function partOf(inventory: Inventory, claim: Pick<Claim, 'own' | 'shared'>): Inventory {
  return cut(inventory, (address) => claimedBy(claim, address))
}

/** The client's part of each document, where its contract names one; the documents themselves elsewhere. */
export function partsOf(
  { resources }: Pick<Contract, 'resources'>,
  inventories: readonly Inventory[],
): readonly Inventory[] {
  return resources ? inventories.map((one) => partOf(one, resources)) : inventories
}

/** What no claim covers. */
export function nobodys(inventory: Inventory, claims: readonly Claim[]): Inventory {
  return cut(inventory, (address) => !claims.some((claim) => claimedBy(claim, address)))
}

function cut(inventory: Inventory, keep: (address: string) => boolean): Inventory {
  const its = ({ origin }: { readonly origin: Origin }) => keep(origin.address)
  const part = only(inventory, its)
  return {
    ...part,
    networks: part.networks.map((network) => ({ ...network, members: network.members.filter(keep) })),
    strayRules: inventory.strayRules.filter(its),
    strayListeners: inventory.strayListeners.filter(its),
    sensitiveInClear: inventory.sensitiveInClear.filter(its),
    grants: inventory.grants.filter(its),
    texts: inventory.texts.filter(its),
  }
}

export interface Dispute {
  readonly address: string
  /** The two clients that claim it; the first at least calls it its own. */
  readonly codes: readonly [string, string]
}

/** Every part that a client calls its own and another claims too, as its own or as shared. */
export function disputes(claims: readonly Claim[]): readonly Dispute[] {
  return claims.flatMap((one, index) =>
    claims.flatMap((other, at) =>
      at === index
        ? []
        : one.own.flatMap((part) => {
            // Of two that both call it their own, one telling is enough.
            const theirs = at < index ? other.shared : [...other.own, ...other.shared]
            const met = theirs.find((their) => covers(part, their) || covers(their, part))
            if (met === undefined) return []
            return [{ address: covers(part, met) ? met : part, codes: [one.code, other.code] as const }]
          }),
    ),
  )
}
