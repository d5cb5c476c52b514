import type { Feature } from '../../contract/kinds.ts'
import { attempt, each } from '../lib/each.ts'
import { FEATURES } from '../lib/features.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the offer does not list is not delivered: each extra is unpaid work and a duty taken on. */
export default definePolicy({
  id: 'exclusivity.offer',
  kind: 'exclusivity',
  severity: 'medium',
  reads: ['servers', 'hostBackups', 'loadBalancers', 'volumes', 'guest: backups, services, authorized keys'],
  title: text('rien hors de la liste de l’offre', 'nothing outside the offer’s list'),
  why: text(
    'ce qui est livré sans être vendu devient une attente pour le client et une charge pour le prestataire',
    'what is delivered but not sold becomes an expectation for the client and a burden for the provider',
  ),
  remedy: text('retirer ce qui n’est pas vendu, ou le vendre', 'remove what is not sold, or sell it'),
  check(subject) {
    const { promise, inventory, level } = subject
    const listed = new Set<Feature>(promise.params.features)
    const notListed = FEATURES.filter(({ feature }) => !listed.has(feature))
    const extras = notListed.flatMap(({ feature, name, find }) =>
      each(inventory.servers, (server) => find.server?.(server, subject) ?? null)
        .concat(attempt(null, () => find.inventory?.(inventory, subject) ?? null))
        .map((one) =>
          one.outcome === 'kept'
            ? broken({
                address: one.address,
                direction: 'over',
                expected: text(`pas de ${name.fr} (hors de la liste)`, `no ${name.en} (not on the list)`),
                found: one.seen,
                note: feature,
                level: one.level,
              })
            : one,
        ),
    )
    if (inventory.servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    const clear = extras.every(({ outcome }) => outcome !== 'broken' && outcome !== 'unproven')
    return clear ? [kept(text('rien hors de la liste', 'nothing outside the list'), level)] : extras
  },
})
