import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The provider's own infrastructure is in the provider's stack; a third party's is never provisioned there. */
export default definePolicy({
  id: 'infrastructure.owner',
  kind: 'infrastructure.owner',
  severity: 'high',
  reads: ['servers', 'vaults', 'volumes'],
  title: text('propriétaire de l’infrastructure', 'owner of the infrastructure'),
  why: text(
    'qui possède la machine répond de sa panne, de ses licences et de son prix',
    'who owns the machine answers for its failure, its licences and its price',
  ),
  remedy: text('faire correspondre la pile au propriétaire signé', 'make the stack match the signed owner'),
  check({ promise, inventory, level }) {
    const owned = [...inventory.servers, ...inventory.vaults, ...inventory.volumes]
    if (promise.params.owner === 'provider') {
      if (owned.length === 0)
        return [unproven(text('aucune ressource dans la pile', 'no resource in the stack'))]
      return [
        kept(
          text(`${owned.length} ressources dans la pile`, `${owned.length} resources in the stack`),
          level,
        ),
      ]
    }
    if (owned.length === 0) return [kept(text('rien de provisionné', 'nothing provisioned'), level)]
    return owned.map(({ origin }) =>
      broken({
        ...{ origin, direction: 'over', level },
        expected: text('l’infrastructure d’un tiers', 'a third party’s infrastructure'),
        found: origin.type,
      }),
    )
  },
})
