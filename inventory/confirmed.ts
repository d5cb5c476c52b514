/** Rules that were pushed to a server, once the server itself says that it has them. */
import { counts, type Evidence } from './evidence.ts'
import { firewallFromListing } from './guest/nftables.ts'
import type { AllowRule, Guest, GuestFirewall, Inventory, Origin, Server, Value } from './model.ts'
import { isRecord } from './resource.ts'
import { isUnknown } from './values.ts'

/**
 * The inventory of a state with what its servers say they have loaded: rules that were pushed, and that the state cannot show to have
 * arrived, count where the latest listing that holds lets in exactly what they do. Any other listing changes nothing.
 */
export function confirmed(inventory: Inventory, evidence: readonly Evidence[], now: string): Inventory {
  if (inventory.stage !== 'state') return inventory
  const listings = listingsAt(evidence, now)
  if (listings.size === 0) return inventory
  return { ...inventory, servers: inventory.servers.map((server) => withListing(server, listings)) }
}

/** The latest of each server's listings that counts and still holds, by the server's name. */
function listingsAt(evidence: readonly Evidence[], now: string): ReadonlyMap<string, unknown> {
  const latest = new Map<string, Evidence>()
  for (const one of evidence) {
    const before = latest.get(one.subject)
    const about = one.kind === 'nft-ruleset' && counts(one) && one.observedAt <= now
    if (about && (!before || before.observedAt < one.observedAt)) latest.set(one.subject, one)
  }
  return new Map(
    [...latest].flatMap(([name, { data, expiresAt }]) => (expiresAt < now ? [] : [[name, data] as const])),
  )
}

/** The guest is still read when it is first looked at. */
function withListing(server: Server, listings: ReadonlyMap<string, unknown>): Server {
  const listing = isUnknown(server.name) ? undefined : listings.get(server.name)
  if (listing === undefined) return server
  const get = () => confirmedGuest(server.guest, listing, server.origin)
  // In one go: of a server that was frozen, a copy could not be given another guest afterwards.
  const guest: PropertyDescriptor = { enumerable: true, configurable: true, get }
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(server), guest }) as Server
}

function confirmedGuest(guest: Server['guest'], listing: unknown, origin: Origin): Value<Guest> | null {
  if (guest === null || isUnknown(guest)) return guest
  const awaited = guest.firewall?.awaited
  // As `nftRuleset` of evidence-shapes.ts, without its library, which a verdict on a plan alone would load for nothing.
  if (!awaited || !isRecord(listing) || !Array.isArray(listing.nftables)) return guest
  return alike(firewallFromListing(listing, origin), awaited) ? { ...guest, firewall: awaited } : guest
}

const alike = (one: GuestFirewall, other: GuestFirewall): boolean =>
  one.unread.length === 0 && JSON.stringify(gist(one)) === JSON.stringify(gist(other))

const gist = ({ inboundPolicy, stateful, rules, unread }: GuestFirewall) => ({
  ...{ inboundPolicy, stateful, unread },
  rules: rules.map(lets).sort(),
})

const lets = ({ direction, protocol, ports, peers }: AllowRule): string =>
  JSON.stringify([
    direction,
    protocol,
    ports,
    isUnknown(peers) ? peers : peers.map((one) => JSON.stringify(one)).sort(),
  ])
