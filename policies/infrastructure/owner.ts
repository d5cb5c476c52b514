import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The provider's own infrastructure is in the provider's stack; a third party's is never provisioned there. */
export default definePolicy({
  id: 'infrastructure.owner',
  kind: 'infrastructure.owner',
  severity: 'high',
  reads: ['servers', 'vaults', 'volumes'],
  title: text('propriétaire de l’infrastructure', 'infrastructure owner'),
  why: text(
    'qui possède la machine répond de ses pannes, de ses licences et de son coût',
    'whoever owns the machine answers for its failures, licences and cost',
  ),
  remedy: text('aligner la pile sur le propriétaire signé', 'align the stack with the signed owner'),
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
