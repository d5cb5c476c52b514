/**
 * Whose a resource is, in a plan that several clients share: by its address, which the signed contract names. A name, a
 * label or a tag says nothing here: whoever writes the plan writes those too.
 */
import type { Contract } from '../contract/model.ts'
import { type Inventory, NOTHING, type Origin, type Within } from '../inventory/model.ts'

/** What one contract claims of the document. */
export interface Claim {
  readonly code: string
  /** Addresses of modules and resources; a module stands for all that is in it. */
  readonly own: readonly string[]
  /** What several contracts may claim together, as long as each calls it shared. */
  readonly shared: readonly string[]
}

/**
 * Whether `address` is `part` or lies in it: `module.a` covers `module.a["x"].hcloud_server.b`, never `module.ab.…`. The
 * URN of a Pulumi component says nothing of what lies in it: that is in the document (see `Inventory.within`).
 */
export function covers(part: string, address: string): boolean {
  if (isUrn(part)) return part === address
  if (!address.startsWith(part)) return false
  const next = address[part.length]
  return next === undefined || next === '.' || next === '['
}

/** Whether a claim covers `address`. */
export const claimedBy = ({ own, shared }: Pick<Claim, 'own' | 'shared'>, address: string): boolean =>
  own.some((part) => covers(part, address)) || shared.some((part) => covers(part, address))

/** The client's part of a document: what it owns, and what it shares. References to the rest lead nowhere. */
export function partOf(inventory: Inventory, claim: Pick<Claim, 'own' | 'shared'>): Inventory {
  return divide(inventory, [claim]).part(claim)
}

/** The client's part of each document, where its contract names one; the documents themselves elsewhere. */
export function partsOf(
  { resources }: Pick<Contract, 'resources'>,
  inventories: readonly Inventory[],
): readonly Inventory[] {
  return resources ? inventories.map((one) => partOf(one, resources)) : inventories
}

/** As `partsOf`, for several contracts that share documents: each document is divided once, however many they are. */
export function partsAmong(
  contracts: readonly Pick<Contract, 'resources'>[],
): (contract: Pick<Contract, 'resources'>, inventories: readonly Inventory[]) => readonly Inventory[] {
  const divisionOf = dividedBy(contracts.flatMap(({ resources }) => resources ?? []))
  return ({ resources }, inventories) =>
    resources ? inventories.map((one) => divisionOf(one).part(resources)) : inventories
}

/** What no claim covers. */
export function nobodys(inventory: Inventory, claims: readonly Claim[]): Inventory {
  return divide(inventory, claims).rest
}

/** A document in its parts. */
export interface Division<C> {
  /** Of one of the claims that it was divided by. */
  part(claim: C): Inventory
  readonly rest: Inventory
}

/** A document in the parts that `claims` name, in one pass over it, however many there are. */
export function divide<C extends Pick<Claim, 'own' | 'shared'>>(
  inventory: Inventory,
  claims: readonly C[],
): Division<C> {
  const claimants = claimantsIn(claims, inventory.within)
  const piles = new Map<C | null, Pile>()
  for (const list of HELD)
    for (const thing of inventory[list]) {
      const found = claimants(thing.origin.address)
      for (const claim of found.length > 0 ? found : [null]) pileOf(piles, claim)[list].push(thing)
    }
  const partFor = (claim: C | null): Inventory => {
    const mine = (address: string): boolean => {
      const found = claimants(address)
      return claim === null ? found.length === 0 : found.includes(claim)
    }
    const part = { ...inventory, ...(pileOf(piles, claim) as unknown as Partial<Inventory>) }
    const networks = part.networks.map((network) => ({ ...network, members: network.members.filter(mine) }))
    const within = Object.entries(part.within ?? {}).filter(([address]) => mine(address))
    return { ...part, networks, ...(part.within && { within: Object.fromEntries(within) }) }
  }
  return { part: partFor, rest: partFor(null) }
}

