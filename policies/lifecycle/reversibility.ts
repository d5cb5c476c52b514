import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the client may copy out, and what is erased after, can be listed from the document. */
export default definePolicy({
  id: 'lifecycle.reversibility',
  kind: 'reversibility',
  severity: 'low',
  reads: ['servers', 'volumes', 'vaults', 'snapshots', 'hostBackups'],
  title: text('inventaire de réversibilité', 'exit inventory'),
  why: text(
    'on ne restitue, et on n’efface, que ce qui est inventorié',
    'only what is inventoried can be handed over, then erased',
  ),
  remedy: text('rattacher chaque ressource à la pile', 'make each resource part of the stack'),
  check({ promise, inventory, level }) {
    const { servers, volumes, vaults, snapshots, hostBackups } = inventory
    const bearing = [...servers, ...volumes, ...vaults, ...snapshots, ...hostBackups]
    if (bearing.length === 0) return [unproven(text('aucune ressource', 'no resource'))]
    const { businessDays } = promise.params
    const words = text(
      `${bearing.length} ressources à restituer puis effacer en ${businessDays} jours ouvrés`,
      `${bearing.length} resources to hand over and then erase within ${businessDays} business days`,
    )
    return [kept(words, level)]
  },
})
