import { know } from '../../inventory/values.ts'
import { atAddress } from '../lib/by-address.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A snapshot of something that no longer exists is data without an owner. */
export default defineCheck({
  id: 'hygiene.snapshot-orphan',
  severity: 'low',
  reads: ['snapshots[].of'],
  title: text('aucun snapshot orphelin', 'no orphan snapshot'),
  why: text(
    'il contient des données que plus rien ne rappelle',
    'it holds data that nothing reminds anyone of',
  ),
  remedy: text('le supprimer, ou documenter sa durée', 'delete it, or write down how long it stays'),
  items: ({ snapshots }) => snapshots,
  look(snapshot, { inventory, level }) {
    const ref = know(snapshot.of)
    const { servers, volumes } = inventory
    if ('address' in ref && (atAddress(servers, ref.address) ?? atAddress(volumes, ref.address))) return null
    const expected = text('une source dans ce document', 'a source in this document')
    return broken({
      origin: snapshot.origin,
      path: 'of',
      level,
      expected,
      found: 'address' in ref ? ref.address : ref.id,
    })
  },
})
