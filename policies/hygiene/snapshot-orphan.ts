import { know } from '../../inventory/values.ts'
import { atAddress } from '../lib/by-address.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** A snapshot of something that no longer exists is data without an owner. */
export default defineCheck({
  id: 'hygiene.snapshot-orphan',
  severity: 'low',
  reads: ['snapshots[].of'],
  title: text('aucun snapshot orphelin', 'no orphaned snapshot'),
  why: text('il garde des données que plus personne ne suit', 'it holds data that nobody tracks any more'),
  remedy: text(
    'le supprimer, ou documenter sa durée de conservation',
    'delete it, or document its retention',
  ),
  items: ({ snapshots }) => snapshots,
  look(snapshot, { inventory, level }) {
    const ref = know(snapshot.of)
    const { servers, volumes } = inventory
    if ('address' in ref && (atAddress(servers, ref.address) ?? atAddress(volumes, ref.address))) return null
    // An id written by hand may be of another document; a resource that was referred to is one of this.
    if ('id' in ref)
      return unproven(
        text(
          `la source ${ref.id} n’est pas dans ce document`,
          `its source ${ref.id} is not in this document`,
        ),
        snapshot,
      )
    const expected = text('une source qui existe encore', 'a source that still exists')
    return broken({ origin: snapshot.origin, level, expected, found: ref.address })
  },
})
