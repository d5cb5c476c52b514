import type { Text } from '../../contract/promise.ts'
import type { Inventory, Ref, Server, Unknown, Volume } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { atAddress } from '../lib/by-address.ts'
import { defineCheck } from '../lib/check.ts'
import { EVERYONE } from '../lib/cidr.ts'
import { notRead } from '../lib/each.ts'
import { broken, text, unproven } from '../lib/say.ts'
import { isVaultServer } from '../lib/vault-servers.ts'

/** A server that bears a data volume is backed up by something. */
export default defineCheck({
  id: 'hygiene.volume-backup',
  severity: 'medium',
  reads: ['volumes[].attachedTo', 'guest.backups', 'hostBackups', 'servers[].hostBackups'],
  title: text('volumes de données sauvegardés', 'data volumes backed up'),
  why: text('un volume n’est pas une sauvegarde', 'a volume is not a backup'),
  remedy: text('sauvegarder le serveur auquel il est attaché', 'back up the server it is attached to'),
  items: ({ volumes }) => volumes.filter(({ attachedTo }) => attachedTo !== null),
  look(volume, { inventory, level }) {
    const ref = volume.attachedTo === null ? null : know(volume.attachedTo)
    const server = ref && 'address' in ref ? atAddress(inventory.servers, ref.address) : undefined
    const covered = isCovered(inventory.hostBackups, volume, server)
    // Without a contract nobody can tell the staff from the public: receiving copies and making none is enough.
    if (server !== undefined && isVaultServer(server, inventory, EVERYONE)) return null
    if (covered || (server !== undefined && copies(server))) return null
    if (server === undefined) return unproven(absent(ref), volume)
    if (server.guest !== null && isUnknown(server.guest)) return notRead(server.origin, server.guest)
    const expected = text('une sauvegarde', 'a backup')
    return broken({ origin: volume.origin, level, expected, found: text('aucune', 'none') })
  },
})

/** A server elsewhere may back the volume up, and this document does not tell. */
function absent(ref: Ref | null): Text {
  const name = ref === null ? '' : 'address' in ref ? ref.address : ref.id
  return text(`le serveur ${name} n’est pas dans ce document`, `server ${name} is not in this document`)
}

type Backups = Inventory['hostBackups']

const targets = new WeakMap<Backups, { readonly known: ReadonlySet<string>; readonly unknown?: Unknown }>()

/** Whether the host copies one of the two; unknown when none of the copies that can be read is theirs. */
function isCovered(backups: Backups, volume: Volume, server: Server | undefined): boolean {
  let index = targets.get(backups)
  if (!index) {
    const known = backups.flatMap(({ of }) => ('address' in of ? [of.address] : []))
    const unread = backups.map(({ of }) => of).find(isUnknown)
    index = { known: new Set(known), ...(unread && { unknown: unread }) }
    targets.set(backups, index)
  }
  if (index.known.has(volume.origin.address)) return true
  if (server && index.known.has(server.origin.address)) return true
  return index.unknown !== undefined && know<boolean>(index.unknown)
}

function copies({ guest }: Server): boolean {
  return guest !== null && !isUnknown(guest) && guest.backups.length > 0
}
