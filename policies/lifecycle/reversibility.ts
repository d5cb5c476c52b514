import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the client may copy out, and what is erased after, can be listed from the document. */
export default definePolicy({
  id: 'lifecycle.reversibility',
  kind: 'reversibility',
  severity: 'low',
  reads: ['servers', 'volumes', 'vaults', 'snapshots', 'hostBackups'],
  title: text('sortie inventoriée', 'the exit can be inventoried'),
  why: text(
    'on ne rend, et on n’efface, que ce dont on a la liste',
    'only what is listed can be handed over, and erased',
  ),
  remedy: text('inscrire chaque ressource dans la pile', 'make each resource part of the stack'),
  check({ promise, inventory, level }) {
    const { servers, volumes, vaults, snapshots, hostBackups } = inventory
    const bearing = [...servers, ...volumes, ...vaults, ...snapshots, ...hostBackups]
    if (bearing.length === 0) return [unproven(text('aucune ressource', 'no resource'))]
    const { businessDays } = promise.params
    const words = text(
      `${bearing.length} ressources à rendre puis effacer en ${businessDays} jours ouvrés`,
      `${bearing.length} resources to hand over and then erase within ${businessDays} business days`,
    )
    return [kept(words, level)]
  },
})
