/** Servers that only hold the copies of others: what is asked of production is not asked of them. */
import type { AllowRule, Inventory, Ref, Server, Value } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { NOT_PUBLIC, type Range, subtract } from './cidr.ts'
import { portsOutside } from './ports.ts'
import { peersOf, portsOpened } from './rules.ts'

/**
 * A server that only receives the copies of others: some job of another server lies on it, it has none of its own,
 * and it serves nobody but `staff`. A server that serves anybody is production, whatever else lies on it.
 */
export function isVaultServer(server: Server, inventory: Inventory, staff: readonly Range[]): boolean {
  if (server.guest === null || isUnknown(server.guest) || server.guest.backups.length > 0) return false
  // Rules that were pushed say what it is for; whether it has them, the promises of its firewall ask.
  const firewall = server.guest.firewall?.awaited ?? server.guest.firewall
  if (firewall === null || firewall.inboundPolicy === 'accept' || firewall.unread.length > 0) return false
  const volumes = inventory.volumes.filter(({ attachedTo }) => hangsOn(attachedTo, server))
  // It has no job of its own, so that who sends is another.
  const receives = [server, ...volumes].some(
    ({ origin }) => senders(inventory.servers, origin.address).length > 0,
  )
  return receives && !firewall.rules.some((rule) => serves(rule, staff))
}

const indexes = new WeakMap<readonly Server[], ReadonlyMap<string, readonly Server[]>>()

/** The servers that have a job whose copies lie on the thing at `address`. */
function senders(servers: readonly Server[], address: string): readonly Server[] {
  const index = indexes.get(servers) ?? sendersByTarget(servers)
  indexes.set(servers, index)
  return index.get(address) ?? []
}

function sendersByTarget(servers: readonly Server[]): ReadonlyMap<string, readonly Server[]> {
  const index = new Map<string, Server[]>()
  for (const server of servers) {
    if (server.guest === null || isUnknown(server.guest)) continue
    for (const { target } of server.guest.backups) {
      if (target && 'address' in target)
        index.set(target.address, [...(index.get(target.address) ?? []), server])
    }
  }
  return index
}

export const hangsOn = (ref: Value<Ref> | null, server: Pick<Server, 'origin'>): boolean =>
  ref !== null && !isUnknown(ref) && 'address' in ref && ref.address === server.origin.address

function serves(rule: AllowRule, staff: readonly Range[]): boolean {
  if (rule.direction !== 'in') return false
  if (isUnknown(rule.ports) || isUnknown(rule.protocol) || isUnknown(rule.peers)) return true
  const beyondSsh = portsOpened(rule).flatMap((ports) => portsOutside(ports, [SSH]))
  return beyondSsh.length > 0 && subtract(peersOf(rule).ranges, [...NOT_PUBLIC, ...staff]).length > 0
}

const SSH = { protocol: 'tcp', from: 22, to: 22 } as const
