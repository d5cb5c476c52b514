import type { Server } from '../../inventory/model.ts'
import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { type Capacity, lacks, onlyDiskUnknown, serverCapacity, sizeText } from '../lib/sizes.ts'
import { definePolicy } from '../model.ts'

/** The servers of the datacenter together have the ordered pool. */
export default definePolicy({
  id: 'capacity.pool',
  kind: 'capacity.pool',
  severity: 'high',
  reads: ['servers[].size', 'volumes[].sizeGiB', 'hosts: sizes'],
  title: text('ressources commandées', 'ordered resources'),
  why: text(
    'le client dispose de l’ensemble commandé, réparti comme il l’entend',
    'the client has the whole of what was ordered, spread as they like',
  ),
  remedy: text('ajouter les ressources qui manquent', 'add the resources that are missing'),
  check(subject) {
    const { promise, inventory, level } = subject
    const bearing = producers(subject)
    const known: Capacity[] = []
    const unknown = each(bearing, (server: Server) => {
      const capacity = serverCapacity(server, inventory.volumes)
      if (capacity !== null) {
        known.push(capacity)
        return null
      }
      const why = text(`taille inconnue : ${String(server.size)}`, `unknown size: ${String(server.size)}`)
      return unproven(why, { origin: server.origin, path: 'size' })
    })
    if (bearing.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    const total = known.reduce(
      (sum, one) => ({
        vcpu: sum.vcpu + one.vcpu,
        ramGiB: sum.ramGiB + one.ramGiB,
        storageGiB: sum.storageGiB + one.storageGiB,
        diskKnown: sum.diskKnown && one.diskKnown,
      }),
      { vcpu: 0, ramGiB: 0, storageGiB: 0, diskKnown: true },
    )
    if (lacks(total, promise.params).length === 0) return [kept(sizeText(total), level)]
    if (unknown.length > 0) return unknown
    if (onlyDiskUnknown(total, promise.params))
      return [unproven(text('disques choisis à part des tailles', 'disks are chosen apart from the sizes'))]
    return [broken({ expected: sizeText(promise.params), found: sizeText(total), level })]
  },
})