/** `divide` by the same claims, once for each document. */
export function dividedBy<C extends Pick<Claim, 'own' | 'shared'>>(
  claims: readonly C[],
): (inventory: Inventory) => Division<C> {
  const held = new WeakMap<Inventory, Division<C>>()
  return (inventory) => {
    const division = held.get(inventory) ?? divide(inventory, claims)
    held.set(inventory, division)
    return division
  }
}

type Pile = Record<(typeof HELD)[number], { readonly origin: Origin }[]>

function pileOf<C>(piles: Map<C | null, Pile>, claim: C | null): Pile {
  const held = piles.get(claim) ?? (Object.fromEntries(HELD.map((list) => [list, []])) as unknown as Pile)
  piles.set(claim, held)
  return held
}

/** Every list of an inventory: whatever is in one has an origin, and is somebody's or nobody's. */
const HELD = Object.keys(NOTHING) as readonly (keyof typeof NOTHING)[]

/**
 * Who claims an address, or who calls it its `own`: looked up by what could cover it, so that many claims cost no more
 * than one.
 */
export function claimantsIn<C extends Pick<Claim, 'own' | 'shared'>>(
  claims: readonly C[],
  within: Within | undefined,
  which: 'any' | 'own' = 'any',
): (address: string) => readonly C[] {
  const byPart = new Map<string, Set<C>>()
  for (const claim of claims)
    for (const part of which === 'own' ? claim.own : [...claim.own, ...claim.shared]) {
      const held = byPart.get(part)
      if (held) held.add(claim)
      else byPart.set(part, new Set([claim]))
    }
  const lengths = new Set([...byPart.keys()].map(({ length }) => length))
  return (address) => {
    const parts = isUrn(address) ? componentsOf(address, within) : beginningsOf(address, lengths)
    const found = parts.flatMap((part) => [...(byPart.get(part) ?? [])])
    return found.length > 1 ? [...new Set(found)] : found
  }
}

const componentsOf = (urn: string, within: Within | undefined): readonly string[] => [
  urn,
  ...(within && Object.hasOwn(within, urn) ? (within[urn] ?? []) : []),
]

/** The address and the modules that it is in, of these lengths alone: a document may hold an address without end. */
function beginningsOf(address: string, lengths: ReadonlySet<number>): readonly string[] {
  return [...lengths]
    .filter((length) => length <= address.length && [undefined, '.', '['].includes(address[length]))
    .map((length) => address.slice(0, length))
}

const isUrn = (address: string): boolean => address.startsWith('urn:pulumi:')

export interface Dispute<C extends Claim = Claim> {
  readonly address: string
  /** The two that claim it; the first at least calls it its own. */
  readonly between: readonly [C, C]
}

/** Every part that a client calls its own and another claims too, as its own or as shared. */
export function disputes<C extends Claim>(claims: readonly C[]): readonly Dispute<C>[] {
  return claims.flatMap((one, index) =>
    claims.flatMap((other, at) =>
      at === index
        ? []
        : one.own.flatMap((part) => {
            // Of two that both call it their own, one telling is enough.
            const theirs = at < index ? other.shared : [...other.own, ...other.shared]
            const met = theirs.find((their) => covers(part, their) || covers(their, part))
            if (met === undefined) return []
            return [{ address: covers(part, met) ? met : part, between: [one, other] as const }]
          }),
    ),
  )
}

/** What a document itself shows to be disputed: a Pulumi component of one client inside that of another. */
export function disputesWithin<C extends Claim>(
  { within }: Inventory,
  claims: readonly C[],
): readonly Dispute<C>[] {
  if (!within) return []
  const claimants = claimantsIn(claims, within)
  const owners = claimantsIn(claims, within, 'own')
  return Object.keys(within).flatMap((address) => {
    const [owner] = owners(address)
    const other = claimants(address).find((claim) => claim !== owner)
    return owner && other ? [{ address, between: [owner, other] as const }] : []
  })
}
