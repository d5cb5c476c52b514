import { availability } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Either the month owes no credit, or the credit that it owes is named and waits for its note. */
export default definePolicy({
  id: 'availability.credit',
  kind: 'credit',
  severity: 'medium',
  reads: ['evidence: availability'],
  evidence: ['availability'],
  title: text('avoir du mois', 'credit of the month'),
  why: text(
    'un avoir dû et non émis est une seconde faute',
    'a credit that is due and not given is a second fault',
  ),
  remedy: text('émettre l’avoir que le relevé calcule', 'give the credit that the statement works out'),
  check(subject) {
    const { bands } = subject.promise.params
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'availability', name, availability, ({ month, lowPercent }) => {
      const band = [...bands].sort((a, b) => a.below - b.below).find(({ below }) => lowPercent < below)
      if (band === undefined)
        return kept(text(`${month}\u00a0: aucun avoir dû`, `${month}: no credit due`), 'observed')
      return unproven(
        text(
          `${month}\u00a0: ${band.percent} % dus si le client le demande\u00a0; l’avoir émis n’est pas relevé`,
          `${month}: ${band.percent} % due if the client asks; the note given is not in evidence`,
        ),
      )
    })
  },
})
