import type { Server } from '../../inventory/model.ts'
import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { haltedAmong } from '../lib/halted.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { type Capacity, dataGiB, lacks, onlyDiskUnknown, serverCapacity, sizeText } from '../lib/sizes.ts'
import { mayBeLarger, mayHoldCopies, poolSurplus } from '../lib/surplus.ts'
import { definePolicy } from '../model.ts'

/** The servers of the datacenter together have the ordered pool, and no server or size beyond what it needs. */
export default definePolicy({
  id: 'capacity.pool',
  kind: 'capacity.pool',
  severity: 'high',
  reads: ['servers[].size', 'servers[].halted', 'servers[].rootGiB', 'volumes[].sizeGiB', 'hosts: sizes'],
  title: text('ressources commandées', 'ordered resources'),
  why: text(
    'le client dispose de toutes les ressources commandées, réparties à son gré',
    'the client is entitled to everything ordered, spread as they wish',
  ),
  remedy: text(
    'ajouter les ressources manquantes, retirer l’excédent',
    'add the missing resources, remove the excess',
  ),
  check(subject) {
    const { promise, contract, inventory, level } = subject
    const bearing = producers(subject)
    const known: { readonly server: Server; readonly has: Capacity }[] = []
    const unknown = each(bearing, (server: Server) => {
      const capacity = serverCapacity(server, inventory.volumes)
      if (capacity !== null) {
        known.push({ server, has: capacity })
        return null
      }
      const why = text(
        `taille inconnue\u00a0: ${String(server.size)}`,
        `unknown size: ${String(server.size)}`,
      )
      return unproven(why, { origin: server.origin, path: 'size' })
    })
    if (bearing.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    const total = known.reduce(
      (sum, { has: one }) => ({
        vcpu: sum.vcpu + one.vcpu,
        ramGiB: sum.ramGiB + one.ramGiB,
        storageGiB: sum.storageGiB + one.storageGiB,
        diskKnown: sum.diskKnown && one.diskKnown,
      }),
      { vcpu: 0, ramGiB: 0, storageGiB: 0, diskKnown: true },
    )
    const ordered = promise.params
    const halted = haltedAmong(bearing, level)
    if (halted.length > 0) return halted
    if (lacks(total, ordered).length === 0) {
      const data = bearing.reduce((sum, server) => sum + dataGiB(server, inventory.volumes), 0)
      // One whose size is not known is one more than needed. Equal parts in whole GiB may make one more a server.
      const beyond =
        unknown.length > 0 || poolSurplus(known, ordered, total) || data > ordered.storageGiB + bearing.length
      if (!beyond || mayBeLarger(contract)) return [kept(sizeText(total), level)]
      const unread = bearing.flatMap((server) => mayHoldCopies(server) ?? [])
      return unread.length > 0
        ? unread
        : [broken({ direction: 'over', expected: sizeText(ordered), found: sizeText(total), level })]
    }
    if (unknown.length > 0) return unknown
    if (onlyDiskUnknown(total, ordered))
      return [
        unproven(text('disques choisis séparément des tailles', 'disks are chosen separately from sizes')),
      ]
    return [broken({ expected: sizeText(ordered), found: sizeText(total), level })]
  },
})
