import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { haltedAmong } from '../lib/halted.ts'
import { broken, counted, kept, listed, text, unproven } from '../lib/say.ts'
import { lacks, onlyDiskUnknown, serverCapacity, sizeText } from '../lib/sizes.ts'
import { mayBeLarger, mayHoldCopies, mostServers, surplusOf } from '../lib/surplus.ts'
import { definePolicy } from '../model.ts'

/**
 * As many servers as the service needs, each no smaller than ordered, and none above the smallest size of the host that
 * keeps the order, unless the contract reads a larger one as the provider's choice.
 */
export default definePolicy({
  id: 'capacity.size',
  kind: 'capacity',
  severity: 'high',
  reads: ['servers[].size', 'servers[].halted', 'servers[].rootGiB', 'volumes[].sizeGiB', 'hosts: sizes'],
  title: text('taille commandée', 'ordered size'),
  why: text(
    'la VM doit avoir les vCPU, la mémoire et le stockage commandés',
    'the VM must have the vCPU, memory and storage ordered',
  ),
  remedy: text(
    'choisir la plus petite taille qui couvre la commande',
    'choose the smallest size that covers the order',
  ),
  check(subject) {
    const { promise, contract, inventory, level } = subject
    const bearing = producers(subject)
    const { servers: wanted, ...ordered } = promise.params
    let fit = 0
    const seen = each(bearing, (server) => {
      const capacity = serverCapacity(server, inventory.volumes)
      if (capacity === null) {
        const why = text(
          `taille absente de nos tables\u00a0: ${String(server.size)}`,
          `size not in our tables: ${String(server.size)}`,
        )
        return unproven(why, { origin: server.origin, path: 'size' })
      }
      const short = lacks(capacity, ordered)
      const unread = mayHoldCopies(server)
      if (unread && short.length > 0 && bearing.length > wanted) return unread
      if (short.length > 0 && onlyDiskUnknown(capacity, ordered)) {
        const why = text(
          'le disque de cette taille est choisi séparément',
          'the disk of this size is chosen separately',
        )
        return unproven(why, { origin: server.origin, path: 'size' })
      }
      if (short.length > 0)
        return broken({
          origin: server.origin,
          path: 'size',
          expected: sizeText(ordered),
          found: sizeText(capacity),
          note: listed(short),
          level,
        })
      fit += 1
      const more = mayBeLarger(contract) ? [] : surplusOf(server, inventory.volumes, ordered, level)
      if (more.length > 0) return unread ?? more
      return kept(sizeText(capacity), level, server)
    })
    seen.push(...haltedAmong(bearing, level))
    const unknown = seen.some(({ outcome }) => outcome === 'unproven')
    const count = bearing.length
    if (count === 0) return [unproven(text('aucun serveur', 'no server'))]
    const expected = counted(wanted, ['serveur', 'serveurs'], ['server', 'servers'])
    const found = counted(
      fit,
      ['serveur de cette taille', 'serveurs de cette taille'],
      ['server of that size', 'servers of that size'],
    )
    if (count < wanted || (fit < wanted && !unknown)) return [...seen, broken({ expected, found, level })]
    if (count > Math.max(wanted, mostServers(subject.service)) && !mayBeLarger(contract)) {
      const unread = bearing.flatMap((server) => mayHoldCopies(server) ?? [])
      if (unread.length > 0) return [...seen, ...unread]
      const there = counted(count, ['serveur', 'serveurs'], ['server', 'servers'])
      return [...seen, broken({ direction: 'over', expected, found: there, level })]
    }
    return seen
  },
})
