/** Which things of an inventory belong to a service: by the naming convention, and by what its servers use. */
import { serviceOfName } from '../contract/naming.ts'
import type { Inventory, Origin, Ref, Value } from '../inventory/model.ts'
import { isUnknown } from '../inventory/values.ts'

interface Named {
  readonly origin: Origin
  readonly name: Value<string>
}

/** The lists of an inventory that hold things; the names of the model's own fields. */
const LISTS = [
  ...(['servers', 'volumes', 'vaults', 'filters', 'spreadGroups', 'snapshots', 'hostBackups'] as const),
  ...(['sshKeys', 'networks', 'addresses', 'loadBalancers', 'networkPorts', 'subnets', 'names'] as const),
  ...(['certificates', 'tunnels', 'credentials', 'images', 'others'] as const),
] as const

/** Everything the document holds, whatever it is. */
export function thingsOf(inventory: Inventory): readonly Named[] {
  return LISTS.flatMap((list): readonly Named[] => inventory[list])
}

/** The same inventory with only the things that `keep` accepts. */
export function only(inventory: Inventory, keep: (thing: Named) => boolean): Inventory {
  const lists = Object.fromEntries(LISTS.map((list) => [list, inventory[list].filter(keep)]))
  return { ...inventory, ...(lists as Partial<Inventory>) }
}

/** Without what the plan is about to remove: it will not be there to keep or break anything. */
export function remaining(inventory: Inventory): Inventory {
  return only(inventory, ({ origin: { actions } }) => actions?.length !== 1 || actions[0] !== 'delete')
}

const addressesIn = (refs: Value<readonly Value<Ref>[]>): readonly string[] =>
  isUnknown(refs) ? [] : refs.flatMap((ref) => addressIn(ref))
const addressIn = (ref: Value<Ref> | null): readonly string[] =>
  ref !== null && !isUnknown(ref) && 'address' in ref ? [ref.address] : []

/** Pairs (thing, what it hangs on): a volume and its server, a server and its filter. */
function links(inventory: Inventory): readonly (readonly [string, string])[] {
  const uses = inventory.servers.flatMap((server) =>
    [
      ...addressesIn(server.sshKeys),
      ...addressesIn(server.filters),
      ...addressesIn(server.spreadGroups),
      ...backupTargets(server.guest),
    ].map((used) => [used, server.origin.address] as const),
  )
  const hangs = [
    ...inventory.volumes.map((one) => [one, one.attachedTo] as const),
    ...inventory.snapshots.map((one) => [one, one.of] as const),
    ...inventory.hostBackups.map((one) => [one, one.of] as const),
    ...inventory.addresses.map((one) => [one, one.assignedTo] as const),
  ].flatMap(([one, ref]) => addressIn(ref).map((owner) => [one.origin.address, owner] as const))
  const named = inventory.names.flatMap(({ origin, leadsTo }) =>
    addressesIn(leadsTo).map((owner) => [origin.address, owner] as const),
  )
  return [...uses, ...hangs, ...named]
}

function backupTargets(guest: Inventory['servers'][number]['guest']): readonly string[] {
  if (guest === null || isUnknown(guest)) return []
  return guest.backups.flatMap(({ target }) => (target && 'address' in target ? [target.address] : []))
}

/** The services that claim each address. A thing whose name cannot be known yet is claimed by all of them. */
export function claims(
  inventory: Inventory,
  client: string,
  services: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const claimed = new Map<string, Set<string>>()
  // Nothing is sold, so nothing is claimed, and no guest needs to be read to tell.
  if (services.length === 0) return claimed
  const claim = (address: string, names: Iterable<string>): boolean => {
    const held = claimed.get(address) ?? new Set()
    const before = held.size
    for (const name of names) held.add(name)
    claimed.set(address, held)
    return held.size > before
  }
  for (const { origin, name } of thingsOf(inventory)) {
    const service = isUnknown(name) ? null : serviceOfName(client, services, name)
    if (service !== null) claim(origin.address, [service])
    else if (isUnknown(name)) claim(origin.address, services)
  }
  const pairs = links(inventory)
  let grown = true
  while (grown) {
    grown = false
    for (const [one, owner] of pairs) if (claim(one, claimed.get(owner) ?? [])) grown = true
  }
  return claimed
}

/** What belongs to `service`; everything when the promise is of the whole contract. */
export function inventoryOf(
  inventory: Inventory,
  service: string | null,
  claimed: ReadonlyMap<string, ReadonlySet<string>>,
): Inventory {
  if (service === null) return inventory
  return only(inventory, ({ origin }) => claimed.get(origin.address)?.has(service) ?? false)
}

/** Things that no service claims. Helpers without a name of their own (an attachment, a rule) are not listed. */
export function unclaimedIn(
  inventory: Inventory,
  claimed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly { readonly address: string; readonly type: string }[] {
  return thingsOf(inventory)
    .filter(({ origin, name }) => name !== '' && (claimed.get(origin.address)?.size ?? 0) === 0)
    .map(({ origin }) => ({ address: origin.address, type: origin.type }))
}

/** The origin of every address that a policy may name. */
export function originsOf(inventory: Inventory): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>()
  for (const { rules } of inventory.filters)
    for (const { origin } of rules) origins.set(origin.address, origin)
  for (const list of LISTS) for (const { origin } of inventory[list]) origins.set(origin.address, origin)
  return origins
}
